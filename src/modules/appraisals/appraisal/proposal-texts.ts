import type { ProposalCounts } from './proposals.service';

/** What following proposals came to, in one line. */
export function countsText({ given, needReason, disputed, missing }: ProposalCounts): string {
  const left = [
    needReason === 0 ? '' : `${needReason} ô đề xuất lệch nhiều so với điểm tự chấm, cần ghi lý do`,
    disputed === 0 ? '' : `${disputed} ô có các đề xuất khác nhau`,
    missing === 0 ? '' : `${missing} ô chưa có điểm tự chấm`,
  ].filter((part) => part !== '');
  const done = given === 0 ? 'Không có ô nào được cho điểm thêm.' : `Đã cho điểm ${given} ô theo đề xuất.`;
  return left.length === 0 ? done : `${done} Còn lại: ${left.join('; ')}.`;
}
