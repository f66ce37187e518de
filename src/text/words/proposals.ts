import type { ProposalLevel } from '../../domain/commendation/award';
import type { CandidateAction, CandidateState } from '../../domain/workflow/candidate';
import type { SessionAction, SessionState } from '../../domain/workflow/council-session';
import type { ProposalAction, ProposalState } from '../../domain/workflow/proposal';

export const proposalStateWords: Readonly<Record<ProposalState, string>> = {
  drafting: 'Đang soạn',
  awaiting_leader: 'Chờ lãnh đạo duyệt',
  under_review: 'Đang xét',
  decided: 'Đã có quyết định',
  withdrawn: 'Đã rút',
};

export const proposalActionWords: Readonly<Record<ProposalAction, string>> = {
  send_to_leader: 'Trình lãnh đạo duyệt',
  leader_return: 'Trả lại để sửa',
  recall: 'Thu hồi',
  submit: 'Trình',
  forward: 'Chuyển cấp tiếp theo',
  return: 'Trả lại',
  decide: 'Ghi quyết định',
  withdraw: 'Rút đề nghị',
};

/** The last station of a list that the head of the agency decides on. */
export const AGENCY_HEAD_STATION = 'Thủ trưởng cơ quan';

/** The stations of a proposal; which ones an award passes is data. */
export const proposalLevelWords: Readonly<Record<ProposalLevel, string>> = {
  agency: 'Cơ quan, đơn vị',
  bloc: 'Khối thi đua',
  home_affairs: 'Sở Nội vụ',
  standing_board: 'Thường trực Hội đồng',
  council: 'Hội đồng Thi đua - Khen thưởng',
  authority: 'Cấp có thẩm quyền',
};

/** Terms in working days that bind proposals. */
export const termWords: Readonly<Record<'return_ineligible' | 'submit' | 'opinion', string>> = {
  return_ineligible: 'Trả lại hồ sơ không đủ điều kiện',
  submit: 'Trình cấp có thẩm quyền khi hồ sơ đã đủ',
  opinion: 'Cơ quan được lấy ý kiến trả lời',
};

export const candidateStateWords: Readonly<Record<CandidateState, string>> = {
  standing: 'Đang đề nghị',
  paused: 'Tạm dừng xét',
  refused: 'Không đề nghị',
  withdrawn: 'Đã rút',
  awarded: 'Đã được khen thưởng',
};

export const candidateActionWords: Readonly<Record<CandidateAction, string>> = {
  refuse: 'Đưa ra khỏi danh sách',
  reinstate: 'Đưa trở lại danh sách',
  pause: 'Tạm dừng xét',
  resume: 'Xét tiếp',
  withdraw: 'Rút',
  award: 'Khen thưởng',
};

export const sessionStateWords: Readonly<Record<SessionState, string>> = {
  preparing: 'Đang chuẩn bị',
  in_session: 'Đang họp',
  voting: 'Đang bỏ phiếu',
  concluded: 'Đã kết thúc',
  cancelled: 'Đã hủy',
};

export const sessionActionWords: Readonly<Record<SessionAction, string>> = {
  open: 'Khai mạc',
  start_voting: 'Mở bỏ phiếu',
  close_voting: 'Đóng bỏ phiếu, kiểm phiếu',
  conclude: 'Kết thúc phiên họp',
  cancel: 'Hủy phiên họp',
};
