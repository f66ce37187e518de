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
