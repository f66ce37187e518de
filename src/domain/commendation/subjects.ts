/** Who is commended. */
export const COMMENDATION_SUBJECTS = ['collective', 'person', 'household'] as const;
export type CommendationSubject = (typeof COMMENDATION_SUBJECTS)[number];

/**
 * Why one is commended: the six types of the Law on emulation and commendation 06/2022/QH15, and `thematic`, the name
 * (chuyên đề) by which blocs record awards of a thematic movement.
 */
export const COMMENDATION_TYPES = [
  'achievement',
  'unexpected',
  'thematic',
  'movement',
  'contribution',
  'tenure',
  'foreign',
] as const;
export type CommendationType = (typeof COMMENDATION_TYPES)[number];

export const AWARD_SYSTEMS = ['state', 'party'] as const;
/** Awards of the State and awards of the Party are two systems; one never counts as the other (domain trap T39). */
export type AwardSystem = (typeof AWARD_SYSTEMS)[number];

export const AWARD_KINDS = ['title', 'form'] as const;
/** A title (danh hiệu thi đua) or a form of commendation (hình thức khen thưởng). */
export type AwardKind = (typeof AWARD_KINDS)[number];
