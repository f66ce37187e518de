import type { RegistrationAction, RegistrationState } from '../../../domain/workflow/registration';
import { formatInstant } from '../../../text/date';
import type { RegistrationEvent } from './registration';

/** Why nothing can be written into a registration in this state, and who brought it there. */
export function lockedRegistration(state: RegistrationState, events: readonly RegistrationEvent[]): string {
  switch (state) {
    case 'drafting':
      return 'Bản đăng ký đang được soạn, chưa gửi.';
    case 'awaiting_leader':
      return `Bản đăng ký đã được trình lãnh đạo cơ quan${when(events, 'send_to_leader')}. Muốn sửa, hãy thu hồi trước.`;
    case 'submitted':
      return `Bản đăng ký đã được gửi khối${when(events, 'submit')}. Muốn sửa, hãy thu hồi trước khi thư ký khối tổng hợp.`;
    case 'gathered':
      return `Bản đăng ký đã được tổng hợp${when(events, 'gather')}. Không sửa được nữa, trừ khi được trả lại.`;
    case 'approved':
      return `Bản đăng ký đã được duyệt${when(events, 'approve')}. Muốn đổi chỉ tiêu, hãy gửi đề nghị điều chỉnh.`;
  }
}

/** " lúc 14:52 ngày 11/02/2022 bởi Lãnh đạo, VPTU" of the last such step; nothing when there was none. */
function when(events: readonly RegistrationEvent[], action: RegistrationAction): string {
  const event = events.findLast((candidate) => candidate.action === action);
  return event ? ` lúc ${formatInstant(event.happenedAt)} bởi ${event.actorName}` : '';
}
