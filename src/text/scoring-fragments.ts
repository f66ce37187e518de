/** Pieces of the sentences of scoring-explained.ts; unlike the words of vi.ts they never stand alone on screen. */
import type { AppliedRule, LineInputName, LineRule, Why } from '../domain/scoring/result';
import type { TieBreaker } from '../domain/scoring/scheme';

export const lineRuleWords: Readonly<Record<LineRule, string>> = {
  choice: 'chọn mức',
  minus: 'trừ theo số lần',
  ratio: 'theo tỷ lệ',
  count: 'cộng theo số lần',
  threshold: 'theo khoảng giá trị',
  average: 'bình quân các lần chấm',
  relative: 'so với đơn vị dẫn đầu khối',
  all_or_nothing: 'đạt hoặc không đạt',
  manual: 'chấm theo đánh giá',
  key_tasks: 'theo nhiệm vụ trọng tâm',
  each: 'tính từng lần',
  highest: 'lấy mức cao nhất',
  once: 'tính một lần',
  not_occurred_full: 'không phát sinh: hưởng điểm tối đa',
  not_occurred_renormalise: 'không phát sinh: quy đổi trong nhóm',
  not_occurred_leave_out: 'không phát sinh: không tính vào mẫu số',
  not_assigned: 'không giao: không tính vào mẫu số',
  judged: 'theo điểm người chấm cho',
  renormalised: 'quy đổi phần không phát sinh',
  group_cap: 'không quá điểm tối đa của nhóm',
  group_rounding: 'làm tròn điểm nhóm',
  bonus_cap: 'không quá mức trần điểm thưởng',
  penalty_cap: 'không quá mức trần điểm trừ',
  scale_cap: 'điểm thưởng không đưa tổng vượt thang điểm',
};

export const appliedRuleWords: Readonly<Record<AppliedRule, string>> = {
  floor: 'không dưới điểm sàn',
  cap: 'không quá mức trần',
  ratio_cap: 'tỷ lệ không quá mức trần',
  over_plan: 'cộng phần vượt kế hoạch',
  highest_only: 'chỉ lấy mức cao nhất',
  once_only: 'chỉ tính một lần',
  rounding: 'làm tròn',
  zero: 'bị tính 0 điểm',
  double_count: 'đã nêu rõ là tính cả ở',
};

export const lineInputWords: Readonly<Record<LineInputName, string>> = {
  level: 'mức',
  count: 'số lần',
  events: 'sự việc',
  actual: 'kết quả',
  target: 'kế hoạch',
  value: 'giá trị',
  achieved: 'đạt',
  points: 'điểm chấm',
  tasks: 'số nhiệm vụ',
  finished: 'đã xong',
  sum: 'tổng điểm các lần',
  bestRatio: 'tỷ lệ cao nhất khối',
  bestActual: 'kết quả cao nhất khối',
  before: 'trước',
  after: 'sau',
};

export const unitStandingWords: Readonly<Record<Why['standing'], string>> = {
  ranked: 'được xếp hạng',
  excluded: 'không xếp hạng',
  incomplete: 'chưa đủ điểm',
  not_submitted: 'chưa nộp',
  undisclosed: 'chưa công khai',
};

export const tieBreakerWords: Readonly<Record<TieBreaker['by'], string>> = {
  total: 'tổng điểm',
  bonus: 'điểm thưởng',
  penalty: 'điểm trừ',
  criterion: 'điểm',
  ballot: 'số phiếu suy tôn',
};
