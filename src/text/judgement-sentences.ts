import type { JudgementViolationCode } from '../domain/scoring/judgement';
import type { Facts } from './facts';

type OwnCode = Exclude<JudgementViolationCode, 'input_below_zero' | 'input_over_maximum' | 'input_off_step'>;

/** The sentences of judgements by others than the agency; part of the catalogue of sentenceOf. */
export const judgementSentences: Readonly<Record<OwnCode, (facts: Facts) => string>> = {
  judgement_nothing_to_accept: ({ place }) =>
    `Tiêu chí ${place} chưa có điểm tự chấm để chấp nhận. Nhập điểm, hoặc trả lại phiếu để bổ sung.`,
  judgement_reason_missing: ({ place, text, number }) => {
    if (text('handedIn') === '')
      return `Ghi lý do chấm ${number('points')} điểm cho ${place}: đơn vị không có điểm tự chấm.`;
    const limit = text('tolerance') === '0' ? 'khác điểm tự chấm' : `lệch quá ${number('tolerance')}% điểm tối đa`;
    return `Ghi lý do chấm ${place} ${limit} (tự chấm ${number('handedIn')}, chấm ${number('points')}).`;
  },
  too_many_decimals: ({ place, number }) => `Điểm ${place} chỉ lấy tối đa ${number('maximum')} chữ số thập phân.`,
};
