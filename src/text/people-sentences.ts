import type { Facts } from './facts';

/** What is wrong with a person, an evaluation, a discipline, a verification or an initiative. */
export const peopleSentences = {
  identity_number_form: () => 'Số định danh gồm 12 chữ số (chứng minh nhân dân cũ: 9 chữ số).',
  identity_number_taken: () =>
    'Số định danh này đã có trong hệ thống. Nếu là người chuyển đến, đề nghị cơ quan cũ hoặc Sở Nội vụ ghi việc chuyển công tác.',
  person_maybe_known: ({ text }: Facts) =>
    `Đã có ${text('name')}${text('born')} trong cơ quan. Nếu là người khác trùng tên, đánh dấu “Đây là người khác” rồi lưu.`,
  merge_year_undecided: ({ text }: Facts) => `Chọn mức xếp loại năm ${text('year')} của hồ sơ nào là đúng.`,
  merge_unconfirmed: () => 'Đánh dấu xác nhận: gộp hồ sơ là việc không hoàn tác được.',
  merge_post_twice: () =>
    'Một vị trí được giữ trùng cơ quan, chức vụ và thời gian với vị trí của hồ sơ ở lại. Bỏ đánh dấu vị trí ấy.',
  merge_same_record: () => 'Đây là cùng một hồ sơ. Chọn hồ sơ khác để gộp.',
  division_unknown: () => 'Chọn phòng, đơn vị thuộc cơ quan đã chọn.',
  post_overlaps: () =>
    'Thời gian này trùng với một vị trí chính khác của người đó. Nếu giữ cả hai vị trí cùng lúc, đánh dấu “Kiêm nhiệm”.',
  post_twice: () => 'Vị trí này ở cơ quan này đã được ghi trong cùng thời gian.',
  post_end_of_main: () =>
    'Chỉ chức vụ kiêm nhiệm được ghi là đã thôi mà không rõ ngày. Vị trí chính kết thúc khi vị trí sau bắt đầu, hoặc ghi “Đến ngày”.',
  post_end_twice: () => 'Đã ghi “Đến ngày” thì bỏ đánh dấu ô này.',
  main_post_missing: () => 'Mỗi người có một vị trí chính; vị trí duy nhất không đánh dấu kiêm nhiệm được.',
  year_out_of_range: ({ text }: Facts) => `Nhập năm từ ${text('from')} đến ${text('to')}.`,
  evaluation_document_missing: () => 'Ghi văn bản thông báo kết quả đánh giá (số, ngày, cơ quan ban hành).',
  evaluation_reason_missing: () => 'Ghi lý do vì có kết quả đã lưu bị thay đổi.',
  evaluation_not_allowed: ({ text }: Facts) =>
    `Mức xếp loại của ${text('name')} do Sở Nội vụ ghi theo kết quả của cấp trên.`,
  evaluation_unknown_holder: () => 'Có dòng không thuộc cơ quan hoặc năm này. Tải lại trang rồi nhập lại.',
  discipline_dates: () => 'Ngày hết thời hạn phải sau ngày có hiệu lực.',
  verification_ended: () => 'Việc xác minh này đã kết thúc.',
  verification_end_early: () => 'Ngày kết thúc không được trước ngày bắt đầu.',
  shares_not_whole: ({ text }: Facts) => `Tổng tỷ lệ đóng góp phải bằng 100%, hiện là ${text('total')}%.`,
  author_share_form: () => 'Nhập tỷ lệ lớn hơn 0 và không quá 100, ví dụ 60 hoặc 33,5.',
  initiative_check_early: ({ text }) =>
    `Chỉ xác nhận được đến hết năm ${text('year')}: các năm sau chưa có sáng kiến để ghi đủ.`,
  authors_missing: () => 'Ghi ít nhất một tác giả.',
  author_twice: ({ text }: Facts) => `${text('name')} được ghi hai lần trong danh sách tác giả.`,
  author_unknown: ({ text }: Facts) => `Không có người mang mã “${text('id')}” trong phạm vi của bạn.`,
  author_removed_in_use: ({ text }: Facts) =>
    `${text('name')} đã dùng sáng kiến này cho một danh hiệu, hình thức nên không bỏ khỏi danh sách tác giả được.`,
} as const satisfies Readonly<Record<string, (facts: Facts) => string>>;
