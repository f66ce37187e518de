import type {
  AdjustmentRule,
  AppraisalRules,
  ItemType,
  NotOccurredPolicy,
  Quota,
  Rounding,
  TieBreaker,
} from '../../domain/scoring/scheme';

/** The words of the editor of schemes: of its fields by their names in the forms, and of what is chosen in them. */

/** A field in the middle of a sentence, by its name, or by the last part of its name in a list. */
export const editorFieldWords: Readonly<Record<string, string>> = {
  title: 'tên bảng',
  legalBasis: 'căn cứ',
  from: 'từ',
  to: 'đến dưới',
  effectiveFrom: 'ngày có hiệu lực',
  effectiveTo: 'ngày hết hiệu lực',
  total: 'thang điểm',
  basis: 'cách so sánh',
  rounded: 'dùng số đã làm tròn',
  rounding_item_step: 'làm tròn điểm tiêu chí',
  rounding_item_mode: 'cách làm tròn điểm tiêu chí',
  rounding_group_step: 'làm tròn điểm nhóm',
  rounding_group_mode: 'cách làm tròn điểm nhóm',
  rounding_total_step: 'làm tròn khi in tổng điểm',
  rounding_total_mode: 'cách làm tròn khi in tổng điểm',
  appraisal_tolerance: 'mức chênh lệch cho phép (%)',
  appraisal_disclosure: 'khi nào đơn vị xem được điểm người khác chấm',
  appraisal_replyDays: 'số ngày giải trình',
  rounding_step: 'làm tròn đến',
  rounding_mode: 'cách làm tròn',
  code: 'mã',
  name: 'tên',
  maximum: 'điểm tối đa',
  guidance: 'hướng dẫn chấm',
  capped: 'không cho vượt điểm tối đa',
  evidenceRequired: 'bắt buộc minh chứng',
  appraiser: 'cơ quan thẩm định',
  notOccurred: 'khi không phát sinh',
  type: 'cách tính điểm',
  points: 'điểm',
  effects: 'hệ quả',
  minus_per: 'điểm trừ mỗi lần',
  minus_floor: 'điểm sàn',
  ratio_cap: 'tỷ lệ được tính cao nhất',
  ratio_due: 'chỉ tính phần đã đến hạn',
  ratio_over_percent: 'số % của mỗi bậc vượt kế hoạch',
  ratio_over_points: 'điểm cộng mỗi bậc vượt',
  ratio_over_cap: 'điểm cộng nhiều nhất',
  count_per: 'điểm mỗi lần',
  manual_step: 'bước điểm',
  tasks_count: 'số nhiệm vụ',
  tasks_onTime: 'điểm đúng hạn',
  tasks_quality: 'điểm chất lượng',
  tasks_effectiveness: 'điểm hiệu quả',
  cap: 'mức trần',
  mayExceedTotal: 'cho vượt thang điểm',
  liftsGrade: 'tính khi xếp loại',
  counting: 'cách tính',
  step: 'bước điểm',
  alsoCountedIn: 'tiêu chí cũng tính sự việc này',
  grade: 'mức xếp loại',
  criterion: 'nhóm, tiêu chí',
  number: 'số phải đạt',
  percent: 'chỉ tiêu (%)',
  rounding: 'cách làm tròn số đơn vị',
  tie: 'khi bằng nhau ở chỗ cuối',
  excluded: 'đơn vị không xếp hạng',
  chain: 'thứ tự',
};

/** What one line of a list is, by the name of the list. */
export const editorRowWords: Readonly<Record<string, string>> = {
  levels: 'mức',
  bands: 'khoảng',
  awards: 'hình thức',
  grades: 'mức xếp loại',
  gates: 'điều kiện',
  quotas: 'chỉ tiêu',
};

/** How each type is spoken of in decisions: the sentence under the list of types. */
export const itemTypeHints: Readonly<Record<ItemType, string>> = {
  choice: '“Tốt 10; Khá 6,5; Không đạt 0”: đơn vị chọn một mức.',
  minus: '“Mỗi lần chậm trừ 1,5 điểm”: bắt đầu từ điểm tối đa, trừ dần theo số lần.',
  ratio: '“Tỷ lệ hoàn thành × điểm tối đa”: kết quả chia kế hoạch.',
  count: '“Mỗi mô hình được 3 điểm”: cộng dần theo số lần, không quá điểm tối đa.',
  threshold: '“Dưới 80: 0; từ 80 đến dưới 95: 6; từ 95: 10”: giá trị rơi vào khoảng nào được điểm khoảng ấy.',
  average: '“Bình quân điểm các cuộc kiểm tra”: cộng điểm các lần rồi chia đều.',
  relative: '“So với đơn vị dẫn đầu khối”: vượt kế hoạch thì so với đơn vị vượt cao nhất.',
  all_or_nothing: '“Có thì được đủ điểm, không thì 0”.',
  manual: '“Chấm từ 0 đến 10, bước 0,5”: người chấm tự cho điểm.',
  key_tasks: '“Mười nhiệm vụ trọng tâm”: đúng hạn, chất lượng, hiệu quả; chưa xong thì tính theo tỷ lệ.',
};

export const notOccurredWords: Readonly<Record<NotOccurredPolicy, string>> = {
  full: 'Hưởng điểm tối đa',
  renormalise: 'Bỏ ra, quy đổi các tiêu chí còn lại của nhóm',
  leave_out: 'Bỏ ra, không quy đổi',
};

export const roundingModeWords: Readonly<Record<Rounding['mode'], string>> = {
  half_up: 'Từ nửa bước thì lên',
  down: 'Luôn xuống',
  up: 'Luôn lên',
};

export const disclosureWords: Readonly<Record<AppraisalRules['disclosure'], string>> = {
  published: 'Khi đã công bố kết quả',
  appraised: 'Khi phiếu đã thẩm định xong',
  always: 'Ngay khi người khác chấm',
};

export const countingHints: Readonly<Record<AdjustmentRule['counting'], string>> = {
  each: 'Mỗi sự việc được tính một lần, cần có mức trần.',
  highest: 'Có nhiều sự việc cũng chỉ lấy mức cao nhất.',
  once: 'Có mấy sự việc cũng chỉ tính một lần.',
  manual: 'Người chấm tự cho điểm theo bước, không quá mức trần.',
};

export const quotaRoundingWords: Readonly<Record<Quota['rounding'], string>> = {
  floor: 'Bỏ phần lẻ (2,5 là 2)',
  ceil: 'Làm tròn lên (2,5 là 3)',
  half_up: 'Từ 0,5 thì lên (2,5 là 3; 2,4 là 2)',
};

export const quotaTieWords: Readonly<Record<Quota['tie'], string>> = {
  none: 'Không đơn vị nào được',
  all: 'Được cả',
};

export const quotaExcludedWords: Readonly<Record<Quota['excluded'], string>> = {
  next_band: 'Xuống mức kế dưới',
  keep_grade: 'Giữ mức, ngoài chỉ tiêu',
};

export const tieBreakerOptionWords: Readonly<Record<Exclude<TieBreaker['by'], 'criterion'>, string>> = {
  total: 'Tổng điểm',
  bonus: 'Điểm thưởng (nhiều hơn đứng trên)',
  penalty: 'Điểm trừ (ít hơn đứng trên)',
  ballot: 'Số phiếu suy tôn',
};

/** Names that new parts start with; the author writes the real ones over them. */
export const newPartNames = {
  group: 'Nhóm mới',
  criterion: 'Tiêu chí mới',
  bonus: 'Điểm thưởng',
  penalty: 'Điểm trừ',
  rule: 'Quy định mới',
  exclusion: 'Trường hợp mới',
} as const;

/** Names of the best and the worst level of a new choice. */
export const newLevelNames: readonly [string, string] = ['Đạt', 'Không đạt'];

/** A field of a form as it stands in a sentence: 'điểm tối đa', 'điểm của mức 2'. */
export function editorFieldText(name: string): string {
  const [, list = '', index = '', field = name] = /^(\w+)\[(\d+)\]\[(\w+)\]$/.exec(name) ?? [];
  const words = editorFieldWords[field] ?? 'nội dung';
  return list === '' ? words : `${words} của ${editorRowWords[list] ?? 'dòng'} ${Number(index) + 1}`;
}
