import { type BusinessDate, compareDates } from '../../domain/calendar';
import { type Exact, ZERO } from '../../domain/fraction';
import { tallyByStatus } from '../../domain/tasks/counts';
import { isFinished, type TaskStatus } from '../../domain/tasks/status';
import { type BlocPlace, type Deadline, type Member, type PlaceListing, takenOverIn, takenOverMember } from '../blocs';
import type { ScoreTable } from '../reviews';
import { BLOC_OWNER, type PlaceReporting, type TaskWithState } from '../tasks';

/** The tasks of one member at a glance. */
export interface AgencyProgress {
  readonly member: Member;
  readonly tasks: readonly TaskWithState[];
  /** Completed or exceeded. */
  readonly finished: number;
  readonly withoutValue: number;
  /** The latest day of which there is a figure. */
  readonly updatedOn: BusinessDate | null;
}

/** Whose sheet has been sent, by members in official order. */
export interface SheetProgress {
  readonly sent: readonly Member[];
  readonly missing: readonly Member[];
}

/** A bloc in a period at a glance, as of the day of the place. */
export interface Overview {
  readonly place: BlocPlace;
  /** The periods of the bloc that the reader may open, newest first. */
  readonly periods: readonly PlaceListing[];
  readonly counts: Readonly<Record<TaskStatus, number>>;
  readonly taskTotal: number;
  readonly agencies: readonly AgencyProgress[];
  /** Late and overdue, the most overdue first, then the furthest behind their plan. */
  readonly behind: readonly TaskWithState[];
  readonly reporting: PlaceReporting;
  /** In the order of time. */
  readonly deadlines: readonly Deadline[];
  readonly sheets: SheetProgress;
  /** Null for a reader who may not compare scores. */
  readonly scores: ScoreTable | null;
}

/**
 * The tasks of each member, in official order, members without tasks too; after a member stand the agencies whose work it
 * took over within the year, where they have tasks; last the bloc itself, where it has any.
 */
export function progressOf(
  place: Pick<BlocPlace, 'members' | 'predecessors'>,
  tasks: readonly TaskWithState[],
): AgencyProgress[] {
  const rows = rowsOf(place, tasks);
  const byAgency = new Map(rows.map((member) => [member.agencyId, [] as TaskWithState[]]));
  for (const task of tasks) byAgency.get(task.agencyId)?.push(task);
  return rows.map((member) => {
    const own = byAgency.get(member.agencyId) ?? [];
    const days = own.flatMap((task) => task.latest?.recordedOn ?? []);
    return {
      member,
      tasks: own,
      finished: own.filter((task) => isFinished(task.state.status)).length,
      withoutValue: own.filter((task) => task.state.status === 'not_updated').length,
      updatedOn: days.reduce<BusinessDate | null>((last, day) => (last === null || day > last ? day : last), null),
    };
  });
}

function rowsOf(place: Pick<BlocPlace, 'members' | 'predecessors'>, tasks: readonly TaskWithState[]): Member[] {
  const withTasks = new Set(tasks.map((task) => task.agencyId));
  const taken = takenOverIn(place).filter(({ predecessor }) => withTasks.has(predecessor.agencyId));
  const rows = place.members.flatMap((member) => [
    member,
    ...taken.filter(({ holder }) => holder.agencyId === member.agencyId).map(takenOverMember),
  ]);
  return withTasks.has(BLOC_OWNER.agencyId) ? [...rows, BLOC_OWNER] : rows;
}

/** How many tasks have each status. */
export function countsOf(tasks: readonly TaskWithState[]): Record<TaskStatus, number> {
  return tallyByStatus(tasks.map((task) => task.state.status));
}

/** The tasks behind their plan, worst first. */
export function behindOf(tasks: readonly TaskWithState[]): TaskWithState[] {
  return tasks
    .filter(({ state }) => state.status === 'overdue' || state.status === 'late')
    .sort(
      (first, second) =>
        second.state.daysOverdue - first.state.daysOverdue ||
        shortfall(second).compare(shortfall(first)) ||
        compareDates(first.due, second.due),
    );
}

function shortfall({ state }: TaskWithState): Exact {
  return state.completion === null ? ZERO : state.plannedShare.sub(state.completion);
}
