import type { SheetAction } from '../../domain/workflow/sheet';

/** What is said of a step of a sheet. */
export interface SheetNoticeFacts {
  readonly agency: string;
  readonly period: string;
  /** Empty when the step has none. */
  readonly reason: string;
}

/** Title and body of what the next person is told after a step of a sheet; null when nobody has to do anything. */
export function sheetNotice(
  action: SheetAction,
  { agency, period, reason }: SheetNoticeFacts,
): { readonly title: string; readonly body: string } | null {
  switch (action) {
    case 'send_to_leader':
      return {
        title: 'Phiếu tự chấm chờ duyệt',
        body: `${period}: xem lại phiếu của cơ quan, duyệt và nộp hoặc trả lại.`,
      };
    case 'leader_return':
      return { title: 'Lãnh đạo trả lại phiếu tự chấm', body: `${period}. Lý do: ${reason}` };
    case 'submit':
      return { title: `${agency} đã nộp phiếu tự chấm`, body: `${period}: phiếu chờ tiếp nhận, thẩm định.` };
    case 'return':
      return { title: 'Phiếu bị trả lại để bổ sung', body: `${period}. Lý do: ${reason}` };
    default:
      return null;
  }
}
