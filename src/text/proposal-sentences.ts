import type { Facts } from './facts';

/** What is wrong with a proposal for commendation. */
export const proposalSentences = {
  proposal_empty: () => 'Danh sách chưa có trường hợp nào. Thêm ít nhất một trường hợp trước khi trình.',
  candidate_not_eligible: ({ text }) =>
    `${text('name')} không đủ điều kiện xét tặng “${text('award')}”: ${text('conditions')}. Bỏ khỏi danh sách hoặc bổ sung căn cứ.`,
  candidate_already_listed: ({ text }) => `${text('name')} đã có trong danh sách đề nghị “${text('award')}”.`,
  award_unknown: () => 'Chọn danh hiệu hoặc hình thức khen thưởng trong danh mục.',
  award_of_other_system: ({ text }) => `“${text('award')}” thuộc hệ thống khen thưởng khác với đề nghị này.`,
  quota_exceeded: ({ text, number }) =>
    `Chỉ tiêu “${text('award')}” của khối là ${number('places')}, danh sách có ${number('count')}. ${text('rule')}`,
  quota_refused: ({ text, number }) =>
    `Không đề nghị được ${text('name')} tặng “${text('award')}”: ${text('standing')} Chỉ tiêu của khối là ${number('places')}. ${text('rule')}`,
  dossier_incomplete: ({ text }) => `Hồ sơ của ${text('name')} còn thiếu: ${text('components')}.`,
  years_order: () => 'Năm bắt đầu không được sau năm kết thúc của thành tích.',
} as const satisfies Readonly<Record<string, (facts: Facts) => string>>;
