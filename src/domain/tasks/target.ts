import type { BusinessDate } from '../calendar';
import type { Exact } from '../fraction';

/** `cumulative` adds up over the year (900 members admitted); `level` is kept all along (98 % on time). */
export const TARGET_KINDS = ['cumulative', 'level'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** The more the better, the less the better, or reached or not. */
export const TARGET_DIRECTIONS = ['higher', 'lower', 'reach'] as const;
export type TargetDirection = (typeof TARGET_DIRECTIONS)[number];

/** The share (0 to 1) of the target that is planned to be done by the end of a day. */
export interface Milestone {
  readonly date: BusinessDate;
  readonly share: Exact;
}

/** What status is computed from: the approved target of a key task. `start` and `due` are both days of work. */
export interface TaskPlan {
  readonly kind: TargetKind;
  readonly direction: TargetDirection;
  readonly target: Exact;
  readonly start: BusinessDate;
  readonly due: BusinessDate;
  readonly paused?: boolean;
  readonly milestones?: readonly Milestone[];
}

/** The latest progress value, a total to that day (never an addition to the previous one). */
export interface ProgressValue {
  readonly value: Exact;
  readonly date: BusinessDate;
}
