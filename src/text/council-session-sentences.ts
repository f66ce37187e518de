import type { Facts } from './facts';

/** What is wrong with a council, its members, its sessions and their votes. */
export const councilSentences = {
  council_paper_unknown: () => 'Phiếu có nội dung không thuộc lần bỏ phiếu này. Hãy tải lại trang.',
  council_paper_both: () => 'Mỗi nội dung chỉ chọn một trong hai ô: đồng ý hoặc không đồng ý.',
  council_paper_blank: ({ number }) =>
    `Còn ${number('blank')} nội dung chưa chọn. Chọn đồng ý hoặc không đồng ý, hoặc gửi phiếu với ô trống: ô trống tính là không hợp lệ.`,
  council_papers_over_present: ({ number }) =>
    `Số phiếu phát ra (${number('issued')}) không được quá số thành viên có mặt (${number('present')}).`,
  council_papers_over_issued: ({ number }) =>
    `Số phiếu thu vào (${number('collected')}) không được quá số phiếu phát ra (${number('issued')}).`,
  council_papers_differ: ({ number }) =>
    `Đồng ý, không đồng ý và không hợp lệ cộng lại là ${number('sum')}, phải bằng số phiếu thu vào (${number('collected')}).`,
  council_share_form: ({ text }) => `Nhập ${text('label')} là tỷ lệ trên 0 và không quá 1, ví dụ 2/3 hoặc 80%.`,
  council_place_missing: () => 'Chọn cơ quan hoặc khối của Hội đồng.',
  council_place_of_others: () => 'Chỉ lập Hội đồng của cơ quan hoặc khối mà đồng chí phụ trách.',
  council_member_ends_early: () => 'Ngày thôi tham gia phải sau ngày bắt đầu.',
  council_account_unknown: () =>
    'Tài khoản này chưa có vai trò thành viên Hội đồng. Quản trị giao vai trò trước, hoặc để trống.',
  council_opinion_of_present: ({ text }) =>
    `${text('name')} có mặt khi bỏ phiếu nội dung này nên không ghi ý kiến bằng văn bản.`,
  council_opinion_secret_file: () => 'Đề nghị thuộc bí mật nhà nước: không tải tệp lên hệ thống.',
} as const satisfies Readonly<Record<string, (facts: Facts) => string>>;
