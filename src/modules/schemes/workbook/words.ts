import type {
  AdjustmentRule,
  AppraisalRules,
  Comparison,
  Effect,
  Gate,
  NotOccurredPolicy,
  Quota,
  Rounding,
  TieBreaker,
} from '../../../domain/scoring/scheme';

/** The words by which a workbook says what JSON says in codes; each list is one drop-down. */
export type WordList<Code extends string = string> = Readonly<Record<Code, string>>;

export const GROUP_WORD = 'Nhóm';

export const flagWords: WordList<'true' | 'false'> = { true: 'Có', false: 'Không' };

export const notOccurredWords: WordList<NotOccurredPolicy> = {
  full: 'Hưởng điểm tối đa',
  renormalise: 'Quy đổi trong nhóm',
  leave_out: 'Bỏ ra khỏi mẫu số',
};

export const roundingWords: WordList<Rounding['mode']> = {
  half_up: 'Từ nửa trở lên thì lên',
  down: 'Luôn xuống',
  up: 'Luôn lên',
};

export const disclosureWords: WordList<AppraisalRules['disclosure']> = {
  published: 'Khi đã công bố kết quả',
  appraised: 'Khi phiếu đã thẩm định xong',
  always: 'Ngay khi người khác chấm',
};

export const adjustmentRowWords = {
  bonus: 'Mức chung điểm thưởng',
  bonusRule: 'Quy định thưởng',
  penalty: 'Mức chung điểm trừ',
  penaltyRule: 'Quy định trừ',
} as const;

export const countingListWords: WordList<AdjustmentRule['counting']> = {
  each: 'Tính từng lần',
  highest: 'Lấy mức cao nhất',
  once: 'Tính một lần',
  manual: 'Chấm theo đánh giá',
};

export const effectWords: WordList<Effect['type']> = {
  zero: 'Tính 0 điểm tiêu chí hoặc nhóm',
  cap_grade: 'Xếp loại không quá mức',
  lower_grade: 'Hạ mức xếp loại',
  exclude_ranking: 'Không xếp hạng',
  exclude_award: 'Không xét hình thức khen thưởng',
};

export const factWords = { exclusion: 'Trường hợp loại trừ', award: 'Hình thức khen thưởng' } as const;

export const gateWords: WordList<Gate['type']> = { percent: 'Đạt tỷ lệ điểm', count: 'Đạt số lần' };

export const quotaRoundingWords: WordList<Quota['rounding']> = {
  floor: 'Lấy phần nguyên',
  ceil: 'Làm tròn lên',
  half_up: 'Từ nửa trở lên thì lên',
};

export const quotaTieWords: WordList<Quota['tie']> = { none: 'Không đơn vị nào được', all: 'Tất cả cùng được' };

export const quotaExcludedWords: WordList<Quota['excluded']> = {
  next_band: 'Xuống mức kế dưới',
  keep_grade: 'Giữ mức ngoài chỉ tiêu',
};

export const chainWords: WordList<TieBreaker['by']> = {
  total: 'Tổng điểm',
  bonus: 'Điểm thưởng',
  penalty: 'Điểm trừ',
  criterion: 'Điểm của tiêu chí hoặc nhóm',
  ballot: 'Số phiếu suy tôn',
};

export const basisWords: WordList<Comparison['basis']> = { points: 'Tổng điểm', percentage: 'Tỷ lệ điểm đạt' };

/** The code of a word of a list; the word itself when it is none, so that reading the scheme reports it. */
export function codeOfWord(words: WordList, word: string): string {
  return Object.entries(words).find(([, known]) => known === word)?.[0] ?? word;
}
