import { daysBetween } from '../../domain/calendar';
import { scoredCriteria } from '../../domain/scoring/sections';
import { isFinished } from '../../domain/tasks/status';
import { businessDateOf, formatDate, formatInstant } from '../../text/date';
import { formatNumber } from '../../text/number';
import type { PageFrame } from '../../../templates/layout/frame';
import type { AgencyHomePageProps, MySheet, TaskToUpdate } from '../../../templates/pages/home/agency-home';
import { pointsFieldId } from '../../../templates/pages/sheets/sheet-props';
import { type Actor, may } from '../../platform/access';
import { pathOf } from '../../platform/web';
import { accessPlace } from '../blocs';
import type { Sheet } from '../sheets';
import type { TaskWithState } from '../tasks';
import type { AgencyHome } from './agency-home.service';
import { deadlineViews, isPast, type Moment } from './deadline.view';
import { countsOf } from './overview';

/** Tasks that want attention, by how much. */
const URGENCY = ['overdue', 'not_updated', 'late'] as const;

/** The home page of an agency for an actor. */
export function agencyHomeProps(
  frame: PageFrame,
  home: AgencyHome,
  actor: Actor,
  moment: Moment,
): Omit<AgencyHomePageProps, 'monitored'> {
  const { place, member, tasks, deadlines } = home;
  const base = pathOf({ blocCode: place.bloc.code, periodCode: place.period.code });
  return {
    frame,
    agencyName: member.name,
    blocName: place.bloc.name,
    periodName: place.period.name,
    asOf: place.asOf,
    counts: countsOf(tasks),
    taskTotal: tasks.length,
    tasksToUpdate: tasksToUpdate(tasks, base),
    sheet: home.sheet && sheetView(home, home.sheet, actor, base, moment),
    deadlines: deadlineViews(deadlines, place.year.code, moment.now),
    tasksHref: `${base}/nhiem-vu?agency=${member.code}`,
    overviewHref: `${base}/tong-quan`,
  };
}

function tasksToUpdate(tasks: readonly TaskWithState[], base: string): TaskToUpdate[] {
  return URGENCY.flatMap((status) =>
    tasks
      .filter((task) => task.state.status === status)
      .sort((first, second) => second.state.daysOverdue - first.state.daysOverdue || first.number - second.number),
  ).map((task) => ({
    href: `${base}/nhiem-vu/${task.agencyCode}/${String(task.number)}`,
    number: task.number,
    title: task.title,
    status: task.state.status,
    due: task.due,
    note: noteOf(task),
    urgent: task.state.daysOverdue > 0 && !isFinished(task.state.status),
  }));
}

function noteOf({ state, latest }: TaskWithState): string {
  const overdue = state.daysOverdue > 0 ? [`quá ${String(state.daysOverdue)} ngày`] : [];
  const updated = latest ? `cập nhật gần nhất ${formatDate(latest.recordedOn)}` : 'chưa có số liệu';
  return [...overdue, updated].join(', ');
}

function sheetView(home: AgencyHome, sheet: Sheet, actor: Actor, base: string, moment: Moment): MySheet {
  const href = `${base}/phieu/${home.member.code}`;
  const { definition } = sheet.scheme;
  const leaves = scoredCriteria(definition);
  const missing = leaves.filter((leaf) => sheet.totals.missing.includes(leaf.code));
  const remaining = missing.map(({ code, name }) => ({ code, name, href: `${href}#${pointsFieldId(code)}` }));
  const lastEvent = sheet.events.at(-1);
  const isReturned = lastEvent?.action === 'return' || lastEvent?.action === 'leader_return';
  return {
    href,
    state: sheet.state,
    scored: leaves.length - missing.length,
    criterionCount: leaves.length,
    remaining,
    totalText: sheet.totals.total && formatNumber(sheet.totals.total),
    scaleText: formatNumber(definition.total),
    deadlineText: deadlineText(home, moment),
    returnReason: isReturned ? lastEvent.reason : null,
    action: actionOf(home, sheet, actor, href, remaining[0]?.href ?? null),
  };
}

/** `firstMissing` is the address of the first criterion without points; null when none is missing. */
function actionOf(
  home: AgencyHome,
  sheet: Sheet,
  actor: Actor,
  href: string,
  firstMissing: string | null,
): MySheet['action'] {
  const { place, member } = home;
  const where = accessPlace(place, member.agencyId);
  if (may(actor, 'sheet.write', where)) {
    if (sheet.state === 'not_started') return { href, label: 'Bắt đầu tự chấm' };
    if (sheet.state === 'drafting' && firstMissing !== null) return { href: firstMissing, label: 'Tiếp tục tự chấm' };
    if (sheet.state === 'drafting') return { href: `${href}/kiem-tra`, label: 'Kiểm tra và nộp' };
  }
  if (sheet.state === 'awaiting_leader' && may(actor, 'sheet.approve', where)) {
    return { href: `${href}/kiem-tra`, label: 'Duyệt và nộp phiếu' };
  }
  return { href, label: 'Xem phiếu' };
}

function deadlineText({ deadlines }: AgencyHome, { now, today }: Moment): string | null {
  const deadline = deadlines.find((item) => item.kind === 'self_score');
  if (!deadline) return null;
  const days = daysBetween(today, businessDateOf(deadline.dueAt));
  const left = isPast(deadline, now) ? 'đã quá hạn' : days === 0 ? 'hôm nay' : `còn ${String(days)} ngày`;
  return `${formatInstant(deadline.dueAt)}, ${left}`;
}
