import { TASK_STATUSES } from '../../domain/tasks/status';
import type { PageFrame } from '../../../templates/layout/frame';
import type { TaskFilter as ListedFilter, TaskListPageProps, TaskListRow } from '../../../templates/pages/tasks/list';
import type { Actor } from '../../platform/access';
import { fieldOf, type FormBody, pathOf } from '../../platform/web';
import { agencyNamesIn, type BlocPlace } from '../blocs';
import { BLOC_OWNER, isBlocOwner } from './bloc-tasks/bloc-owner';
import type { TaskFilter, TaskWithState } from './key-task';
import { mayKeepBlocTasks } from './tasks.policy';
import { amountText, targetChangeText } from './task-words';
import type { TaskPageOfList } from './tasks.service';

/** What the query of an address asks for; unknown statuses and repeated fields are left out. */
export function filterOfQuery(query: FormBody): TaskFilter {
  const typed = fieldOf(query, 'status');
  const agency = fieldOf(query, 'agency');
  return {
    text: fieldOf(query, 'q').trim(),
    agencyCode: agency === '' ? null : agency,
    status: typed === 'behind' ? 'behind' : (TASK_STATUSES.find((status) => status === typed) ?? null),
  };
}

/** The page of the list that an address asks for; 1 for anything odd. */
export function pageNumberOf(query: FormBody): number {
  const typed = fieldOf(query, 'page');
  return /^\d{1,6}$/.test(typed) ? Number(typed) : 1;
}

/** Path of a place's tasks. */
export function tasksPath(place: BlocPlace): string {
  return `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/nhiem-vu`;
}

/** The list page from what the service found. */
export function listProps(frame: PageFrame, actor: Actor, list: TaskPageOfList, filter: TaskFilter): TaskListPageProps {
  const { place } = list;
  const shown: ListedFilter = {
    query: filter.text,
    agency: filter.agencyCode ?? '',
    status: filter.status ?? '',
  };
  const names = agencyNamesIn(place);
  const nameOf = (task: TaskWithState): string =>
    isBlocOwner(task) ? BLOC_OWNER.name : (names.get(task.agencyId) ?? task.agencyCode);
  return {
    frame,
    blocName: place.bloc.name,
    periodName: place.period.name,
    asOf: place.asOf,
    path: tasksPath(place),
    gridHref: `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/luoi-nhiem-vu`,
    registrationHref: `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/dang-ky`,
    changesHref: `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/dieu-chinh`,
    newBlocTaskHref: mayKeepBlocTasks(actor, place) ? `${tasksPath(place)}/${BLOC_OWNER.code}/them` : null,
    filter: shown,
    agencies: [...place.members, BLOC_OWNER].map((member) => ({ value: member.code, label: member.name })),
    rows: list.tasks.map((task) => rowOf(task, nameOf(task), tasksPath(place))),
    found: list.found,
    total: list.total,
    page: list.page,
    pageCount: list.pageCount,
  };
}

function rowOf(task: TaskWithState, agencyName: string, path: string): TaskListRow {
  return {
    href: `${path}/${task.agencyCode}/${String(task.number)}`,
    number: task.number,
    title: task.title,
    agencyName,
    status: task.state.status,
    targetText: targetChangeText(task),
    resultText: task.latest && amountText(task.latest.actual, task),
    completion: task.state.completion,
    due: task.due,
    daysOverdue: task.state.daysOverdue,
    updatedOn: task.latest?.recordedOn ?? null,
  };
}
