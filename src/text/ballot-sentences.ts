import type { CountViolationCode } from '../domain/ballots/typed-count';
import type { PaperFault } from '../domain/ballots/count';
import type { Facts } from './facts';

/** What is wrong with the rules, the preparation or a paper of a ballot. */
export type BallotViolationCode =
  | CountViolationCode
  | PaperFault
  | 'share_form'
  | 'threshold_impossible'
  | 'candidates_few'
  | 'candidate_excluded'
  | 'paper_own_unit'
  | 'decision_size';

export const ballotSentences: Readonly<Record<BallotViolationCode, (facts: Facts) => string>> = {
  share_form: ({ text }) =>
    `Nhập ${text('label')} là phân số hoặc phần trăm, lớn hơn 0 và không quá 1, ví dụ 2/3 hoặc 80%.`,
  threshold_impossible: () => 'Không thể cần nhiều hơn toàn bộ. Chọn “từ … trở lên” hoặc giảm tỷ lệ.',
  candidates_few: ({ number }) => `Chọn ít nhất ${number('least')} đơn vị để đưa vào danh sách.`,
  candidate_excluded: ({ text }) => `${text('name')} không được xét nên không đưa vào danh sách.`,
  paper_blank: () => 'Phiếu chưa chọn đơn vị nào nên là phiếu không hợp lệ.',
  paper_overfull: ({ number }) =>
    `Phiếu chọn ${number('chosen')} đơn vị, nhiều hơn ${number('places')} đơn vị được suy tôn, nên là phiếu không hợp lệ.`,
  paper_unknown: () => 'Chỉ chọn các đơn vị có trong danh sách.',
  paper_own_unit: () => 'Quy định của khối không cho đơn vị tự bỏ phiếu cho mình.',
  decision_size: ({ number }) => `Chọn đúng ${number('places')} đơn vị trong số các đơn vị bằng phiếu.`,
  count_issued_over_present: ({ number }) =>
    `Số phiếu phát ra (${number('issued')}) không được quá số đơn vị có mặt (${number('present')}).`,
  count_collected_over_issued: ({ number }) =>
    `Số phiếu thu vào (${number('collected')}) không được quá số phiếu phát ra (${number('issued')}).`,
  count_parts_differ: ({ number }) =>
    `Hợp lệ ${number('valid')} cộng không hợp lệ ${number('invalid')} phải bằng số phiếu thu vào (${number('collected')}).`,
  count_votes_over_valid: ({ number }) =>
    `Số phiếu đồng ý (${number('given')}) không được quá số phiếu hợp lệ (${number('valid')}).`,
  count_votes_over_places: ({ number }) =>
    `Tổng số phiếu đồng ý (${number('total')}) nhiều hơn mức các phiếu hợp lệ có thể cho (${number('most')}).`,
  count_votes_under_valid: ({ number }) =>
    `Tổng số phiếu đồng ý (${number('total')}) ít hơn số phiếu hợp lệ (${number('valid')}); phiếu trắng là phiếu không hợp lệ.`,
};
