import { earlierOf } from '../../../domain/calendar';
import type { Violation } from '../../../domain/violation';
import { formatDate, formatInstant } from '../../../text/date';
import { sentenceOf, targetChangeStateWords } from '../../../text/vi';
import type { Actor } from '../../../platform/access';
import { fieldOf, type FormBody } from '../../../platform/web';
import type { PageFrame } from '../../../../templates/layout/frame';
import { changeFieldId, type ChangeFormPageProps } from '../../../../templates/pages/tasks/change-form';
import type { ChangeListPageProps, ChangeView } from '../../../../templates/pages/tasks/change-list';
import type { BlocPlace } from '../../blocs';
import type { Baseline } from '../key-task';
import { tasksPath } from '../list.view';
import { taskPath } from '../task.view';
import type { FoundTask } from '../tasks.service';
import { differences, memberNames, targetText, termsValues, typedValues } from '../terms/terms-view';
import { changesPath } from './change-notices.service';
import type { ChangeList, ListedChange } from './target-change';
import { changeSteps } from './target-changes.policy';
import type { StaleTarget } from './target-changes.service';

/** What was typed and refused. */
export interface RefusedChange {
  readonly fields: FormBody;
  readonly violations: readonly Violation[];
  readonly conflict: StaleTarget | null;
}

/** The form for a request: as the task is approved, or with everything that was typed. */
export function changeFormProps(
  frame: PageFrame,
  found: FoundTask,
  days: { readonly current: Baseline; readonly firstDay: string; readonly today: string },
  refused: RefusedChange | null,
): ChangeFormPageProps {
  const { place, member, details } = found;
  const { current } = days;
  const names = memberNames(place);
  const path = taskPath(found);
  const typed = refused && typedValues(refused.fields);
  const latest = earlierOf(days.today, place.year.to);
  const effectiveOn = formatDate(latest < days.firstDay ? days.firstDay : latest);
  const conflict = refused?.conflict ?? null;
  return {
    frame,
    blocName: place.bloc.name,
    periodName: place.period.name,
    agencyName: member.name,
    number: details.task.number,
    taskTitle: current.title,
    taskHref: path,
    listHref: tasksPath(place),
    action: `${path}/dieu-chinh`,
    // After a conflict the newest version: the person has seen it now.
    version: refused && conflict === null ? versionOf(refused.fields, current.version) : current.version,
    values: typed ?? termsValues(current, names),
    effectiveOn: refused ? fieldOf(refused.fields, 'effectiveOn') : effectiveOn,
    firstDay: days.firstDay,
    reason: refused ? fieldOf(refused.fields, 'reason') : '',
    errors: (refused?.violations ?? []).map((violation) => ({
      fieldId: changeFieldId(violation.place ?? 'title'),
      message: sentenceOf(violation),
    })),
    conflict: conflict && {
      explanation: conflict.message,
      rows: differences(conflict.stored, typed ?? termsValues(current, names), names),
    },
  };
}

/** The page of all requests of a bloc in a year. */
export function changeListProps(
  frame: PageFrame,
  actor: Actor,
  { place, changes }: ChangeList,
  refused: ChangeListPageProps['refused'],
): ChangeListPageProps {
  return {
    frame,
    blocName: place.bloc.name,
    yearName: place.year.name,
    tasksHref: tasksPath(place),
    changes: changes.map((change) => viewOf(actor, place, change)),
    refused,
  };
}

function viewOf(actor: Actor, place: BlocPlace, listed: ListedChange): ChangeView {
  const { change, member, holder, number, current, currentVersion } = listed;
  const names = memberNames(place);
  const steps = changeSteps(actor, place, holder, change.state);
  const isOpen = change.state === 'requested';
  const rows = differences(current, termsValues(change.terms, names), names);
  return {
    id: change.id,
    taskHref: `${tasksPath(place)}/${member.code}/${String(number)}`,
    taskText: `${member.name}, nhiệm vụ ${String(number)}`,
    title: current.title,
    state: stateOf(change.state),
    differences: isOpen
      ? rows.map(({ label, stored, typed }) => ({ label, before: stored, after: typed }))
      : [{ label: 'Chỉ tiêu đề nghị', before: targetText(current), after: targetText(change.terms) }],
    isStale: isOpen && change.seenVersion !== currentVersion,
    effectiveText: `Áp dụng từ ngày ${formatDate(change.effectiveOn)}.`,
    reason: change.reason,
    requestedText: `${change.requestedBy}, ${formatInstant(change.requestedAt)}`,
    decidedText:
      change.decidedAt === null
        ? null
        : `${targetChangeStateWords[change.state]}: ${change.decidedBy ?? ''}, ${formatInstant(change.decidedAt)}`,
    decisionReason: change.decisionReason,
    decideAction: steps.includes('approve') ? `${changesPath(place)}/${change.id}/quyet-dinh` : null,
    withdrawAction: steps.includes('withdraw') ? `${changesPath(place)}/${change.id}/rut` : null,
  };
}

function stateOf(state: ListedChange['change']['state']): ChangeView['state'] {
  const kinds = { requested: 'warn', approved: 'ok', rejected: 'bad', withdrawn: 'idle' } as const;
  return { words: targetChangeStateWords[state], kind: kinds[state] };
}

/** Not the newest: a change that was approved meanwhile is still to be seen. */
function versionOf(fields: FormBody, newest: number): number {
  const typed = fieldOf(fields, 'version');
  return /^\d{1,9}$/.test(typed) ? Number(typed) : newest;
}
