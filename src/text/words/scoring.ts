import type { JudgementLayer } from '../../domain/scoring/judgement';
import type { SheetAction, SheetState } from '../../domain/workflow/sheet';

export const sheetStateWords: Readonly<Record<SheetState, string>> = {
  not_started: 'Chưa bắt đầu',
  drafting: 'Đang tự chấm',
  awaiting_leader: 'Chờ lãnh đạo duyệt',
  submitted: 'Đã nộp',
  taken_up: 'Đang thẩm định',
  appraised: 'Đã thẩm định',
  published: 'Đã công bố',
};

export const sheetActionWords: Readonly<Record<SheetAction, string>> = {
  open: 'Mở phiếu',
  send_to_leader: 'Trình lãnh đạo',
  leader_return: 'Trả lại',
  submit: 'Nộp phiếu',
  recall: 'Thu hồi',
  take_up: 'Tiếp nhận',
  return: 'Trả lại',
  appraise: 'Chốt kết quả',
  reconsider: 'Thẩm định lại',
  publish: 'Công bố',
  reopen: 'Mở lại',
};

/** The layers of judgement, as headings of columns and names of steps. */
export const judgementLayerWords: Readonly<Record<JudgementLayer, string>> = {
  cross: 'Kiểm tra chéo',
  vertical: 'Theo lĩnh vực',
  appraisal: 'Thẩm định',
};
