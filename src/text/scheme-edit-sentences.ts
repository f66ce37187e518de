import type { EditViolationCode } from '../domain/scoring/edit/edits';
import type { Facts } from './facts';

/** The sentences of what the editor of schemes refuses; part of the catalogue of sentenceOf. */
export const schemeEditSentences: Readonly<Record<EditViolationCode | 'scheme_code_form', (facts: Facts) => string>> = {
  scheme_code_taken: ({ text }) => `Mã ${text('code')} đã dùng trong bảng này. Đặt mã khác.`,
  scheme_code_form: () => 'Mã viết liền, bắt đầu bằng chữ hoặc số, tối đa 30 ký tự, ví dụ A1 hoặc II.3.',
  scheme_move_impossible: ({ place }) => `Không chuyển được ${place} đến chỗ đó.`,
  scheme_already_there: () => 'Phần này đã có trong bảng.',
};
