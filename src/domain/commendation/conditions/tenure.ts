import type { BusinessDate } from '../../calendar';
import { compareDurations, type Duration, inDays, lengthOf, ofDays, type Stretch, totalOf } from '../../duration';
import { exact, ONE, toNumber } from '../../fraction';
import type { TenureAlternative, TenureCondition } from '../award';
import type { ConditionOutcome, Counted, Findings, Missing, NotCounted } from '../eligibility';
import type { CareerRecord, PostRecord } from '../records';
import { lookedAt, type Scope, unknownFor } from './scope';
import { anyOf } from './three-valued';

/** Before every recorded day: what begins on a day that nobody knows may have begun so early. */
const LONG_AGO: BusinessDate = '1900-01-01';

/** How long one has to have held a post, at the least and at the most that may be asked of the candidate. */
interface Needed {
  readonly least: Duration;
  readonly most: Duration;
}

/** How an alternative stands. */
interface Standing {
  readonly alternative: TenureAlternative;
  readonly outcome: ConditionOutcome;
  readonly needed: Needed;
  /** What is certain. */
  readonly found: Duration;
  readonly missing: readonly Missing[];
}

/**
 * Long service in leading posts (khen thưởng quá trình cống hiến): the months for which posts that count were held until the
 * day of the question, overlaps once, for one of the alternatives. Women need less by the share that the condition says,
 * unless they are on the higher retirement age and it says so (domain §3.2). Neither a post without a first day or without a
 * group, nor what was held before the first recorded post, is guessed: where it would decide, nothing can be said.
 */
export function judgeTenure(condition: TenureCondition, { records, context }: Scope): Findings {
  const { career } = records;
  if (career === null || career.posts.length === 0) return unknownFor('posts');
  const unclear = shareUnclear(condition, records.gender, career);
  const standings = condition.alternatives.map((alternative) =>
    standingOf(alternative, career, {
      asOf: context.asOf,
      needed: neededFor(alternative, condition, records.gender, career),
      unclear,
    }),
  );
  const outcome = anyOf(standings.map((one) => one.outcome));
  // One that is met is enough to tell; where one may be, those that cannot be would only stand in the way.
  const alike = standings.filter((one) => one.outcome === outcome);
  const shown = outcome === 'met' ? alike.slice(0, 1) : alike;
  return {
    outcome,
    values: valuesOf(shown),
    counted: postsLookedAt(shown, career, context.asOf),
    missing: outcome === 'unknown' ? unique(alike.flatMap(({ missing }) => missing)) : [],
  };
}

function standingOf(
  alternative: TenureAlternative,
  career: CareerRecord,
  { asOf, needed, unclear }: { asOf: BusinessDate; needed: Needed; unclear: Missing['code'] | null },
): Standing {
  const counted = (post: PostRecord): boolean => isOneOf(post, alternative) && isDated(post);
  const certain = career.posts.filter(counted).flatMap((post) => stretchOf(post, asOf));
  const doubts = career.posts.flatMap((post) => doubtOf(post, alternative, asOf));
  const before = timeBefore(career);
  const found = totalOf(certain);
  const possible = totalOf([...certain, ...doubts.flatMap(({ time }) => time), ...before]);
  const isEnough = (length: Duration, need: Duration): boolean =>
    length.months + length.days > 0 && compareDurations(length, need) >= 0;
  const outcome = isEnough(found, needed.most) ? 'met' : isEnough(possible, needed.least) ? 'unknown' : 'not_met';
  const isNeedUnclear = unclear !== null && isEnough(found, needed.least);
  const missing: Missing[] = [
    ...(isNeedUnclear ? [{ code: unclear, values: numbersOf(needed) }] : []),
    ...doubts.map(({ missing: one }) => one),
    ...(before.length === 0 ? [] : [beforeMissing(career)]),
  ];
  return { alternative, outcome, needed, found, missing };
}

/** What of a post is not recorded, and the time that it may add. */
function doubtOf(
  post: PostRecord,
  alternative: TenureAlternative,
  asOf: BusinessDate,
): { time: Stretch[]; missing: Missing }[] {
  if (post.group !== null && (!isOneOf(post, alternative) || isDated(post))) return [];
  const time = stretchOf({ ...post, from: post.from ?? LONG_AGO }, asOf);
  const codes = [
    ...(post.group === null ? (['post_group'] as const) : []),
    ...(post.from === null ? (['post_start'] as const) : []),
    ...(post.isEndUnknown ? (['post_end'] as const) : []),
  ];
  return time.length === 0 ? [] : codes.map((code) => ({ time, missing: { code, values: nameOf(post) } }));
}

/** The time of service before the first recorded post, in which nobody knows what was held. */
function timeBefore({ serviceFrom, posts }: CareerRecord): Stretch[] {
  const first = firstDay(posts);
  const from = serviceFrom ?? LONG_AGO;
  return first === null || from >= first ? [] : [{ from, to: first }];
}

function beforeMissing({ serviceFrom, posts }: CareerRecord): Missing {
  return { code: 'posts_before', values: { first: firstDay(posts) ?? '', serviceFrom: serviceFrom ?? '' } };
}

/** The first day of the first post; null where one began on an unknown day, which tells of the time before by itself. */
function firstDay(posts: readonly PostRecord[]): BusinessDate | null {
  const days = posts.map(({ from }) => from);
  return days.includes(null) ? null : (days.toSorted()[0] ?? null);
}

function neededFor(
  { months }: TenureAlternative,
  { womenLess, isWholeAtHigherAge }: TenureCondition,
  gender: Scope['records']['gender'],
  { retiresAtHigherAge }: CareerRecord,
): Needed {
  const whole: Duration = { months, days: 0 };
  const reduced = womenLess === null ? whole : lessBy(womenLess, months);
  const mayBeWoman = gender !== 'male';
  const mayBeReduced = mayBeWoman && !(isWholeAtHigherAge && retiresAtHigherAge === true);
  const mayBeWhole = gender !== 'female' || (isWholeAtHigherAge && retiresAtHigherAge !== false);
  return { least: mayBeReduced ? reduced : whole, most: mayBeWhole ? whole : reduced };
}

/** What has to be recorded before it is clear how much a candidate needs; null where it is. */
function shareUnclear(
  { womenLess, isWholeAtHigherAge }: TenureCondition,
  gender: Scope['records']['gender'],
  { retiresAtHigherAge }: CareerRecord,
): Missing['code'] | null {
  if (womenLess === null || gender === 'male') return null;
  if (isWholeAtHigherAge && retiresAtHigherAge === true) return null;
  if (gender === null) return 'tenure_gender';
  return isWholeAtHigherAge && retiresAtHigherAge === null ? 'retirement_age' : null;
}

/** So many months less a share of them, to the day. */
function lessBy(share: string, months: number): Duration {
  return ofDays(toNumber(ONE.sub(exact(share)).mul(inDays(months)).ceil()));
}

/** The time of a post until a day; none where it began later. */
function stretchOf({ from, to }: Pick<PostRecord, 'from' | 'to'>, asOf: BusinessDate): Stretch[] {
  const end = to === null || to > asOf ? asOf : to;
  return from === null || from >= end ? [] : [{ from, to: end }];
}

/** Whether both ends of a post are known; one that is held has the day of the question for its end. */
function isDated({ from, isEndUnknown }: PostRecord): boolean {
  return from !== null && !isEndUnknown;
}

function isOneOf({ group }: PostRecord, { posts }: TenureAlternative): boolean {
  return group !== null && group !== 'none' && posts.includes(group);
}

/** Every post once: it counts where one of the alternatives shown counts it. */
function postsLookedAt(shown: readonly Standing[], { posts }: CareerRecord, asOf: BusinessDate): Counted[] {
  return posts
    .toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1))
    .map((post) => {
      const [time] = stretchOf(post, asOf);
      const length = time === undefined ? { months: 0, days: 0 } : lengthOf(time);
      const values = {
        ...{ ...nameOf(post), group: post.group ?? '', from: post.from ?? '', to: post.to ?? '', ...length },
        isEndUnknown: post.isEndUnknown ? 1 : 0,
      };
      return lookedAt('post', values, whyNot(post, shown));
    });
}

function whyNot(post: PostRecord, shown: readonly Standing[]): NotCounted | null {
  if (post.group === null) return 'post_unrecorded';
  if (!shown.some(({ alternative }) => isOneOf(post, alternative))) return 'other_post';
  if (post.from === null) return 'start_unknown';
  return post.isEndUnknown ? 'end_unknown' : null;
}

/** Each alternative at the same position of all lists; the posts of one are joined by commas. */
function valuesOf(shown: readonly Standing[]): Findings['values'] {
  return {
    posts: shown.map(({ alternative }) => alternative.posts.join(',')),
    foundMonths: shown.map(({ found }) => found.months),
    foundDays: shown.map(({ found }) => found.days),
    leastMonths: shown.map(({ needed }) => needed.least.months),
    leastDays: shown.map(({ needed }) => needed.least.days),
    neededMonths: shown.map(({ needed }) => needed.most.months),
    neededDays: shown.map(({ needed }) => needed.most.days),
    wholeMonths: shown.map(({ alternative }) => alternative.months),
  };
}

function numbersOf({ least, most }: Needed): Missing['values'] {
  return { leastMonths: least.months, leastDays: least.days, mostMonths: most.months, mostDays: most.days };
}

function nameOf({ title, agencyName }: PostRecord): { title: string; agency: string } {
  return { title, agency: agencyName };
}

function unique(missing: readonly Missing[]): Missing[] {
  return [...new Map(missing.map((one) => [JSON.stringify(one), one])).values()];
}
