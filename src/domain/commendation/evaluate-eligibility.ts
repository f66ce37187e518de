import type { AwardRule, AwardVersion } from './award';
import { judge } from './conditions/judge';
import { achievementsCountFrom } from './discipline';
import type { ConditionResult, Eligibility, EligibilityContext, EligibilityFinding } from './eligibility';
import {
  admissionFindings,
  ballotFindings,
  conductFindings,
  honourFindings,
  initiativeFindings,
  isPausing,
} from './findings';
import type { CandidateRecords } from './records';

/**
 * Whether a candidate may be given an award by a version of its rules, condition by condition with what was counted, what was
 * not and why, and what is not recorded. A lower award is nowhere asked for unless a condition names it (domain §3.2).
 * Blocking findings come first, then a pause (trap T32: nobody is refused while under verification), then the conditions.
 */
export function evaluateEligibility(
  { award }: AwardVersion,
  records: CandidateRecords,
  context: EligibilityContext,
): Eligibility {
  const rule = ruleFor(award.rules, records);
  const countsFrom = achievementsCountFrom(records.disciplines, context.asOf);
  const condition = rule === null ? null : judge(rule.condition, { award, records, context, countsFrom });
  const admission = admissionFindings(award, records);
  const findings: EligibilityFinding[] = [
    ...admission,
    ...(rule === null && admission.length === 0
      ? [{ code: 'rules_unrecorded' as const, isBlocking: false, values: {} }]
      : []),
    ...conductFindings(records, context.asOf),
    ...honourFindings(award, records),
    ...initiativeFindings(condition),
    ...ballotFindings(records),
  ];
  return { outcome: outcomeOf(condition, findings), condition, findings };
}

/** An answer and the version of the rules that gives it. */
export interface VersionedEligibility {
  readonly version: AwardVersion;
  readonly eligibility: Eligibility;
}

/**
 * The answer by the version that applies, or by a later one that is more favourable: the first by which the candidate is
 * eligible where the applying version says anything but that (transition of Luật 06/2026/QH16, domain §3.1).
 * @param alternatives Later versions to which the applying one yields, the earliest first.
 */
export function evaluateFavourably(
  applying: AwardVersion,
  alternatives: readonly AwardVersion[],
  records: CandidateRecords,
  context: EligibilityContext,
): VersionedEligibility {
  const answerOf = (version: AwardVersion): VersionedEligibility => ({
    version,
    eligibility: evaluateEligibility(version, records, context),
  });
  const first = answerOf(applying);
  const later = first.eligibility.outcome === 'eligible' ? [] : alternatives.map(answerOf);
  return later.find(({ eligibility }) => eligibility.outcome === 'eligible') ?? first;
}

/** The rule of an award for such a candidate; null when it has none. */
export function ruleFor(
  rules: readonly AwardRule[],
  { subject, type }: Pick<CandidateRecords, 'subject' | 'type'>,
): AwardRule | null {
  return rules.find((rule) => rule.subject === subject && rule.types.includes(type)) ?? null;
}

function outcomeOf(condition: ConditionResult | null, findings: readonly EligibilityFinding[]): Eligibility['outcome'] {
  if (findings.some(({ isBlocking }) => isBlocking)) return 'not_eligible';
  if (findings.some(isPausing)) return 'paused';
  if (condition === null || condition.outcome === 'unknown') return 'unknown';
  return condition.outcome === 'met' ? 'eligible' : 'not_eligible';
}
