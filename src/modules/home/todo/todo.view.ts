import type { TodoPageProps, TodoRow } from '../../../../templates/pages/home/todo';
import type { TodoKind } from '../../../domain/todo';
import { formatDate, formatInstant, businessDateOf } from '../../../text/date';
import { daysBetween } from '../../../domain/calendar';
import { todoTitle } from '../../../text/todo';
import { PROPOSAL_LEVELS, type ProposalLevel } from '../../../domain/commendation/award';
import type { Notice } from '../../../platform/notices';
import { pathOf } from '../../../platform/web';
import type { Todo } from './todo';
import type { TodoList } from './todo.service';

/** The page of what waits; `now` tells what is late. */
export function todoProps({ todos, notices }: TodoList, now: Date): Omit<TodoPageProps, 'frame'> {
  const rows = todos.map((todo) => todoRow(todo, now));
  return {
    late: rows.filter(({ isLate }) => isLate),
    waiting: rows.filter(({ isLate }) => !isLate),
    notices: notices.map(noticeRow),
    unread: notices.filter(({ readAt }) => readAt === null).length,
  };
}

/** Where a thing is done. */
export function todoPath({ kind, blocCode, periodCode, agencyCode, target }: Todo): string {
  if (isOnProposals(kind)) return proposalsPath(kind, target ?? '');
  if (isOfCouncil(kind)) return `/hoi-dong/phien/${target ?? ''}${kind === 'council_vote' ? '/bo-phieu' : ''}`;
  if (kind === 'recovery') return '/quyet-dinh/huy-bo';
  if (kind === 'initiative_recognise') return '/sang-kien?trang-thai=proposed';
  const place = pathOf({ blocCode, periodCode });
  const agency = agencyCode ?? '';
  const paths: Readonly<
    Record<Exclude<TodoKind, ProposalTodo | CouncilTodo | 'recovery' | 'initiative_recognise'>, string>
  > = {
    registration_fill: `dang-ky/${agency}`,
    registration_approve: `dang-ky/${agency}`,
    registration_gather: 'dang-ky',
    registration_decide: 'dang-ky',
    target_decide: 'dieu-chinh',
    pact_sign: 'giao-uoc',
    progress_update: `nhiem-vu?agency=${agency}`,
    sheet_fill: `phieu/${agency}`,
    sheet_approve: `phieu/${agency}`,
    check_assign: 'kiem-tra-cheo',
    cross_check: `kiem-tra-cheo/${agency}`,
    criterion_monitor: 'cham-linh-vuc',
    sheet_take_up: 'tham-dinh',
    sheet_appraise: `tham-dinh/${agency}`,
    reply: `phieu/${agency}/tham-dinh`,
    comment_answer: `hop/${target ?? ''}/gop-y`,
    minutes_sign: `hop/${target ?? ''}/bien-ban`,
    ballot_vote: `bo-phieu/${target ?? ''}`,
    publish: 'cong-bo',
    close: 'cong-bo',
  };
  return `${place}/${paths[kind]}`;
}

type ProposalTodo = Extract<TodoKind, `proposal_${string}`>;

type CouncilTodo = Extract<TodoKind, `council_${string}`>;

function isOfCouncil(kind: TodoKind): kind is CouncilTodo {
  return kind.startsWith('council_');
}

function isOnProposals(kind: TodoKind): kind is ProposalTodo {
  return kind.startsWith('proposal_');
}

/** `target` is the code of a proposal, or the level of those that wait together. */
function proposalsPath(kind: ProposalTodo, target: string): string {
  const isList = kind === 'proposal_gather' || kind === 'proposal_appraise';
  return isList ? `/de-nghi?state=under_review&level=${target}` : `/de-nghi/${target}`;
}

function todoRow(todo: Todo, now: Date): TodoRow {
  const { kind, agencyName, count, blocName, periodName, dueAt, returnReason } = todo;
  return {
    href: todoPath(todo),
    title: todoTitle(kind, { agency: agencyName, count, level: levelOf(todo) }),
    place: `${blocName}, ${periodName}`,
    due: dueAt === null ? null : dueText(dueAt, now),
    isLate: dueAt !== null && dueAt < now,
    returnReason,
  };
}

/** The level at which lists wait for Sở Nội vụ; null for other work. */
export function levelOf({ kind, target }: Pick<Todo, 'kind' | 'target'>): ProposalLevel | null {
  return kind === 'proposal_appraise' ? (PROPOSAL_LEVELS.find((one) => one === target) ?? null) : null;
}

/** "Hạn 17:00 ngày 15/07/2022, còn 3 ngày" */
function dueText(dueAt: Date, now: Date): string {
  const due = formatInstant(dueAt);
  const days = daysBetween(businessDateOf(now), businessDateOf(dueAt));
  if (dueAt < now)
    return days === 0 ? `Quá hạn từ ${due}` : `Quá hạn ${-days} ngày, hạn ${formatDate(businessDateOf(dueAt))}`;
  return days === 0 ? `Hạn hôm nay, ${due}` : `Hạn ${due}, còn ${days} ngày`;
}

function noticeRow({ id, title, body, path, toldBy, toldAt, readAt }: Notice) {
  return { id, title, body, href: path, source: `${toldBy}, ${formatInstant(toldAt)}`, isUnread: readAt === null };
}
