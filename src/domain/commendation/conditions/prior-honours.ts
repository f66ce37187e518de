import type { PriorHonoursCondition } from '../award';
import type { Counted, Findings, NotCounted } from '../eligibility';
import type { HonourRecord } from '../records';
import type { CommendationType } from '../subjects';
import { countsSince, eachYear, isWithin, lookedAt, metIf, type Scope, type Years, yearsOf } from './scope';

/** Awards of a sudden achievement or of a movement are never a basis for an award of công trạng (trap T10). */
const NEVER_A_BASIS: readonly CommendationType[] = ['unexpected', 'thematic', 'movement'];

/**
 * Earlier honours by achievement year. A consecutive span needs one in each year without a gap (trap T8): the run that ends
 * in the last year counts. Otherwise honours are counted, one achievement once.
 */
export function judgePriorHonours(condition: PriorHonoursCondition, scope: Scope): Findings {
  const span = yearsOf(spanNeeded(condition), scope.records.achievementYear);
  const looked = scope.records.honours
    .filter((honour) => isLookedAt(honour, condition, scope, span))
    .map((honour) => ({ honour, why: whyNot(honour, condition, scope, span) }));
  const standing = looked.filter(({ why }) => why === null).map(({ honour }) => honour);
  return condition.span.isConsecutive
    ? consecutive(condition, span, looked, standing)
    : anywhere(condition, looked, standing);
}

interface Looked {
  readonly honour: HonourRecord;
  readonly why: NotCounted | null;
}

function spanNeeded({ span, atLeast }: PriorHonoursCondition): PriorHonoursCondition['span'] {
  return span.isConsecutive && span.years === null ? { ...span, years: atLeast } : span;
}

/** Honours of the awards in question, and those of the other system that somebody could take for them (trap T39). */
function isLookedAt(honour: HonourRecord, { awards }: PriorHonoursCondition, { award }: Scope, span: Years): boolean {
  if (awards.includes(honour.awardCode)) return true;
  return honour.system !== award.system && isWithin(honour.achievementYear, span);
}

function whyNot(honour: HonourRecord, condition: PriorHonoursCondition, scope: Scope, span: Years): NotCounted | null {
  if (honour.revokedOn !== null) return 'revoked';
  if (honour.system !== scope.award.system || !condition.awards.includes(honour.awardCode)) return 'other_system';
  if (scope.records.type === 'achievement' && NEVER_A_BASIS.includes(honour.type)) return 'never_a_basis';
  if (!isWithin(honour.achievementYear, span)) return 'outside_years';
  return countsSince(honour.achievementFrom, condition.span, scope) ? null : 'before_end_of_discipline';
}

function consecutive(
  { awards }: PriorHonoursCondition,
  { first, last }: Years,
  looked: readonly Looked[],
  standing: readonly HonourRecord[],
): Findings {
  const held = new Set(standing.map(({ achievementYear }) => achievementYear));
  const needed = eachYear(first ?? last, last);
  const lacking = needed.filter((year) => !held.has(year));
  const gap = Math.max(...lacking, -Infinity);
  const run = needed.filter((year) => year > gap);
  const counted = looked.map(({ honour, why }) =>
    countedOf(honour, why ?? (honour.achievementYear > gap ? null : 'gap')),
  );
  return {
    outcome: metIf(lacking.length === 0),
    values: { awards, needed: needed.length, found: run.length, years: run, lacking, isConsecutive: 1 },
    counted: inOrder(counted),
    missing: [],
  };
}

function anywhere(
  { awards, atLeast, span }: PriorHonoursCondition,
  looked: readonly Looked[],
  standing: readonly HonourRecord[],
): Findings {
  const achievements = new Set(standing.map(achievementOf));
  const years = [...new Set(standing.map(({ achievementYear }) => achievementYear))].sort((one, other) => one - other);
  const within = span.years === null ? {} : { within: span.years };
  return {
    outcome: metIf(achievements.size >= atLeast),
    values: { awards, needed: atLeast, found: achievements.size, years, lacking: [], isConsecutive: 0, ...within },
    counted: inOrder(looked.map(({ honour, why }) => countedOf(honour, why))),
    missing: [],
  };
}

function achievementOf({ awardCode, type, achievementFrom, achievementYear }: HonourRecord): string {
  return [awardCode, type, achievementFrom, achievementYear].join(' ');
}

function countedOf(honour: HonourRecord, why: NotCounted | null): Counted {
  const { awardCode: award, awardName: name, type, achievementYear: year, decisionNumber, decidedOn } = honour;
  const revokedOn = honour.revokedOn === null ? {} : { revokedOn: honour.revokedOn };
  return lookedAt('honour', { award, name, type, year, decisionNumber, decidedOn, ...revokedOn }, why);
}

function inOrder(counted: readonly Counted[]): Counted[] {
  const key = ({ values }: Counted): string =>
    `${String(values.year)} ${String(values.decidedOn)} ${String(values.decisionNumber)} ${String(values.award)}`;
  return [...counted].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
