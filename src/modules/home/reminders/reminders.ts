import { type BusinessDate, compareDates } from '../../../domain/calendar';
import { countReporting, type ReportingCount } from '../../../domain/tasks/counts';
import type { ReminderKind } from '../../../text/notices/reminders';
import type { BlocPlace, Deadline, Member } from '../../blocs';
import type { TaskWithState } from '../../tasks';

/** How an agency stands with one kind of work; `not_due` is not done before the deadline, or with none set. */
export type WorkState = 'on_time' | 'late' | 'not_due' | 'missing';

/** Whether and when an agency has done a kind of work; agencies that it does not concern have none. */
export interface DoneWork {
  readonly kind: ReminderKind;
  readonly agencyId: string;
  readonly sentOn: BusinessDate | null;
  /** True when the leader of the agency has to go on with it. */
  readonly withLeader: boolean;
}

/** The last reminder of an agency of a kind of work. */
export interface SentReminder {
  readonly kind: ReminderKind;
  readonly agencyId: string;
  readonly at: Date;
  readonly by: string;
}

/** One agency in one kind of work. */
export interface ReminderRow {
  readonly member: Member;
  readonly state: WorkState;
  readonly sentOn: BusinessDate | null;
  readonly withLeader: boolean;
  /** The tasks behind their plan, worst first; empty for other kinds. */
  readonly tasks: readonly TaskWithState[];
  readonly reminded: SentReminder | null;
}

/** A kind of work with everybody whom it concerns. */
export interface Work {
  readonly kind: ReminderKind;
  readonly deadline: Deadline | null;
  readonly dueOn: BusinessDate | null;
  /** Rates of all concerned; null for tasks behind their plan, which have no common deadline. */
  readonly count: ReportingCount | null;
  readonly rows: readonly ReminderRow[];
}

/** Who did what was due in a place, and who was reminded. */
export interface ReminderBoard {
  readonly place: BlocPlace;
  readonly works: readonly Work[];
}

/** Whether a reminder makes sense: something is still to be done. */
export function isOpen(row: Pick<ReminderRow, 'sentOn'>): boolean {
  return row.sentOn === null;
}

/** A kind of work with a deadline: who did it on time, late, or not. Sent on the day of the deadline is on time. */
export function workOf(
  kind: ReminderKind,
  concerned: readonly { readonly member: Member; readonly done: DoneWork | null }[],
  due: { readonly deadline: Deadline | null; readonly dueOn: BusinessDate | null; readonly now: Date },
  reminded: (agencyId: string) => SentReminder | null,
): Work {
  const { deadline, dueOn, now } = due;
  const isOver = deadline !== null && deadline.dueAt < now;
  const rows = concerned.map(({ member, done }): ReminderRow => {
    const sentOn = done?.sentOn ?? null;
    return {
      ...{ member, sentOn, tasks: [], withLeader: done?.withLeader ?? false },
      state: stateOf(sentOn, dueOn, isOver),
      reminded: reminded(member.agencyId),
    };
  });
  const reporting = rows.map(({ member, sentOn }) => ({ code: member.agencyId, sentOn }));
  return { kind, deadline, dueOn, rows, count: dueOn === null ? null : countReporting(reporting, dueOn) };
}

function stateOf(sentOn: BusinessDate | null, dueOn: BusinessDate | null, isOver: boolean): WorkState {
  if (sentOn === null) return isOver ? 'missing' : 'not_due';
  return dueOn === null || compareDates(sentOn, dueOn) <= 0 ? 'on_time' : 'late';
}

/** The agencies with tasks behind their plan. */
export function lateTasksWork(
  members: readonly Member[],
  behind: readonly TaskWithState[],
  reminded: (agencyId: string) => SentReminder | null,
): Work {
  const rows = members.flatMap((member): ReminderRow[] => {
    const tasks = behind.filter(({ holderId }) => holderId === member.agencyId);
    if (tasks.length === 0) return [];
    const row = { member, tasks, sentOn: null, withLeader: false, state: 'missing' } as const;
    return [{ ...row, reminded: reminded(member.agencyId) }];
  });
  return { kind: 'late_tasks', deadline: null, dueOn: null, count: null, rows };
}

/** "nhiệm vụ 3, 7": the tasks of a row in words; null where it has none. */
export function tasksText({ tasks }: Pick<ReminderRow, 'tasks'>): string | null {
  const numbers = tasks.map(({ number }) => number).sort((left, right) => left - right);
  return numbers.length === 0 ? null : `Nhiệm vụ ${numbers.join(', ')}`;
}
