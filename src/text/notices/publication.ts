import type { ReviewAction } from '../../domain/workflow/review';

/** What is said of a step of a review. */
export interface ReviewNoticeFacts {
  readonly period: string;
  readonly bloc: string;
  /** Number of the decision; '' where the step has none. */
  readonly decision: string;
  /** '' where the step has none. */
  readonly reason: string;
}

/** Title and body of what the members and the secretary are told after a step of their review. */
export function reviewNotice(
  action: ReviewAction,
  { period, bloc, decision, reason }: ReviewNoticeFacts,
): { readonly title: string; readonly body: string } {
  switch (action) {
    case 'publish':
      return { title: `Đã công bố kết quả: ${period}`, body: `${bloc}, theo quyết định số ${decision}.` };
    case 'close':
      return { title: `Đã đóng kỳ: ${period}`, body: `${bloc}: số liệu của kỳ được lưu lại và không thay đổi nữa.` };
    case 'reopen':
      return { title: `Kỳ được mở lại: ${period}`, body: `${bloc}. Lý do: ${reason}` };
  }
}
