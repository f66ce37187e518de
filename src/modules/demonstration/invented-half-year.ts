import type { ItemDraft, MeetingPlan } from '../meetings';
import { lineOf } from './invented-2020';

/** Changes of targets after the half year: one is approved, one waits for Sở Nội vụ. */
export const CHANGES = [
  {
    ...{ agency: 'VPTU', number: 6, target: '90', effectiveOn: '2022-07-15', isApproved: true },
    reason: 'Một số văn bản phải phát hành bản giấy theo quy định mới về văn thư của Đảng.',
  },
  {
    ...{ agency: 'BTCTU', number: 2, target: '380', effectiveOn: '2022-08-01', isApproved: false },
    reason: 'Một số chức danh thuộc diện quy hoạch được sáp nhập, giảm 40 hồ sơ so với đăng ký.',
  },
] as const;

/** The meeting about the half year, with the agenda that such meetings have. */
export const HALF_YEAR_MEETING: MeetingPlan = {
  kind: 'six_month',
  title: 'Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2022',
  ...{ heldOn: '2022-08-09', startsAt: '08:00', endsAt: null },
  venue: 'Phòng họp tầng 3, Ban Nội chính Tỉnh ủy',
  presidedBy: 'Khối trưởng, Lãnh đạo Ban Nội chính Tỉnh ủy',
  recordedBy: 'Thư ký khối',
  ...{ withLeader: true, withHomeAffairs: true, otherInvitees: '', quorum: '2/3' },
};
export const HALF_YEAR_INVITATION = { number: '12', date: '2022-08-02' } as const;
export const HALF_YEAR_AGENDA: readonly ItemDraft[] = [
  lineOf('Khai mạc, giới thiệu đại biểu', 'Khối trưởng'),
  lineOf('Trình bày dự thảo báo cáo sơ kết 6 tháng đầu năm', 'Khối trưởng'),
  lineOf('Thảo luận, góp ý dự thảo báo cáo', 'Các cơ quan thành viên'),
  lineOf('Kiểm điểm tiến độ giao ước thi đua và nhiệm vụ trọng tâm', 'Khối phó'),
  lineOf('Thông qua bảng điểm, kế hoạch kiểm tra và hoạt động cuối năm', 'Khối trưởng'),
  lineOf('Thống nhất nhiệm vụ trọng tâm 6 tháng cuối năm', 'Khối trưởng'),
  lineOf('Phát biểu của Sở Nội vụ và lãnh đạo phụ trách khối', 'Lãnh đạo phụ trách khối'),
];

/** Comments on the draft report by agencies; the first is answered. */
export const COMMENTS = [
  {
    agency: 'TCT',
    section: 'key-tasks',
    content: 'Đề nghị nêu rõ nguyên nhân các nhiệm vụ nghiên cứu khoa học đang chậm tiến độ.',
  },
  {
    agency: 'BAO',
    section: 'propaganda',
    content: 'Đề nghị bổ sung kết quả tuyên truyền điển hình tiên tiến trên báo điện tử.',
  },
] as const;
export const COMMENT_ANSWER = 'Đã bổ sung nguyên nhân vào phần nhiệm vụ trọng tâm của dự thảo.';

export const REMINDER = 'Đề nghị cơ quan tập trung thực hiện các nhiệm vụ đang chậm, quá hạn và cập nhật tiến độ.';
