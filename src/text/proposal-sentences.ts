import type { Facts } from './facts';

/** What is wrong with a proposal for commendation. */
export const proposalSentences = {
  proposal_empty: () => 'Danh sách chưa có trường hợp nào. Thêm ít nhất một trường hợp trước khi trình.',
  decision_names_nobody: () => 'Quyết định phải khen thưởng ít nhất một trường hợp trong danh sách.',
  candidate_not_eligible: ({ text }) =>
    `${text('name')} không đủ điều kiện xét tặng “${text('award')}”: ${text('conditions')}. Bỏ khỏi danh sách hoặc bổ sung căn cứ.`,
  candidate_paused: ({ text }) =>
    `${text('name')} đang tạm dừng xét “${text('award')}” vì đang xác minh, thanh tra hoặc chấp hành kỷ luật. Rút hoặc tạm dừng trường hợp này rồi trình các trường hợp còn lại; hết lý do tạm dừng thì xét tiếp.`,
  candidate_unexplained: ({ text }) =>
    `Chưa đủ căn cứ để xét ${text('name')} tặng “${text('award')}”. Bổ sung dữ liệu còn thiếu, hoặc ghi giải trình ở trang của trường hợp này.`,
  candidate_already_listed: ({ text }) => `${text('name')} đã có trong danh sách đề nghị “${text('award')}”.`,
  proposal_award_unknown: () => 'Chọn danh hiệu hoặc hình thức khen thưởng trong danh mục.',
  award_of_other_system: ({ text }) => `“${text('award')}” thuộc hệ thống khen thưởng khác với đề nghị này.`,
  quota_exceeded: ({ text, number }) =>
    `Chỉ tiêu “${text('award')}” của khối là ${number('places')}, danh sách có ${number('count')}. ${text('rule')}${text('order')}`,
  quota_taken: ({ text, number }) =>
    `Chỉ tiêu “${text('award')}” của khối là ${number('places')}, danh sách này có ${number('count')}, các đề nghị khác của khối trong năm đã có ${number('elsewhere')}. ${text('rule')}${text('order')}`,
  quota_refused: ({ text, number }) =>
    `Không đề nghị được ${text('name')} tặng “${text('award')}”: ${text('standing')} Chỉ tiêu của khối là ${number('places')}. ${text('rule')}`,
  ballot_refused: ({ text }) =>
    `Không đề nghị được ${text('name')} tặng “${text('award')}”: khối đã bỏ phiếu về danh hiệu, hình thức này và không chọn cơ quan ấy. ${text('ballot')}.`,
  ballot_not_chosen: ({ text }) =>
    `Khối đã bỏ phiếu về “${text('award')}” và không chọn ${text('name')}. ${text('ballot')}. Bỏ cơ quan này khỏi danh sách của khối.`,
  tie_undecided: ({ text }) =>
    `${text('name')} đồng hạng với đơn vị khác ở chỉ tiêu cuối cùng. Ghi quyết định của người có thẩm quyền (${text('decider')}) ở phần “Đồng hạng ở chỉ tiêu cuối cùng” trước khi lập đề nghị.`,
  tie_rule_missing: ({ text }) =>
    `${text('name')} đồng hạng với đơn vị khác ở chỉ tiêu cuối cùng, và chưa có quy định ai quyết định. Sở Nội vụ ghi quy định ở trang “Chỉ tiêu của khối”.`,
  tie_choice_size: ({ number }) => `Chọn đúng ${number('places')} đơn vị trong số các đơn vị đồng hạng.`,
  tie_decided_future: () => 'Ngày quyết định không được sau hôm nay.',
  tie_not_settled: ({ text }) =>
    `${text('name')} đồng hạng với đơn vị khác ở chỉ tiêu cuối cùng của “${text('award')}”. Bỏ khỏi danh sách rồi lập đề nghị từ bảng xếp hạng, nơi xét ưu tiên nữ và ghi quyết định chọn.`,
  nomination_empty: () => 'Chọn ít nhất một cơ quan trong bảng xếp hạng.',
  nomination_not_member: ({ text }) => `Cơ quan có mã “${text('code')}” không phải thành viên của khối trong năm này.`,
  award_not_for_collectives: ({ text }) => `“${text('award')}” không dành cho tập thể.`,
  award_not_for_subject: ({ text }) => `“${text('award')}” không dành cho ${text('subject')}.`,
  candidate_unknown: () => 'Không tìm thấy người hoặc tập thể này trong cơ quan đề nghị.',
  condition_unknown: () => 'Điều kiện này không cần người xác nhận.',
  note_missing: () => 'Ghi căn cứ của câu trả lời: văn bản, kết luận hoặc minh chứng.',
  component_unknown: () => 'Chọn thành phần hồ sơ trong danh sách.',
  opinion_agencies_missing: () => 'Chọn ít nhất một cơ quan cần lấy ý kiến.',
  opinion_asked_already: ({ text }) => `${text('name')} đã được lấy ý kiến về đề nghị này.`,
  secret_refuses_files: () =>
    'Đề nghị thuộc danh mục bí mật nhà nước: không tải tệp lên và không xuất tài liệu từ hệ thống này.',
  candidates_missing: () => 'Chọn ít nhất một trường hợp.',
  dossier_incomplete: ({ text }) => `Hồ sơ của ${text('name')} còn thiếu: ${text('components')}.`,
  decision_not_of_agency: ({ text }) =>
    `Quyết định của thủ trưởng cơ quan ban hành với tên “${text('name')}”; quyết định của cấp trên do Sở Nội vụ ghi.`,
  report_unwritten: ({ text }) =>
    `Chưa viết báo cáo thành tích của ${text('name')}. Viết ở mục “Báo cáo thành tích” của trường hợp này, hoặc gửi bản đã ký vào hồ sơ.`,
  certificate_unknown: () => 'Sổ sáng kiến không giữ giấy xác nhận này của cá nhân. Tải lại trang rồi chọn lại.',
  vote_missing: ({ text }) =>
    `${text('name')} chưa có kết quả bỏ phiếu của Hội đồng Thi đua - Khen thưởng cơ quan để xét tặng “${text('award')}”. Hội đồng họp trên hệ thống thì kết thúc phiên họp; họp ngoài hệ thống thì ghi số phiếu ở trang “Kết quả kiểm phiếu ngoài hệ thống” của đề nghị.`,
  vote_missing_returned: ({ text }) =>
    `${text('name')} chưa có kết quả bỏ phiếu của Hội đồng Thi đua - Khen thưởng cơ quan để xét tặng “${text('award')}”. Trả lại cho người soạn: người soạn ghi số phiếu ở trang “Kết quả kiểm phiếu ngoài hệ thống”, hoặc chờ phiên họp trên hệ thống kết thúc, rồi trình lại.`,
  vote_too_few: ({ text, number }) =>
    `${text('name')} không đủ phiếu của Hội đồng cơ quan để xét tặng “${text('award')}”: cần ${number('needed')}/${number('members')}, có ${number('inFavour')}. Bỏ khỏi danh sách trước khi trình.`,
  vote_in_session: ({ text }) =>
    `${text('name')} đang trong chương trình phiên họp “${text('session')}” ngày ${text('on')} của Hội đồng cơ quan. Kết thúc phiên họp, hoặc bỏ trường hợp này khỏi chương trình, rồi làm tiếp.`,
  vote_retype: ({ text }) =>
    `Hồ sơ của ${text('name')} đã thay đổi sau khi ghi số phiếu. Hội đồng đã xét đúng hồ sơ này thì lưu lại dòng đó ở trang “Kết quả kiểm phiếu ngoài hệ thống”; chưa thì xóa kết quả và bỏ phiếu lại.`,
  vote_unsigned: ({ text }) =>
    `Đã ghi kết quả kiểm phiếu của ${text('name')}, còn thiếu tệp biên bản đã ký. Gửi tệp vào thành phần “Biên bản bình xét” của hồ sơ.`,
  outside_other_council: ({ text, number }) =>
    `Hội đồng của cơ quan trên hệ thống có ${number('members')} thành viên ngày ${text('on')}, biên bản ghi ${number('typed')}. Sửa số thành viên hoặc ngày biên bản; danh sách Hội đồng chưa đúng thì cập nhật ở mục Hội đồng trước.`,
  outside_counts_unchosen: () => 'Chọn trường hợp cần xóa số phiếu.',
  outside_no_members: () => 'Hội đồng phải có ít nhất một thành viên.',
  outside_issued: ({ number }) =>
    `Phát ra ${number('issued')} phiếu, nhiều hơn ${number('members')} thành viên của Hội đồng.`,
  outside_returned: ({ number }) => `Thu về ${number('returned')} phiếu, nhiều hơn ${number('issued')} phiếu phát ra.`,
  outside_valid: ({ number }) => `Có ${number('valid')} phiếu hợp lệ, nhiều hơn ${number('returned')} phiếu thu về.`,
  outside_in_favour: ({ number }) =>
    `Có ${number('inFavour')} phiếu đồng ý, nhiều hơn ${number('valid')} phiếu hợp lệ.`,
  outside_written: ({ number }) =>
    `Có ${number('writtenInFavour')} ý kiến bằng văn bản; Hội đồng có ${number('members')} thành viên, ${number('returned')} người đã bỏ phiếu nên nhiều nhất là ${number('most')}.`,
  outside_minutes_future: () => 'Ngày biên bản không được sau hôm nay.',
  outside_not_asked: () =>
    'Trường hợp này không cần ghi kết quả kiểm phiếu: quy định không đòi phiếu của Hội đồng cơ quan, hoặc Hội đồng đã bỏ phiếu trên hệ thống.',
  vote_outdated: ({ text }) =>
    `Hồ sơ của ${text('name')} đã thay đổi sau khi Hội đồng cơ quan bỏ phiếu xét tặng “${text('award')}”. Đưa trường hợp này vào chương trình một phiên họp để bỏ phiếu lại.`,
  vote_refused: ({ text, number }) =>
    `${text('name')} được ${number('inFavour')} trên ${number('members')} phiếu của Hội đồng cơ quan, cần ít nhất ${number('needed')} phiếu để xét tặng “${text('award')}”. Bỏ khỏi danh sách trước khi trình.`,
  trial_of_one: () => 'Chọn đúng một cá nhân, một cơ quan hoặc một phòng, đơn vị để xét thử.',
  years_order: () => 'Năm bắt đầu không được sau năm kết thúc của thành tích.',
} as const satisfies Readonly<Record<string, (facts: Facts) => string>>;
