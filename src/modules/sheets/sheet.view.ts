import { businessDateOf, formatInstant } from '../../text/date';
import { daysBetween } from '../../domain/calendar';
import { isEditable, type SheetAction } from '../../domain/workflow/sheet';
import { KEPT_SHEET_TEXT } from '../../text/publication';
import { sheetActionWords } from '../../text/vi';
import type { SheetPageProps } from '../../../templates/pages/sheets/sheet';
import type { SheetPermission, SheetStateView } from '../../../templates/pages/sheets/sheet-props';
import { totalsView } from '../../../templates/pages/sheets/totals-view';
import type { Actor } from '../../platform/access';
import { pathOf } from '../../platform/web';
import type { Deadline } from '../blocs';
import { groupsOf, type LineContext } from './sheet-lines.view';
import type { Sheet } from './sheet';
import { sheetPath } from './sheet-paths';
import { lockedSentence } from './sheet-sentences';
import { actionsFor, mayWrite } from './sheets.policy';

/** For whom and when a sheet is shown. */
export interface Reading {
  readonly actor: Actor;
  readonly now: Date;
  /** Of the self-assessment; null while none is set. */
  readonly deadline: Deadline | null;
}

/** The permission of a page that each step of the machine gives. */
const PERMISSION_OF: Readonly<Partial<Record<SheetAction, SheetPermission>>> = {
  open: 'open',
  submit: 'approve',
  leader_return: 'return',
  return: 'return',
  recall: 'recall',
  take_up: 'take_up',
};
/** What the deadline of the self-assessment ends. */
const BEFORE_DEADLINE: readonly SheetPermission[] = ['open', 'edit', 'approve', 'recall'];

/** A sheet as its page. `lines` says what was typed and could not be stored. */
export function sheetView(
  sheet: Sheet,
  reading: Reading,
  lines: Omit<LineContext, 'basePath'> = {},
): Omit<SheetPageProps, 'frame'> {
  const basePath = sheetPath(sheet.place, sheet.member.code);
  const instants = [...sheet.entries.values()].map(({ recordedAt }) => recordedAt.getTime());
  return {
    basePath,
    explanationHref: `${pathOf({ blocCode: sheet.place.bloc.code, periodCode: sheet.place.period.code })}/xep-hang/${encodeURIComponent(sheet.member.code)}`,
    agencyName: sheet.member.name,
    blocName: sheet.place.bloc.name,
    periodName: sheet.place.period.name,
    schemeTitle: sheet.scheme.title,
    deadlineText: reading.deadline && deadlineText(reading.deadline, reading.now),
    settledText: settledText(sheet),
    state: stateView(sheet, reading),
    groups: groupsOf(sheet, { ...lines, basePath }),
    totals: totalsView(sheet.scheme.definition, sheet),
    permissions: permissionsOf(sheet, reading),
    savedAt: instants.length === 0 ? null : formatInstant(new Date(Math.max(...instants))),
  };
}

/** Where the sheet of a period that is over comes from; null while it is on its way. */
function settledText({ isKept, state }: Sheet): string | null {
  if (isKept) return KEPT_SHEET_TEXT;
  return state === 'published' ? 'Kết quả đã công bố.' : null;
}

/** What the reader may do with the sheet now, before the services decide. */
export function permissionsOf(sheet: Sheet, { actor, deadline, now }: Reading): SheetPermission[] {
  const { place, member, state } = sheet;
  const passed = deadline !== null && deadline.dueAt < now;
  const editing: SheetPermission[] = isEditable(state) && mayWrite(actor, place, member) ? ['edit'] : [];
  const steps = actionsFor(actor, place, member, state).flatMap((action) => PERMISSION_OF[action] ?? []);
  return [...new Set([...editing, ...steps])].filter((right) => !(passed && BEFORE_DEADLINE.includes(right)));
}

/** "17:00 ngày 05/07/2022, còn 2 ngày" */
export function deadlineText({ dueAt }: Deadline, now: Date): string {
  const days = daysBetween(businessDateOf(now), businessDateOf(dueAt));
  const left = dueAt < now ? 'đã quá hạn' : days === 0 ? 'hết hạn trong hôm nay' : `còn ${days} ngày`;
  return `${formatInstant(dueAt)}, ${left}`;
}

function stateView(sheet: Sheet, reading: Reading): SheetStateView {
  const last = sheet.events.at(-1);
  const isReturned = last?.action === 'leader_return' || last?.action === 'return';
  return {
    state: sheet.state,
    sentence: sentenceFor(sheet, reading),
    returned: isReturned ? { by: last.actorName, at: formatInstant(last.happenedAt), reason: last.reason ?? '' } : null,
    history: sheet.events.toReversed().map((event) => ({
      at: formatInstant(event.happenedAt),
      who: event.actorName,
      what: sheetActionWords[event.action].toLocaleLowerCase('vi'),
      reason: event.reason,
    })),
  };
}

/** What the state means for this reader. */
function sentenceFor(sheet: Sheet, reading: Reading): string {
  const rights = permissionsOf(sheet, reading);
  if (rights.includes('approve')) return 'Phiếu đang chờ duyệt: xem lại, rồi duyệt và nộp hoặc trả lại kèm lý do.';
  if (rights.includes('recall')) {
    return `${lockedSentence(sheet.state, sheet.events)} Thu hồi được cho đến khi khối tiếp nhận.`;
  }
  if (sheet.state !== 'drafting' && sheet.state !== 'not_started') return lockedSentence(sheet.state, sheet.events);
  if (rights.includes('edit')) return 'Phiếu đang soạn; khối chỉ nhận kết quả khi lãnh đạo duyệt và nộp.';
  if (mayWrite(reading.actor, sheet.place, sheet.member) && !rights.includes('open')) {
    return 'Đã quá hạn tự chấm nên không sửa được. Liên hệ Thư ký khối để mở lại.';
  }
  if (sheet.state === 'not_started') return 'Cơ quan chưa bắt đầu tự chấm.';
  return 'Cơ quan đang tự chấm; điểm còn có thể thay đổi.';
}
