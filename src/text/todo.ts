import type { ProposalLevel } from '../domain/commendation/award';
import type { TodoKind } from '../domain/todo';

/** What a sentence about waiting work is about. */
export interface TodoFacts {
  /** Short name of the agency; null where the work is on several. */
  readonly agency: string | null;
  readonly count: number;
  /** The level at which proposals wait for Sở Nội vụ; null for other work. */
  readonly level?: ProposalLevel | null;
}

/** What Sở Nội vụ does with lists at a level. */
const AT_LEVEL: Readonly<Record<ProposalLevel, string>> = {
  agency: 'Xét',
  bloc: 'Xét thay khối',
  home_affairs: 'Thẩm định',
  standing_board: 'Trình Thường trực Hội đồng xét',
  council: 'Đưa ra Hội đồng xét',
  authority: 'Trình ký, ghi quyết định của',
};

/** What waits, as a task: 'Duyệt phiếu tự chấm của BTCTU'. */
export function todoTitle(kind: TodoKind, { agency, count, level = null }: TodoFacts): string {
  const whose = agency === null ? '' : ` của ${agency}`;
  switch (kind) {
    case 'registration_fill':
      return `Đăng ký nhiệm vụ trọng tâm${whose}`;
    case 'registration_approve':
      return `Duyệt bản đăng ký nhiệm vụ${whose}`;
    case 'registration_gather':
      return `Tổng hợp ${count} bản đăng ký nhiệm vụ`;
    case 'registration_decide':
      return `Phê duyệt ${count} bản đăng ký nhiệm vụ`;
    case 'target_decide':
      return `Xem xét ${count} đề nghị điều chỉnh nhiệm vụ`;
    case 'pact_sign':
      return `Ký giao ước thi đua${whose}`;
    case 'progress_update':
      return `Cập nhật tiến độ nhiệm vụ${whose}`;
    case 'sheet_fill':
      return `Hoàn thành phiếu tự chấm${whose}`;
    case 'sheet_approve':
      return `Duyệt phiếu tự chấm${whose}`;
    case 'check_assign':
      return 'Phân công kiểm tra chéo';
    case 'cross_check':
      return `Kiểm tra chéo phiếu${whose}`;
    case 'criterion_monitor':
      return `Chấm tiêu chí theo lĩnh vực cho ${count} cơ quan`;
    case 'sheet_take_up':
      return `Tiếp nhận ${count} phiếu đã nộp`;
    case 'sheet_appraise':
      return `Thẩm định phiếu${whose}`;
    case 'reply':
      return `Giải trình điểm thẩm định${whose}`;
    case 'comment_answer':
      return `Trả lời ${count} ý kiến góp ý`;
    case 'minutes_sign':
      return 'Chốt biên bản hội nghị';
    case 'ballot_vote':
      return `Bỏ phiếu thay mặt ${agency ?? 'cơ quan'}`;
    case 'publish':
      return 'Công bố kết quả, mọi phiếu đã thẩm định xong';
    case 'close':
      return 'Đóng kỳ đã công bố';
    case 'initiative_recognise':
      return `Xét công nhận ${count} sáng kiến`;
    case 'proposal_draft':
      return 'Hoàn thành đề nghị khen thưởng đang soạn';
    case 'proposal_mend':
      return 'Sửa đề nghị khen thưởng bị trả lại';
    case 'proposal_approve':
      return 'Duyệt, trình đề nghị khen thưởng';
    case 'proposal_decide':
      return 'Ký, ghi quyết định khen thưởng của cơ quan';
    case 'proposal_gather':
      return `Xét ${count} đề nghị khen thưởng của các cơ quan trong khối`;
    case 'proposal_appraise':
      return `${level === null ? 'Xét' : AT_LEVEL[level]} ${count} đề nghị khen thưởng`;
    case 'proposal_opinion':
      return 'Cho ý kiến về đề nghị khen thưởng';
    case 'council_preside':
      return 'Điều hành phiên họp Hội đồng';
    case 'council_session':
      return 'Dự phiên họp Hội đồng';
    case 'council_vote':
      return 'Bỏ phiếu tại phiên họp Hội đồng';
    case 'recovery':
      return `Thu hồi tiền thưởng, hiện vật: ${count} khoản`;
  }
}
