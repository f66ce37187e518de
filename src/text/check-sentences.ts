import type { Facts } from './facts';

/** What is wrong with an assignment of a cross-check or with a proposal of a checker. */
export type CheckViolationCode = 'check_itself' | 'check_exists' | 'check_number' | 'check_both' | 'check_untouched';

/** The sentences of cross-checks; part of the catalogue of sentenceOf. */
export const checkSentences: Readonly<Record<CheckViolationCode, (facts: Facts) => string>> = {
  check_itself: () => 'Cơ quan không kiểm tra chéo phiếu của chính mình. Chọn cơ quan khác.',
  check_exists: () => 'Cơ quan này đang được phân công kiểm tra phiếu đó rồi.',
  check_number: ({ number }) =>
    `Số cơ quan mỗi đơn vị kiểm tra: nhập từ ${number('minimum')} đến ${number('maximum')}.`,
  check_both: ({ place }) => `${place}: chỉ chọn một trong hai, đồng ý hoặc nhập điểm khác.`,
  check_untouched: () => 'Chưa ghi ý kiến về tiêu chí nào nên chưa kết thúc kiểm tra được.',
};
