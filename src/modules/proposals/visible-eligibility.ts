import type { ConditionResult, Eligibility } from '../../domain/commendation/eligibility';

/** What the rules said, for a reader who may not see disciplines: the outcome stays, what was looked at of them does not. */
export function visibleEligibility(eligibility: Eligibility, maySeeDisciplines: boolean): Eligibility {
  if (maySeeDisciplines) return eligibility;
  const { condition, findings } = eligibility;
  return {
    ...eligibility,
    condition: condition === null ? null : withoutDisciplines(condition),
    findings: findings.filter(({ code }) => !HIDDEN.includes(code)),
  };
}

const HIDDEN: readonly string[] = ['under_discipline', 'under_verification', 'verification_cleared', 'violation_found'];

function withoutDisciplines(result: ConditionResult): ConditionResult {
  return {
    ...result,
    counted: result.counted.filter(({ what }) => what !== 'discipline'),
    parts: result.parts.map(withoutDisciplines),
  };
}
