import { memberRoleWords } from '../../text/vi';
import type { PageFrame } from '../../../templates/layout/frame';
import type { OverviewPageProps } from '../../../templates/pages/home/overview';
import type { LateTask, MatrixRow, NotUpdated, ReportingView } from '../../../templates/pages/home/overview-props';
import { isKeptLevel } from '../../../templates/pages/tasks/explanation';
import { type Actor, may } from '../../platform/access';
import { pathOf } from '../../platform/web';
import { accessPlace, agencyNamesIn } from '../blocs';
import { BLOC_OWNER, resultOfTargetText, type TaskWithState } from '../tasks';
import { deadlineViews, type Moment, nextDeadlineView } from './deadline.view';
import type { AgencyProgress, Overview } from './overview';
import { averageOf, scoreTableView } from './scores.view';

/** By rule of the province each agency registers ten key tasks (domain §1.3). */
const USUAL_TASKS = 10;
/** More stand on the list of tasks. */
const MOST_LATE = 8;
const MOST_NOT_UPDATED = 12;

/** The overview page for an actor. */
export function overviewProps(frame: PageFrame, overview: Overview, actor: Actor, moment: Moment): OverviewPageProps {
  const { place, agencies, behind, deadlines } = overview;
  const base = pathOf({ blocCode: place.bloc.code, periodCode: place.period.code });
  const where = accessPlace(place);
  const names = agencyNamesIn(place);
  return {
    frame,
    blocName: place.bloc.name,
    periodName: place.period.name,
    periods: overview.periods.map((listing) => ({
      label: listing.periodName,
      href: `${pathOf(listing)}/tong-quan`,
      current: listing.periodCode === place.period.code,
    })),
    chairName: place.members.find((member) => member.role === 'chair')?.name ?? null,
    viceChairName: place.members.find((member) => member.role === 'vice_chair')?.name ?? null,
    asOf: place.asOf,
    summary: {
      counts: overview.counts,
      taskTotal: overview.taskTotal,
      sheetsSent: overview.sheets.sent.length,
      sheetTotal: place.members.length,
      sheetsMissing: overview.sheets.missing.map((member) => member.shortName),
      selfScores: overview.scores && averageOf(overview.scores),
      nextDeadline: nextDeadlineView(deadlines, moment),
    },
    matrix: agencies.map((agency) => matrixRow(agency, base)),
    columnCount: Math.max(USUAL_TASKS, ...agencies.flatMap(({ tasks }) => tasks.map((task) => task.number))),
    lateTasks: behind.slice(0, MOST_LATE).map((task) => lateTask(task, names, base)),
    lateTotal: behind.length,
    reporting: reportingView(overview, names),
    notUpdated: notUpdated(
      agencies.filter(({ member }) => member.agencyId !== BLOC_OWNER.agencyId),
      base,
    ),
    notUpdatedTotal: overview.counts.not_updated,
    deadlines: deadlineViews(deadlines, place.year.code, moment.now),
    scores: overview.scores === null ? 'hidden' : (scoreTableView(overview.scores, base) ?? 'no_scheme'),
    listHref: `${base}/nhiem-vu`,
    lateHref: `${base}/nhiem-vu?status=behind`,
    notUpdatedHref: `${base}/nhiem-vu?status=not_updated`,
    pactHref: `${base}/giao-uoc`,
    resultHref: `${base}/ket-qua`,
    // The only report so far is the one of six months.
    reportHref:
      place.period.kind === 'six_months' && may(actor, 'report.read', where) ? `${base}/bao-cao-6-thang` : null,
    importHref: may(actor, 'import.run', where) ? '/nhap-du-lieu' : null,
    reminderHref: may(actor, 'reminder.send', where) ? `${base}/don-doc` : null,
    gridHref: place.members.some(({ agencyId }) => may(actor, 'task.fill', accessPlace(place, agencyId)))
      ? `${base}/luoi-nhiem-vu`
      : null,
  };
}

function matrixRow({ member, tasks, finished, withoutValue, updatedOn }: AgencyProgress, base: string): MatrixRow {
  const cells: MatrixRow['cells'][number][] = [];
  for (const task of tasks) {
    const { number, title, state } = task;
    cells[number - 1] = { number, title, status: state.status, href: hrefOf(task, base) };
  }
  return {
    agencyName: member.name,
    href: `${base}/nhiem-vu?agency=${member.code}`,
    roleText: member.role === 'member' ? null : memberRoleWords[member.role],
    cells: Array.from(cells, (cell) => cell ?? null),
    finished,
    total: tasks.length,
    updatedOn,
    withoutValue,
  };
}

function lateTask(task: TaskWithState, names: ReadonlyMap<string, string>, base: string): LateTask {
  const { number, title, due, state, latest } = task;
  return {
    ...{ number, title, due },
    href: hrefOf(task, base),
    agencyName: names.get(task.agencyId) ?? task.agencyCode,
    daysOverdue: state.daysOverdue,
    completion: state.completion,
    plannedShare: isKeptLevel(task) ? null : state.plannedShare,
    resultText: latest ? resultOfTargetText(latest.actual, task) : '',
  };
}

function reportingView({ reporting }: Overview, names: ReadonlyMap<string, string>): ReportingView {
  return { ...reporting, missing: reporting.missing.map((agencyId) => names.get(agencyId) ?? agencyId) };
}

function notUpdated(agencies: readonly AgencyProgress[], base: string): NotUpdated[] {
  let left = MOST_NOT_UPDATED;
  return agencies.flatMap(({ member, tasks }) => {
    const shown = tasks.filter((task) => task.state.status === 'not_updated').slice(0, left);
    left -= shown.length;
    if (shown.length === 0) return [];
    const links = shown.map((task) => ({ number: task.number, title: task.title, href: hrefOf(task, base) }));
    return [{ agencyName: member.name, tasks: links }];
  });
}

function hrefOf(task: TaskWithState, base: string): string {
  return `${base}/nhiem-vu/${task.agencyCode}/${String(task.number)}`;
}
