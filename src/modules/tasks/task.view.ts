import { compareDates } from '../../domain/calendar';
import { formatDate, formatInstant } from '../../text/date';
import { entrySourceWords, targetDirectionWords, targetKindWords } from '../../text/vi';
import { coordinatorsText, milestonesText } from '../../text/task-terms';
import { formatFileSize } from '../../text/file-size';
import { formatPercent } from '../../text/number';
import type { TaskPageProps } from '../../../templates/pages/tasks/task';
import type { BaselineStep, ProgressLine } from '../../../templates/pages/tasks/task-props';
import { pathOf } from '../../platform/web';
import { isBlocOwner } from './bloc-tasks/bloc-owner';
import type { Baseline, LoggedProgress, TaskWithState } from './key-task';
import { tasksPath } from './list.view';
import { amountText } from './task-words';
import { memberNames, weightText } from './terms/terms-view';
import type { FoundTask } from './tasks.service';

/** What stands on the page of a task whoever reads it; the forms come on top. */
export type TaskPageContent = Omit<TaskPageProps, 'frame' | 'changeHref' | 'progressForm' | 'conflict' | 'targetForm'>;

/** Address of the page of a task. */
export function taskPath({ place, details }: FoundTask): string {
  return `${tasksPath(place)}/${details.task.agencyCode}/${String(details.task.number)}`;
}

/** The page of a task without its forms. */
export function taskContent(found: FoundTask): TaskPageContent {
  const { place, member, details } = found;
  const { task, previousNumber, nextNumber } = details;
  const neighbour = (number: number | null): string | null =>
    number === null ? null : `${tasksPath(place)}/${task.agencyCode}/${String(number)}`;
  return {
    blocName: place.bloc.name,
    periodName: place.period.name,
    agencyName: member.name,
    isOfBloc: isBlocOwner(member),
    number: task.number,
    title: task.title,
    overviewHref: `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/tong-quan`,
    listHref: tasksPath(place),
    taskHref: taskPath(found),
    previousHref: neighbour(previousNumber),
    nextHref: neighbour(nextNumber),
    targetText: amountText(task.target, task),
    targetHistory: targetHistory(details.baselines, task),
    resultText: task.latest && amountText(task.latest.actual, task),
    start: task.start,
    state: {
      ...task.state,
      kind: task.kind,
      direction: task.direction,
      due: task.due,
      asOf: task.asOf,
      byMilestones: task.milestones.length > 0,
    },
    arrangement: arrangementOf(found),
    baseline: details.baselines.map(stepOf),
    log: details.log.map((line) => lineOf(line, task)),
  };
}

/** Title of the page in the browser. */
export function taskTitle({ member, details }: FoundTask): string {
  return `Nhiệm vụ ${String(details.task.number)}, ${member.shortName}`;
}

/** How the work is arranged in the version that holds; what is not said is left out. */
function arrangementOf({ place, details }: FoundTask): TaskPageContent['arrangement'] {
  const baseline = details.baselines.find(({ version }) => version === details.task.baselineVersion);
  if (!baseline) return [];
  return [
    { term: 'Trọng số', text: weightText(baseline) },
    { term: 'Sản phẩm dự kiến', text: baseline.product },
    { term: 'Cơ quan phối hợp', text: coordinatorsText(baseline.coordinators, memberNames(place)) },
    { term: 'Mốc tiến độ', text: milestonesText(baseline.milestones) },
  ].filter(({ text }) => text !== '');
}

/** The target and its changes; a correction of how it is measured changes no target. */
function targetHistory(baselines: readonly Baseline[], task: TaskWithState): string {
  const [first, ...changes] = baselines
    .filter((baseline, index) => !baselines[index - 1]?.target.equals(baseline.target))
    .map((baseline) => amountText(baseline.target, task));
  if (first === undefined || changes.length === 0) return amountText(task.target, task);
  return [`đăng ký ${first}`, ...changes.map((change) => `điều chỉnh ${change}`)].join(', ');
}

function stepOf(baseline: Baseline): BaselineStep {
  const words = targetDirectionWords[baseline.direction].toLowerCase();
  return {
    targetText: amountText(baseline.target, baseline),
    kindText: baseline.direction === 'reach' ? words : `${targetKindWords[baseline.kind].toLowerCase()}, ${words}`,
    due: baseline.due,
    reason: baseline.reason,
    approvedBy: baseline.approvedBy,
    approvedAtText: formatInstant(baseline.approvedAt),
  };
}

function lineOf(line: LoggedProgress, task: TaskWithState): ProgressLine {
  return {
    id: line.id,
    recordedOn: line.recordedOn,
    isLater: line.recordedOn !== null && compareDates(line.recordedOn, task.asOf) > 0,
    valueText: line.actual && amountText(line.actual, task),
    completionText: completionText(line, task),
    note: line.note,
    judgement: line.judgement,
    files: line.files.map((file) => ({
      href: `/tep/${file.id}`,
      name: file.name,
      sizeText: formatFileSize(file.size),
    })),
    authorName: line.authorName,
    recordedAtText: formatInstant(line.recordedAt),
    sourceText: line.source === 'screen' ? null : inSentence(entrySourceWords[line.source]),
  };
}

/** Words of the catalogue in the middle of a sentence; names such as Excel keep their capitals. */
function inSentence(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}

/** Only "the more the better" has a percentage at every moment. */
function completionText({ actual }: LoggedProgress, { direction, target }: TaskWithState): string | null {
  if (actual === null || direction !== 'higher' || target.equals(0)) return null;
  return formatPercent(actual.div(target));
}

/** "30/06/2022", or '' for a remark without a day. */
export function dayText(line: Pick<LoggedProgress, 'recordedOn'>): string {
  return line.recordedOn === null ? '' : formatDate(line.recordedOn);
}
