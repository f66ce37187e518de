import type { Facts } from './facts';

/** What is wrong with an award, a legal text, a base salary or a holiday of the catalogue. */
export const awardSentences = {
  award_too_deep: () => 'Nhóm điều kiện lồng nhau quá sâu, tối đa 6 cấp.',
  award_group_empty: () => 'Nhóm điều kiện này chưa có điều kiện nào bên trong.',
  award_share: () => 'Nhập tỷ lệ lớn hơn 0 và không quá 100%, ví dụ 70% hoặc 2/3.',
  award_awards_missing: () => 'Chọn ít nhất một danh hiệu, hình thức.',
  award_alternatives_missing: () => 'Ghi ít nhất một nhóm chức vụ với số tháng phải giữ.',
  award_tenure_months: () => 'Nhập số tháng từ 0 đến 900.',
  award_span_endless: () => 'Nhập số năm khi cần liên tục.',
  award_months: () => 'Nhập số tháng từ 1 đến 12.',
  award_code_twice: ({ text }: Facts) => `Mã điều kiện “${text('code')}” dùng hai lần. Mỗi điều kiện có một mã riêng.`,
  award_component_twice: ({ text }: Facts) =>
    `Mã thành phần hồ sơ “${text('code')}” dùng hai lần. Mỗi thành phần có một mã riêng.`,
  award_facts_missing: () => 'Chọn ít nhất một điểm đã đối chiếu.',
  award_fact_unknown: () => 'Điểm này không còn trong các điểm cần kiểm tra của phiên bản. Tải lại trang.',
  award_rules_missing: () => 'Thêm ít nhất một nhóm tiêu chuẩn cho đối tượng được khen thưởng.',
  award_route_end: () => 'Các cấp xét phải kết thúc ở cấp có thẩm quyền.',
  award_decided_by_route: () =>
    'Thủ trưởng cơ quan chỉ quyết định được khi các cấp xét là “Cơ quan, đơn vị” và “Cấp có thẩm quyền”.',
  award_rule_subject: () => 'Chọn đối tượng này trong các đối tượng của danh hiệu, hình thức.',
  award_component_type: () => 'Chọn loại hình này trong các loại hình của danh hiệu, hình thức.',
  award_rule_type: () => 'Chọn loại hình này trong các loại hình của danh hiệu, hình thức.',
  award_condition_missing: () => 'Nhóm tiêu chuẩn này chưa có điều kiện nào.',
  award_month_day: () => 'Nhập ngày và tháng, ví dụ 31/12.',
  award_years_after: () => 'Chọn năm xét thành tích hoặc năm liền sau.',
  award_coefficient: () => 'Nhập hệ số lớn hơn 0, ví dụ 1,5; bỏ trống nếu không có tiền thưởng.',
  award_choice_missing: () => 'Chọn ít nhất một mục.',
  award_unknown: ({ text }: Facts) => `Danh mục không có danh hiệu, hình thức mang mã “${text('code')}”.`,
  award_identity: () => 'Mã, hệ thống và loại của danh hiệu, hình thức không đổi được.',
  legal_text_unknown: ({ text }: Facts) => `Danh mục văn bản không có mã “${text('code')}”.`,
  legal_text_itself: () => 'Văn bản không thể tự thay thế hoặc tự sửa đổi.',
  legal_text_replaces_from: () => 'Nhập ngày có hiệu lực: văn bản bị thay thế hết hiệu lực từ ngày đó.',
  text_dates_order: () => 'Ngày hết hiệu lực phải sau ngày có hiệu lực.',
} as const;
