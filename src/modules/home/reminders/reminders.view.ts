import type { BusinessDate } from '../../../domain/calendar';
import { businessDateOf, formatDate, formatInstant } from '../../../text/date';
import { reminderKindWords } from '../../../text/notices/reminders';
import type { FormError } from '../../../../templates/components/error-summary';
import type { TagKind } from '../../../../templates/components/tag';
import type { PageFrame } from '../../../../templates/layout/frame';
import type { RemindersPageProps, ReminderRowView, ReminderWorkView } from '../../../../templates/pages/home/reminders';
import { pathOf } from '../../../platform/web';
import type { BlocPlace } from '../../blocs';
import { isOpen, type ReminderBoard, type ReminderRow, tasksText, type Work, type WorkState } from './reminders';
import { type ReminderOutcome, suggestionFor } from './reminders.service';

/** What was typed and refused. */
export interface TypedReminder {
  readonly kind: string;
  readonly text: string;
  readonly message: string;
}

const STATES: Readonly<Record<WorkState, { readonly text: string; readonly kind: TagKind }>> = {
  on_time: { text: 'Đúng hạn', kind: 'ok' },
  late: { text: 'Gửi muộn', kind: 'warn' },
  not_due: { text: 'Chưa gửi', kind: 'idle' },
  missing: { text: 'Quá hạn, chưa gửi', kind: 'bad' },
};

/** Address of the reminders of a place. */
export function remindersPath({ bloc, period }: BlocPlace): string {
  return `${pathOf({ blocCode: bloc.code, periodCode: period.code })}/don-doc`;
}

/** The page of who did what; `typed` is what a refused form wanted. */
export function remindersProps(
  frame: PageFrame,
  { place, works }: ReminderBoard,
  today: BusinessDate,
  typed: TypedReminder | null,
): RemindersPageProps {
  const errors: FormError[] = typed ? [{ fieldId: `loi-nhac-${typed.kind}`, message: typed.message }] : [];
  return {
    frame,
    blocName: place.bloc.name,
    periodName: place.period.name,
    path: remindersPath(place),
    overviewHref: `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/tong-quan`,
    works: works.map((work) => ({
      ...workView(work, today),
      text: typed?.kind === work.kind ? typed.text : suggestionFor(place, work),
    })),
    errors,
  };
}

/** "Đã nhắc Ban Nội chính Tỉnh ủy." and who had been reminded before. */
export function outcomeText({ sent, repeated }: ReminderOutcome): string {
  const names = (members: ReminderOutcome['sent']): string => members.map(({ name }) => name).join('; ');
  const parts = [
    ...(sent.length > 0 ? [`Đã nhắc ${names(sent)}.`] : []),
    ...(repeated.length > 0 ? [`Hôm nay đã nhắc ${names(repeated)} rồi nên không gửi thêm.`] : []),
  ];
  return parts.length === 0 ? 'Không còn cơ quan nào phải nhắc.' : parts.join(' ');
}

function workView(work: Work, today: BusinessDate): Omit<ReminderWorkView, 'text'> {
  const { kind, deadline, count } = work;
  const rows = work.rows.map((row) => rowView(work, row, today));
  return {
    kind,
    title: reminderKindWords[kind],
    dueText: deadline === null ? '' : `Hạn ${formatInstant(deadline.dueAt)}`,
    rates: count && {
      ...{ sent: count.onTime + count.late, onTime: count.onTime, total: count.total },
      ...{ reportingRate: count.reportingRate, onTimeRate: count.onTimeRate },
    },
    rows,
    openCount: work.rows.filter((row) => isOpen(row) && !isRemindedOn(row, today)).length,
  };
}

function rowView({ kind }: Work, row: ReminderRow, today: BusinessDate): ReminderRowView {
  const { member, state, sentOn, reminded } = row;
  const words = kind === 'late_tasks' ? { text: 'Chậm, quá hạn', kind: 'bad' as const } : STATES[state];
  const leader = row.withLeader ? 'Chờ lãnh đạo cơ quan duyệt' : '';
  return {
    code: member.code,
    name: member.name,
    stateText: words.text,
    stateKind: words.kind,
    detail: sentOn === null ? (tasksText(row) ?? leader) : `Gửi ngày ${formatDate(sentOn)}`,
    remindedText: reminded === null ? '' : `Đã nhắc lúc ${formatInstant(reminded.at)}, bởi ${reminded.by}`,
    mayRemind: state !== 'on_time' && !isRemindedOn(row, today),
  };
}

function isRemindedOn({ reminded }: ReminderRow, day: BusinessDate): boolean {
  return reminded !== null && businessDateOf(reminded.at) === day;
}
