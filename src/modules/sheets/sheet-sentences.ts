import type { SheetAction, SheetState } from '../../domain/workflow/sheet';
import { formatInstant } from '../../text/date';
import type { ScoreEntry, SheetEvent } from './sheet';

/** Why nothing can be written into a sheet in this state, and who brought it there. */
export function lockedSentence(state: SheetState, events: readonly SheetEvent[]): string {
  switch (state) {
    case 'not_started':
      return 'Phiếu chưa được mở. Hãy bắt đầu tự chấm trước.';
    case 'drafting':
      return 'Phiếu đang được soạn, chưa trình lãnh đạo.';
    case 'awaiting_leader':
      return `Phiếu đã được trình lãnh đạo${when(events, 'send_to_leader')}. Không sửa được trong lúc chờ duyệt.`;
    case 'submitted':
      return `Phiếu đã được nộp${when(events, 'submit')}. Không sửa được nữa.`;
    case 'taken_up':
      return `Phiếu đã được tiếp nhận${when(events, 'take_up')}. Không sửa được nữa.`;
    case 'appraised':
      return `Phiếu đã được thẩm định${when(events, 'appraise')}. Không sửa được nữa.`;
    case 'published':
      return `Kết quả của phiếu đã được công bố${when(events, 'publish')}. Không sửa được nữa.`;
  }
}

/** Who changed a criterion while somebody else was typing. */
export function staleSentence(stored: ScoreEntry): string {
  const saved = `${stored.authorName} lưu lúc ${formatInstant(stored.recordedAt)}, trong khi bạn đang nhập.`;
  return `Tiêu chí ${stored.code} vừa được người khác sửa. ${saved} Chưa có gì bị mất.`;
}

/** Which criteria the scheme does not have; they may have been there when the sheet was opened. */
export function unknownCriteriaSentence(codes: readonly string[]): string {
  return `Thang điểm của kỳ này không có tiêu chí ${codes.join(', ')}.`;
}

/** " lúc 14:52 ngày 11/06/2022 bởi Lãnh đạo, VPTU" of the last such step; nothing when there was none. */
function when(events: readonly SheetEvent[], action: SheetAction): string {
  const event = events.findLast((candidate) => candidate.action === action);
  return event ? ` lúc ${formatInstant(event.happenedAt)} bởi ${event.actorName}` : '';
}
