/** A bloc (khối) gathers agencies alike by function, a cluster (cụm) those alike by place. */
export const BLOC_KINDS = ['bloc', 'cluster'] as const;
export type BlocKind = (typeof BLOC_KINDS)[number];

/** What a bloc's review sets a last moment for. */
export const DEADLINE_KINDS = [
  'registration',
  'progress_update',
  'self_score',
  'cross_check',
  'appraisal',
  'meeting',
  'report',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];
