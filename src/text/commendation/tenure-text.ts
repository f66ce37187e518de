import type { TenureCondition } from '../../domain/commendation/award';
import { LEADING_POSTS } from '../../domain/commendation/leading-posts';
import type { Duration } from '../../domain/duration';
import { formatShare } from '../share';
import { shortPostWords } from '../words/leading-posts';
import { lowerFirst, twoDigits, type ValueReader } from './values';

const MONTHS_A_YEAR = 12;

/** '118 tháng 12 ngày', '120 tháng'. */
export function durationText({ months, days }: Duration): string {
  if (months === 0 && days > 0) return `${twoDigits(days)} ngày`;
  return `${twoDigits(months)} tháng${days === 0 ? '' : ` ${twoDigits(days)} ngày`}`;
}

/** The posts of an alternative: 'Giám đốc sở … trở lên' where every higher group counts as well. */
export function postsText(codes: readonly string[]): string {
  const posts = LEADING_POSTS.filter((post) => codes.includes(post));
  const lowest = posts.at(-1);
  const isFromTop = posts.length > 1 && lowest !== undefined && LEADING_POSTS.indexOf(lowest) === posts.length - 1;
  if (isFromTop) return `${shortPostWords[lowest]} hoặc chức vụ cao hơn`;
  return posts.map((post) => shortPostWords[post]).join('; ');
}

/** What a condition on long service asks for. */
export function tenureDetail({ alternatives, womenLess, isWholeAtHigherAge }: TenureCondition): string {
  const asked = alternatives.map(({ posts, months }) => `${postsText(posts)}: ${neededText({ months, days: 0 })}`);
  const exception = isWholeAtHigherAge ? ', trừ người có tuổi nghỉ hưu cao hơn' : '';
  const women = womenLess === null ? '' : `. Nữ được giảm ${formatShare(womenLess)} thời gian${exception}`;
  return `${asked.join('; hoặc ')}${women}`;
}

/** What was found for a condition on long service. */
export function tenureSentence(values: ValueReader): string {
  return `${values
    .items('posts')
    .map((posts, index) => alternativeText(String(posts), index, values))
    .join('; hoặc ')}.`;
}

function alternativeText(posts: string, index: number, values: ValueReader): string {
  const at = (name: string): Duration => ({
    months: Number(values.items(`${name}Months`)[index] ?? 0),
    days: Number(values.items(`${name}Days`)[index] ?? 0),
  });
  const [found, least, most] = [at('found'), at('least'), at('needed')];
  const whole: Duration = { months: Number(values.items('wholeMonths')[index] ?? 0), days: 0 };
  const held = found.months + found.days === 0 ? 'chưa ghi nhận thời gian giữ' : `đã giữ ${durationText(found)}`;
  const isClear = isSame(least, most);
  const needed = isClear ? neededText(most) : `${durationText(least)} (nữ được giảm) hoặc ${durationText(most)}`;
  const reduced = isClear && !isSame(most, whole) ? ` (nữ, giảm từ ${durationText(whole)})` : '';
  return `${postsText(posts.split(','))}: ${held}, cần ${needed}${reduced}`;
}

function neededText(duration: Duration): string {
  if (duration.months + duration.days === 0) return 'đã giữ, không tính thời gian';
  const years = duration.days === 0 && duration.months % MONTHS_A_YEAR === 0 ? duration.months / MONTHS_A_YEAR : null;
  return `từ ${durationText(duration)}${years === null ? '' : ` (${twoDigits(years)} năm)`}`;
}

/** A post that was looked at, with its own time. */
export function postText(values: ValueReader): string {
  const group = LEADING_POSTS.find((post) => post === values.text('group'));
  const kind = group === undefined ? '' : ` (${lowerFirst(shortPostWords[group])})`;
  const from = values.has('from') ? `từ ngày ${values.date('from')}` : 'chưa rõ ngày bắt đầu';
  const isOver = values.raw('isEndUnknown') === 1;
  const to = values.has('to') ? `đến trước ngày ${values.date('to')}` : isOver ? 'đến ngày không rõ' : 'đến nay';
  const length =
    values.has('from') && !isOver
      ? `, ${durationText({ months: values.raw('months'), days: values.raw('days') })}`
      : '';
  return `${postName(values)}${kind}, ${from} ${to}${length}`;
}

/** 'Giám đốc, Sở Nội vụ'. */
export function postName(values: ValueReader): string {
  const title = values.has('title') ? values.text('title') : 'Vị trí công tác';
  return `${title}, ${values.text('agency')}`;
}

/** The least and the most that may be needed, of what is not clear yet. */
export function unclearNeed(values: ValueReader): string {
  const least: Duration = { months: values.raw('leastMonths'), days: values.raw('leastDays') };
  const most: Duration = { months: values.raw('mostMonths'), days: values.raw('mostDays') };
  return `${durationText(least)} hay ${durationText(most)}`;
}

function isSame(one: Duration, other: Duration): boolean {
  return one.months === other.months && one.days === other.days;
}
