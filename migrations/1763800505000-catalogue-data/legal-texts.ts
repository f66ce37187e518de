/** A legal text as it is put into the catalogue at first. `to` is the first day without it. */
export interface LegalTextRow {
  readonly code: string;
  readonly kind: 'law' | 'decree' | 'decision' | 'circular' | 'directive' | 'guidance';
  readonly number: string;
  readonly title: string;
  /** As a document prints it after "Căn cứ". */
  readonly printed: string;
  readonly body: string;
  readonly issued: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly replacedBy?: string;
  readonly amends?: string;
  readonly amendmentWords?: string;
  readonly isReportGround?: true;
  /** What is uncertain; absent: read in the text itself. */
  readonly toCheck?: string;
}

const ASSEMBLY = 'Quốc hội';
const GOVERNMENT = 'Chính phủ';
const HOME_AFFAIRS = 'Bộ Nội vụ';

/** Successors come before the texts they replace, amended laws before their amendments. */
export const LEGAL_TEXTS: readonly LegalTextRow[] = [
  {
    ...{ code: 'L06-2022', kind: 'law', number: '06/2022/QH15', title: 'Luật Thi đua, khen thưởng' },
    ...{ printed: 'Luật Thi đua, khen thưởng số 06/2022/QH15', body: ASSEMBLY },
    ...{ issued: '2022-06-15', from: '2024-01-01', to: null, isReportGround: true },
  },
  {
    ...{ code: 'L06-2026', kind: 'law', number: '06/2026/QH16' },
    ...{ title: 'Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng', body: ASSEMBLY },
    ...{ printed: 'Luật số 06/2026/QH16 sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng' },
    ...{ issued: '2026-04-23', from: '2026-10-01', to: null, amends: 'L06-2022' },
    amendmentWords: 'theo Luật số 06/2026/QH16',
    toCheck:
      'Chưa đối chiếu được toàn văn. Hồ sơ nhận thẩm định trước ngày 01/10/2026 làm tiếp theo quy định cũ; quy định mới có lợi hơn thì được áp dụng; Điều 4 có quy định riêng về đề tài khoa học.',
  },
  {
    ...{ code: 'L15-2003', kind: 'law', number: '15/2003/QH11', title: 'Luật Thi đua, khen thưởng năm 2003' },
    ...{ printed: 'Luật Thi đua, khen thưởng năm 2003', body: ASSEMBLY, issued: '2003-11-26' },
    ...{ from: '2004-07-01', to: '2024-01-01', replacedBy: 'L06-2022', isReportGround: true },
    toCheck: 'Ngày ban hành và ngày có hiệu lực chưa đối chiếu với bản gốc.',
  },
  {
    ...{ code: 'L47-2005', kind: 'law', number: '47/2005/QH11', amends: 'L15-2003', amendmentWords: 'năm 2005' },
    ...{ title: 'Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng năm 2005', body: ASSEMBLY },
    ...{ printed: 'Luật số 47/2005/QH11 sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng' },
    ...{ issued: '2005-06-14', from: '2005-07-27', to: '2024-01-01', replacedBy: 'L06-2022' },
    toCheck: 'Ngày ban hành và ngày có hiệu lực chưa đối chiếu với bản gốc.',
  },
  {
    ...{ code: 'L39-2013', kind: 'law', number: '39/2013/QH13', amends: 'L15-2003', amendmentWords: 'năm 2013' },
    ...{ title: 'Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng năm 2013', body: ASSEMBLY },
    ...{ printed: 'Luật số 39/2013/QH13 sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng' },
    ...{ issued: '2013-11-16', from: '2014-06-01', to: '2024-01-01', replacedBy: 'L06-2022' },
    toCheck: 'Ngày ban hành chưa đối chiếu với bản gốc.',
  },
  {
    ...{ code: 'ND152-2025', kind: 'decree', number: '152/2025/NĐ-CP', body: GOVERNMENT },
    title:
      'Nghị định quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng',
    printed: 'Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ',
    ...{ issued: '2025-06-14', from: '2025-07-01', to: null, isReportGround: true },
    toCheck:
      'Chưa rõ đã có nghị định mới sau khi Luật số 06/2026/QH16 có hiệu lực từ ngày 01/10/2026 hay chưa; tên đầy đủ chưa đối chiếu với bản gốc.',
  },
  {
    ...{ code: 'ND98-2023', kind: 'decree', number: '98/2023/NĐ-CP', body: GOVERNMENT, replacedBy: 'ND152-2025' },
    title: 'Nghị định quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
    printed: 'Nghị định số 98/2023/NĐ-CP của Chính phủ',
    ...{ issued: '2023-12-31', from: '2024-01-01', to: '2025-07-01', isReportGround: true },
  },
  {
    ...{ code: 'ND28-2024', kind: 'decree', number: '28/2024/NĐ-CP', body: GOVERNMENT, replacedBy: 'ND152-2025' },
    title: 'Nghị định quy định chi tiết một số điều của Luật Thi đua, khen thưởng',
    printed: 'Nghị định số 28/2024/NĐ-CP của Chính phủ',
    ...{ issued: null, from: '2024-03-06', to: '2025-07-01' },
    toCheck: 'Tên đầy đủ, ngày ban hành và ngày có hiệu lực chưa đối chiếu với bản gốc.',
  },
  {
    ...{ code: 'ND91-2017', kind: 'decree', number: '91/2017/NĐ-CP', body: GOVERNMENT, replacedBy: 'ND98-2023' },
    title: 'Nghị định quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
    printed: 'Nghị định số 91/2017/NĐ-CP của Chính phủ',
    ...{ issued: '2017-07-31', from: '2017-10-01', to: '2024-01-01', isReportGround: true },
  },
  {
    ...{ code: 'ND129-2025', kind: 'decree', number: '129/2025/NĐ-CP', body: GOVERNMENT },
    title:
      'Nghị định quy định về phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực quản lý nhà nước của Bộ Nội vụ',
    printed: 'Nghị định số 129/2025/NĐ-CP của Chính phủ',
    ...{ issued: '2025-06-11', from: '2025-07-01', to: null },
    toCheck: 'Điều 59 (thẩm quyền của Chủ tịch Ủy ban nhân dân xã) đã đối chiếu; tên đầy đủ và ngày ban hành thì chưa.',
  },
  {
    ...{ code: 'TT15-2025', kind: 'circular', number: '15/2025/TT-BNV', body: HOME_AFFAIRS },
    title: 'Thông tư quy định biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định số 152/2025/NĐ-CP',
    printed: 'Thông tư số 15/2025/TT-BNV ngày 04/8/2025 của Bộ trưởng Bộ Nội vụ',
    ...{ issued: '2025-08-04', from: '2025-08-05', to: null },
  },
  {
    ...{ code: 'TT01-2024', kind: 'circular', number: '01/2024/TT-BNV', body: HOME_AFFAIRS, replacedBy: 'TT15-2025' },
    title: 'Thông tư quy định biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định số 98/2023/NĐ-CP',
    printed: 'Thông tư số 01/2024/TT-BNV của Bộ trưởng Bộ Nội vụ',
    ...{ issued: null, from: null, to: '2025-08-05' },
    toCheck: 'Ngày ban hành và ngày có hiệu lực chưa đối chiếu với bản gốc.',
  },
  {
    ...{ code: 'TT12-2019', kind: 'circular', number: '12/2019/TT-BNV', body: HOME_AFFAIRS, replacedBy: 'TT01-2024' },
    title: 'Thông tư hướng dẫn thi hành Nghị định số 91/2017/NĐ-CP',
    printed: 'Thông tư số 12/2019/TT-BNV của Bộ trưởng Bộ Nội vụ',
    ...{ issued: '2019-11-04', from: null, to: '2024-01-01' },
    toCheck: 'Ngày có hiệu lực và ngày hết hiệu lực chưa đối chiếu với bản gốc.',
  },
  {
    ...{ code: 'TT02-2023', kind: 'circular', number: '02/2023/TT-BNV', body: HOME_AFFAIRS },
    title: 'Thông tư quy định chế độ báo cáo thống kê ngành Nội vụ',
    printed: 'Thông tư số 02/2023/TT-BNV của Bộ trưởng Bộ Nội vụ',
    ...{ issued: null, from: null, to: null },
    toCheck: 'Chưa rõ các lần sửa đổi; ngày ban hành và ngày có hiệu lực chưa đối chiếu.',
  },
  {
    ...{ code: 'TT28-2025-BTC', kind: 'circular', number: '28/2025/TT-BTC', body: 'Bộ Tài chính' },
    title: 'Thông tư hướng dẫn trích lập, quản lý và sử dụng Quỹ thi đua, khen thưởng',
    printed: 'Thông tư số 28/2025/TT-BTC của Bộ trưởng Bộ Tài chính',
    ...{ issued: null, from: '2025-07-15', to: null },
    toCheck: 'Thông tư còn dẫn chiếu Nghị định số 98/2023/NĐ-CP đã hết hiệu lực; tên đầy đủ chưa đối chiếu.',
  },
  {
    ...{ code: 'TT07-2026-BGDDT', kind: 'circular', number: '07/2026/TT-BGDĐT', body: 'Bộ Giáo dục và Đào tạo' },
    title: 'Thông tư hướng dẫn công tác thi đua, khen thưởng ngành Giáo dục',
    printed: 'Thông tư số 07/2026/TT-BGDĐT của Bộ trưởng Bộ Giáo dục và Đào tạo',
    ...{ issued: null, from: '2026-04-02', to: null },
    toCheck: 'Chưa đối chiếu với bản gốc.',
  },
  {
    ...{ code: 'ND161-2026', kind: 'decree', number: '161/2026/NĐ-CP', body: GOVERNMENT },
    title: 'Nghị định quy định mức lương cơ sở',
    printed: 'Nghị định số 161/2026/NĐ-CP của Chính phủ',
    ...{ issued: null, from: '2026-07-01', to: null },
    toCheck: 'Chưa đối chiếu với bản gốc.',
  },
  {
    ...{ code: 'ND73-2024', kind: 'decree', number: '73/2024/NĐ-CP', body: GOVERNMENT, replacedBy: 'ND161-2026' },
    title:
      'Nghị định quy định mức lương cơ sở và chế độ tiền thưởng đối với cán bộ, công chức, viên chức và lực lượng vũ trang',
    printed: 'Nghị định số 73/2024/NĐ-CP của Chính phủ',
    ...{ issued: '2024-06-30', from: '2024-07-01', to: '2026-07-01' },
    toCheck: 'Việc Nghị định số 161/2026/NĐ-CP thay thế toàn bộ hay chỉ sửa mức lương cơ sở chưa đối chiếu.',
  },
  {
    ...{ code: 'ND24-2023', kind: 'decree', number: '24/2023/NĐ-CP', body: GOVERNMENT, replacedBy: 'ND73-2024' },
    title: 'Nghị định quy định mức lương cơ sở đối với cán bộ, công chức, viên chức và lực lượng vũ trang',
    printed: 'Nghị định số 24/2023/NĐ-CP của Chính phủ',
    ...{ issued: null, from: '2023-07-01', to: '2024-07-01' },
    toCheck: 'Chưa đối chiếu với bản gốc.',
  },
  {
    ...{ code: 'ND38-2019', kind: 'decree', number: '38/2019/NĐ-CP', body: GOVERNMENT, replacedBy: 'ND24-2023' },
    title: 'Nghị định quy định mức lương cơ sở đối với cán bộ, công chức, viên chức và lực lượng vũ trang',
    printed: 'Nghị định số 38/2019/NĐ-CP của Chính phủ',
    ...{ issued: null, from: '2019-07-01', to: '2023-07-01' },
    toCheck: 'Chưa đối chiếu với bản gốc.',
  },
  {
    ...{ code: 'QD311-2025-BNV', kind: 'decision', number: '311/QĐ-BNV', body: HOME_AFFAIRS },
    title: 'Quyết định về thủ tục hành chính trong lĩnh vực thi đua, khen thưởng',
    printed: 'Quyết định số 311/QĐ-BNV năm 2025 của Bộ trưởng Bộ Nội vụ',
    ...{ issued: null, from: null, to: null },
    toCheck: 'Các thời hạn đã đối chiếu; tên đầy đủ và ngày ban hành thì chưa.',
  },
  {
    ...{ code: 'CT34-2014', kind: 'directive', number: '34-CT/TW', body: 'Bộ Chính trị' },
    title: 'Chỉ thị về tiếp tục đổi mới công tác thi đua, khen thưởng',
    printed: 'Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị',
    ...{ issued: '2014-04-07', from: '2014-04-07', to: null },
    toCheck: 'Chưa rõ còn hiệu lực hay đã có chỉ thị thay thế.',
  },
  {
    ...{ code: 'L91-2025', kind: 'law', number: '91/2025/QH15', title: 'Luật Bảo vệ dữ liệu cá nhân', body: ASSEMBLY },
    ...{ printed: 'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15', issued: null, from: '2026-01-01', to: null },
  },
  {
    ...{ code: 'ND13-2023', kind: 'decree', number: '13/2023/NĐ-CP', title: 'Nghị định bảo vệ dữ liệu cá nhân' },
    ...{ printed: 'Nghị định số 13/2023/NĐ-CP của Chính phủ', body: GOVERNMENT, replacedBy: 'L91-2025' },
    ...{ issued: null, from: '2023-07-01', to: '2026-01-01' },
    toCheck: 'Ngày ban hành và ngày có hiệu lực chưa đối chiếu với bản gốc.',
  },
  {
    ...{ code: 'ND278-2025', kind: 'decree', number: '278/2025/NĐ-CP', body: GOVERNMENT },
    title: 'Nghị định quy định về kết nối, chia sẻ dữ liệu bắt buộc giữa các cơ quan thuộc hệ thống chính trị',
    printed: 'Nghị định số 278/2025/NĐ-CP ngày 22/10/2025 của Chính phủ',
    ...{ issued: '2025-10-22', from: '2025-10-22', to: null },
    toCheck: 'Tên đầy đủ chưa đối chiếu với bản gốc.',
  },
  {
    ...{ code: 'ND47-2020', kind: 'decree', number: '47/2020/NĐ-CP', body: GOVERNMENT, replacedBy: 'ND278-2025' },
    title: 'Nghị định về quản lý, kết nối và chia sẻ dữ liệu số của cơ quan nhà nước',
    printed: 'Nghị định số 47/2020/NĐ-CP của Chính phủ',
    ...{ issued: null, from: null, to: '2025-10-22' },
    toCheck: 'Các ngày chưa đối chiếu với bản gốc.',
  },
  {
    ...{ code: 'HD05-2026', kind: 'guidance', number: '05-HD/VPTW', body: 'Văn phòng Trung ương Đảng' },
    title: 'Hướng dẫn về thể thức, kỹ thuật trình bày văn bản của Đảng',
    printed: 'Hướng dẫn số 05-HD/VPTW ngày 27/5/2026 của Văn phòng Trung ương Đảng',
    ...{ issued: '2026-05-27', from: '2026-05-27', to: null },
    toCheck: 'Quy định chuyển tiếp chưa đối chiếu.',
  },
  {
    ...{ code: 'HD36-2018', kind: 'guidance', number: '36-HD/VPTW', body: 'Văn phòng Trung ương Đảng' },
    title: 'Hướng dẫn về thể thức và kỹ thuật trình bày văn bản của Đảng',
    printed: 'Hướng dẫn số 36-HD/VPTW ngày 03/4/2018 của Văn phòng Trung ương Đảng',
    ...{ issued: '2018-04-03', from: '2018-04-03', to: '2026-05-27', replacedBy: 'HD05-2026' },
    toCheck: 'Ngày hết hiệu lực suy từ ngày ban hành văn bản thay thế.',
  },
];
