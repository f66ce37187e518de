import type { DeadlineKind } from './blocs';

/** Everything that may wait for a person, in the order in which the year brings it. */
export const TODO_KINDS = [
  'registration_fill',
  'registration_approve',
  'registration_gather',
  'registration_decide',
  'target_decide',
  'pact_sign',
  'progress_update',
  'sheet_fill',
  'sheet_approve',
  'check_assign',
  'cross_check',
  'criterion_monitor',
  'sheet_take_up',
  'sheet_appraise',
  'reply',
  'comment_answer',
  'minutes_sign',
  'ballot_vote',
  'publish',
  'close',
  'initiative_recognise',
  'proposal_draft',
  'proposal_mend',
  'proposal_approve',
  'proposal_decide',
  'proposal_gather',
  'proposal_appraise',
  'proposal_opinion',
  'council_preside',
  'council_session',
  'council_vote',
  'recovery',
] as const;
export type TodoKind = (typeof TODO_KINDS)[number];

/** The deadline that a kind of work is due by; the others have none. */
export const DEADLINE_OF_TODO: Readonly<Partial<Record<TodoKind, DeadlineKind>>> = {
  registration_fill: 'registration',
  registration_approve: 'registration',
  progress_update: 'progress_update',
  sheet_fill: 'self_score',
  sheet_approve: 'self_score',
  check_assign: 'cross_check',
  cross_check: 'cross_check',
  criterion_monitor: 'cross_check',
  sheet_take_up: 'appraisal',
  sheet_appraise: 'appraisal',
};
