import type { Facts } from './facts';

/** What is wrong with the end of an appraisal or with an answer to it. */
export type AppraisalViolationCode = 'appraisal_missing' | 'reply_missing' | 'term_not_later';

/** The sentences of appraisals; part of the catalogue of sentenceOf. */
export const appraisalSentences: Readonly<Record<AppraisalViolationCode, (facts: Facts) => string>> = {
  appraisal_missing: ({ place }) => `Tiêu chí ${place} chưa có điểm thẩm định.`,
  reply_missing: () => 'Nhập nội dung giải trình.',
  term_not_later: ({ text }) => `Hạn mới phải sau hạn đang có (${text('dueAt')}).`,
};
