import { type BusinessDate, compareDates } from '../calendar';
import { type Exact, ONE, ZERO, toDecimalString, toExactString } from '../fraction';
import { type TaskStatus, isFinished } from '../tasks/status';
import type { ProgressValue, TargetDirection, TargetKind } from '../tasks/target';
import type { TaskInput } from './inputs';

/** The three axes a finished task is judged on; null where nobody said anything. */
export interface TaskAxes {
  readonly onTime: boolean | null;
  readonly quality: boolean | null;
  readonly effectiveness: boolean | null;
}

/** What the progress of a key task says as of the cut-off date. */
export interface TaskFacts {
  /** Its number, the same in what the agency states. */
  readonly code: string;
  readonly kind: TargetKind;
  readonly direction: TargetDirection;
  readonly target: Exact;
  readonly due: BusinessDate;
  /** The share of the target that is planned to be done as of the cut-off date. */
  readonly plannedShare: Exact;
  readonly status: TaskStatus;
  /** The latest figure; null: nobody reported one. */
  readonly actual: Exact | null;
  /** Every figure up to the cut-off date, in any order. */
  readonly figures: readonly ProgressValue[];
  /** Of the latest line of the log. */
  readonly judgement: TaskAxes;
}

const NOTHING_SAID: TaskAxes = { onTime: null, quality: null, effectiveness: null };

/**
 * The input of a key-task criterion out of the tasks: a finished one with its axes, an unfinished one with how far it
 * has come. What the log settles cannot be stated otherwise; `stated` counts only where it says nothing.
 */
export function taskInputs(tasks: readonly TaskFacts[], stated: ReadonlyMap<string, TaskAxes>): TaskInput[] {
  return tasks.map((task) => {
    const { code } = task;
    if (!isFinished(task.status)) return { code, finished: false, ...NOTHING_SAID, ...progressOf(task) };
    const said = stated.get(code) ?? NOTHING_SAID;
    const known = knownAxes(task);
    return {
      code,
      finished: true,
      onTime: known.onTime ?? said.onTime,
      quality: known.quality ?? said.quality,
      effectiveness: known.effectiveness ?? said.effectiveness,
      ...progressOf(task),
      planned: null,
    };
  });
}

/** The axes of a finished task that its log settles; null is for the agency to state. An unfinished one has none. */
export function knownAxes(task: TaskFacts): TaskAxes {
  if (!isFinished(task.status)) return NOTHING_SAID;
  const { onTime, quality, effectiveness } = task.judgement;
  return { onTime: onTime ?? reachedInTime(task), quality, effectiveness };
}

/**
 * Whether the target was reached by the due date, by the days of the figures. What adds up is reached once a figure
 * reaches it; a level by its last figure until then. Null when the log cannot tell: a total is first seen reached after
 * the due date and never seen unreached from that day on, or a level has no figure until then.
 */
function reachedInTime(task: TaskFacts): boolean | null {
  const { kind, direction, due, figures } = task;
  const reaches = ({ value }: ProgressValue): boolean => isReached(task, value);
  const untilDue = figures.filter(({ date }) => compareDates(date, due) <= 0);
  if (kind === 'level' || direction === 'lower') {
    const last = untilDue.toSorted((first, second) => compareDates(first.date, second.date)).at(-1);
    return last === undefined ? null : reaches(last);
  }
  if (untilDue.some(reaches)) return true;
  const isShort = figures.some((figure) => compareDates(figure.date, due) >= 0 && !reaches(figure));
  return isShort ? false : null;
}

type Progress = Pick<TaskInput, 'actual' | 'target' | 'planned'>;

/**
 * How far an unfinished task has come (product §6): what adds up against what was planned by the cut-off date, a level
 * against its target. Where nothing was planned yet, what is done ahead counts as a share of the whole target. A target of 0 gives only reached or not; of "the less the better" reached is all, and above the
 * target the ratio turns over.
 */
function progressOf(task: TaskFacts): Progress {
  const { kind, direction, target, actual, plannedShare } = task;
  if (actual === null) return { actual: null, target: null, planned: null };
  if (target.lte(0)) return ratio(isReached(task, actual) ? ONE : ZERO, ONE);
  if (direction === 'lower') return isReached(task, actual) ? ratio(target, target) : ratio(target, actual);
  const isPart = kind === 'cumulative' && plannedShare.gt(0) && plannedShare.lt(1);
  return ratio(actual.lt(0) ? ZERO : actual, target, isPart ? plannedShare : null);
}

function ratio(actual: Exact, target: Exact, planned: Exact | null = null): Progress {
  return {
    actual: toDecimalString(actual),
    target: toDecimalString(target),
    planned: planned === null ? null : toExactString(planned),
  };
}

function isReached({ direction, target }: TaskFacts, value: Exact): boolean {
  return direction === 'lower' ? value.lte(target) : value.gte(target);
}

/** What is stated of tasks where their logs say nothing: the only part of the input that is the agency's own. */
export function openStatements(tasks: readonly TaskFacts[], stated: readonly TaskInput[]): TaskInput[] {
  return tasks.flatMap((task): TaskInput[] => {
    const said = stated.find(({ code }) => code === task.code);
    if (said === undefined || !isFinished(task.status)) return [];
    const known = knownAxes(task);
    const axes: TaskAxes = {
      onTime: known.onTime === null ? said.onTime : null,
      quality: known.quality === null ? said.quality : null,
      effectiveness: known.effectiveness === null ? said.effectiveness : null,
    };
    const isSilent = Object.values(axes).every((axis) => axis === null);
    return isSilent ? [] : [{ code: task.code, finished: true, ...axes, actual: null, target: null, planned: null }];
  });
}

/** Codes of the tasks that have no points yet: no figure, or a finished one that nobody has judged. */
export function incompleteTasks(tasks: readonly TaskInput[]): string[] {
  const isOpen = ({ finished, onTime, quality, effectiveness, actual }: TaskInput): boolean =>
    finished ? onTime === null || quality === null || effectiveness === null : actual === null;
  return tasks.filter(isOpen).map(({ code }) => code);
}
