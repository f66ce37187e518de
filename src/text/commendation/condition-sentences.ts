import type { ConditionResult } from '../../domain/commendation/eligibility';
import type {
  CompletionLevel,
  DisciplineKind,
  DisciplineSystem,
  InitiativeScope,
} from '../../domain/commendation/records';
import { completionLevelWords, initiativeScopeWords } from '../words/people';
import { type AwardNames, awardsText, lowerFirst, readerOf, twoDigits, type ValueReader } from './values';
import { tenureSentence } from './tenure-text';
import { disciplineFromText } from './words';

/**
 * What was found for a condition, as a sentence that an official could sign: how much there is, how much is needed, what is
 * lacking. What is not recorded is said by missingSentence; a condition of which nothing is known says so.
 */
export function conditionSentence(result: ConditionResult, nameOf: AwardNames): string {
  const values = readerOf(result.values);
  const isAnythingKnown = ['found', 'foundMonths', 'rank'].some((name) => values.has(name));
  if (result.outcome === 'unknown' && result.parts.length === 0 && !isAnythingKnown)
    return 'Chưa đủ căn cứ để kết luận.';
  switch (result.kind) {
    case 'all':
    case 'any':
      return groupSentence(result, values);
    case 'evaluation':
      return evaluationSentence(values);
    case 'prior_honours':
      return honoursSentence(values, nameOf);
    case 'initiative':
      return initiativeSentence(values);
    case 'member_share':
    case 'member_count':
      return membersSentence(result, values, nameOf);
    case 'discipline':
      return disciplineSentence(values);
    case 'bloc_result':
      return blocSentence(values, result);
    case 'service':
      return `Có ${values.count('found')} năm công tác${values.has('needed') ? `, cần ${values.count('needed')} năm` : ''}.`;
    case 'tenure':
      return tenureSentence(values);
    case 'movement':
      return `Phong trào kéo dài ${values.count('found')} năm, cần từ ${values.count('needed')} năm trở lên.`;
    case 'repeat':
      return repeatSentence(values, result, nameOf);
    case 'attested':
      return result.outcome === 'met' ? 'Đã được xác nhận là đạt.' : 'Đã được xác nhận là không đạt.';
  }
}

function groupSentence({ kind, outcome, parts }: ConditionResult, values: ValueReader): string {
  const all = `${twoDigits(parts.length)} điều kiện`;
  const found =
    values.raw('found') === 0 ? `Chưa đạt điều kiện nào trong ${all}` : `Đạt ${values.count('found')} trong ${all}`;
  if (kind === 'any') return `${found}, cần ít nhất 01.`;
  const failed = parts.filter((part) => part.outcome === 'not_met').length;
  return outcome === 'not_met' ? `${found}, ${twoDigits(failed)} điều kiện không đạt.` : `${found}.`;
}

function evaluationSentence(values: ValueReader): string {
  const level = lowerFirst(completionLevelWords[values.text('level') as CompletionLevel]);
  const row = values.raw('isConsecutive') === 1 ? ' liên tục' : '';
  const found = values.has('years') ? `Có ${values.count('found')} năm (${values.list('years')})` : 'Chưa có năm nào';
  const lacking = values.has('lacking') ? `; không đạt năm ${values.list('lacking')}` : '';
  const by = values.has('system') && values.text('system') === 'party' ? 'Đảng ' : '';
  return `${found} được ${by}đánh giá từ mức ${level} trở lên, cần ${values.count('needed')} năm${row}${lacking}.`;
}

function honoursSentence(values: ValueReader, nameOf: AwardNames): string {
  const awards = awardsText(values.items('awards'), nameOf);
  const isRow = values.raw('isConsecutive') === 1;
  const unit = isRow ? 'năm' : 'lần';
  const row = isRow && values.raw('needed') > 1 ? ' liên tục' : '';
  const years = values.has('years') ? ` (${values.list('years')})` : '';
  const so = values.raw('found') > 1 ? row : '';
  const found = values.raw('found') === 0 ? `Chưa có ${unit} nào` : `Có ${values.count('found')} ${unit}${so}${years}`;
  const within = values.has('within') ? ` trong ${values.count('within')} năm` : '';
  const lacking = values.has('lacking') ? `; thiếu năm ${values.list('lacking')}` : '';
  return `${found} được tặng ${awards}, cần ${values.count('needed')} ${unit}${row}${within}${lacking}.`;
}

function initiativeSentence(values: ValueReader): string {
  const scope = lowerFirst(initiativeScopeWords[values.text('scope') as InitiativeScope]);
  const years =
    values.raw('first') === values.raw('last')
      ? `năm ${values.text('last')}`
      : `các năm ${values.text('first')}–${values.text('last')}`;
  const found = values.raw('found') === 0 ? 'Chưa có' : `Có ${values.count('found')}`;
  return `${found} sáng kiến, đề tài phạm vi ${scope} trở lên được tính trong ${years}, cần ${values.count('needed')}.`;
}

function membersSentence({ kind }: ConditionResult, values: ValueReader, nameOf: AwardNames): string {
  const holding = values.has('awards')
    ? `đạt ${awardsText(values.items('awards'), nameOf)}`
    : `được đánh giá từ mức ${lowerFirst(completionLevelWords[values.text('level') as CompletionLevel])} trở lên`;
  const needed = kind === 'member_share' ? 'cần từ' : 'cần ít nhất';
  const more = kind === 'member_share' ? ' trở lên' : '';
  const found = values.raw('found') === 0 ? 'Chưa có ai' : `Có ${values.count('found')}`;
  return `${found} trong ${values.count('total')} cá nhân ${holding}, ${needed} ${values.count('needed')}${more}.`;
}

const WHOSE: Readonly<Record<string, string>> = {
  candidate: 'đối tượng đề nghị',
  members: 'cá nhân trong tập thể',
  head: 'người đứng đầu',
};

function disciplineSentence(values: ValueReader): string {
  const who = WHOSE[values.text('whose')] ?? '';
  const which = disciplineFromText(
    values.text('from') as DisciplineKind | '',
    values.text('system') as DisciplineSystem | 'any',
  );
  const first = values.text('first');
  const last = values.text('last');
  const years = first === last ? `năm ${last}` : `các năm ${first}–${last}`;
  return values.raw('found') === 0
    ? `Không có ${who} bị ${which} trong ${years}.`
    : `Có ${values.count('found')} trường hợp ${who} bị ${which} trong ${years}.`;
}

function blocSentence(values: ValueReader, { counted }: ConditionResult): string {
  const [first] = counted;
  const excluded = first !== undefined && !first.counts;
  const result = first === undefined ? values : readerOf(first.values);
  const standing = result.has('rank')
    ? `xếp thứ ${result.text('rank')} trong ${result.count('members')} đơn vị của ${result.text('blocName')}`
    : `không được xếp hạng trong ${result.text('blocName')}`;
  const votes = result.has('votes')
    ? ` (${result.count('votes')}/${result.count('voters')} phiếu, cần ${result.count('needed')})`
    : '';
  const acclaimed = result.has('isAcclaimed')
    ? ` và ${result.raw('isAcclaimed') === 1 ? 'được' : 'không được'} khối bình xét, suy tôn${votes}`
    : '';
  const needs = [
    ...(values.has('bestRanks') ? [`cần xếp từ thứ ${values.text('bestRanks')} trở lên`] : []),
    ...(values.has('places') ? [`khối được đề nghị ${values.count('places')} đơn vị`] : []),
  ].join(', ');
  const reason = excluded ? ', thuộc diện không xét' : '';
  return `Năm ${values.text('year')} ${standing}${acclaimed}${reason}${needs === '' ? '' : `; ${needs}`}.`;
}

function repeatSentence(values: ValueReader, { outcome }: ConditionResult, nameOf: AwardNames): string {
  const awards = awardsText(values.items('awards'), nameOf);
  if (!values.has('last')) return `Chưa được tặng ${awards}.`;
  const before = `Đã được tặng ${awards} cho thành tích năm ${values.text('last')}`;
  if (!values.has('afterYears')) return `${before}, mỗi loại chỉ tặng một lần.`;
  const rule = `chỉ được tặng lại sau ${values.count('afterYears')} năm`;
  return outcome === 'met' ? `${before}, đã đủ ${values.count('afterYears')} năm.` : `${before}, ${rule}.`;
}
