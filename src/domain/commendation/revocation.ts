import type { Award, Condition } from './award';

/** Why honours are revoked: fraud, a false dossier, an unlawful appraisal, violations found later (domain §3.2). */
export const REVOCATION_GROUNDS = ['fraud', 'false_dossier', 'unlawful_appraisal', 'later_violation'] as const;
export type RevocationGround = (typeof REVOCATION_GROUNDS)[number];

/** Whether a rule of the award counts honours with this code, the candidate's own or those of members of a collective. */
export function countsHonour(award: Award, code: string): boolean {
  return award.rules.some(({ condition }) => conditionCounts(condition, code));
}

function conditionCounts(condition: Condition, code: string): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.some((part) => conditionCounts(part, code));
    case 'prior_honours':
    case 'member_count':
      return condition.awards.includes(code);
    case 'member_share':
      return 'awards' in condition.holding && condition.holding.awards.includes(code);
    default:
      return false;
  }
}
