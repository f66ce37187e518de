import type { EvaluationCondition } from '../award';
import type { Counted, Findings, Missing, NotCounted } from '../eligibility';
import { COMPLETION_LEVELS, type CompletionLevel, type EvaluationRecord } from '../records';
import type { AwardSystem } from '../subjects';
import { countsSince, eachYear, isWithin, lookedAt, type Scope, unknownFor, type Years, yearsOf } from './scope';
import { allOf, anyOf } from './three-valued';

/** Whether a level of completion is at least another one. */
export function reachesLevel(level: CompletionLevel, atLeast: CompletionLevel): boolean {
  return COMPLETION_LEVELS.indexOf(level) >= COMPLETION_LEVELS.indexOf(atLeast);
}

/**
 * Years of completion at a level, of the system that the condition or else the award is of: every year of a consecutive span, one of them otherwise. A year without a recorded level
 * leaves the answer open unless another year decides it.
 */
export function judgeEvaluation(condition: EvaluationCondition, scope: Scope): Findings {
  const { evaluations, achievementYear } = scope.records;
  const system = condition.system ?? scope.award.system;
  const span = yearsOf(condition.span, achievementYear);
  if (evaluations === null)
    return unknownFor('evaluations', { first: span.first ?? span.last, last: span.last, system });
  const found = evaluations
    .filter((record) => record.system === system && isWithin(record.year, span))
    .sort((one, other) => one.year - other.year);
  const counted = found.map((record) => countedOf(record, condition, scope));
  const missing = missingYears(span, found, system);
  const outcomes = [
    ...counted.map(({ counts }) => (counts ? ('met' as const) : ('not_met' as const))),
    ...missing.map(() => 'unknown' as const),
  ];
  const outcome = condition.span.isConsecutive ? allOf(outcomes) : anyOf(outcomes);
  const yearsThat = (counts: boolean): number[] =>
    counted.filter((one) => one.counts === counts).map(({ values }) => Number(values.year));
  const years = yearsThat(true);
  const lacking = condition.span.isConsecutive ? yearsThat(false) : [];
  const needed = condition.span.isConsecutive ? (condition.span.years ?? 1) : 1;
  return {
    outcome,
    values: {
      level: condition.atLeast,
      system,
      needed,
      found: years.length,
      years,
      lacking,
      isConsecutive: needed > 1 ? 1 : 0,
    },
    counted,
    missing: outcome === 'unknown' ? missing : [],
  };
}

function countedOf(record: EvaluationRecord, { atLeast, span }: EvaluationCondition, scope: Scope): Counted {
  const why = ((): NotCounted | null => {
    if (!reachesLevel(record.level, atLeast)) return 'level_too_low';
    return countsSince(record.year, span, scope) ? null : 'before_end_of_discipline';
  })();
  const disciplineEnd = why === 'before_end_of_discipline' ? { end: scope.countsFrom ?? '' } : {};
  const { year, level, source, system } = record;
  return lookedAt('evaluation', { year, level, source, system, ...disciplineEnd }, why);
}

function missingYears({ first, last }: Years, found: readonly EvaluationRecord[], system: AwardSystem): Missing[] {
  const recorded = new Set(found.map(({ year }) => year));
  return eachYear(first ?? last, last)
    .filter((year) => !recorded.has(year))
    .map((year) => ({ code: 'evaluation', values: { year, system } }));
}
