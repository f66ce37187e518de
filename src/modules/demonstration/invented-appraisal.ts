import type { ItemDraft, MeetingPlan } from '../meetings';
import { lineOf } from './invented-2020';

/** Members whose cross-checkers have an account: one is half done, one has finished a check, one has not begun. */
export const CHECKERS = ['BTCTU', 'UBKTTU', 'TCT'] as const;
/** How many others every member checks. */
export const CHECKED_EACH = 2;

/** What a checker proposes where it does not agree. */
export const PROPOSAL = {
  criterion: 'B3',
  points: '4',
  reason: 'Chưa có minh chứng về hoạt động của tổ chức đoàn thanh niên.',
  remark: 'Đề nghị cơ quan bổ sung minh chứng về hoạt động đoàn thể.',
} as const;

/** Sheets whose appraisal is finished, and what it decided otherwise. The school may answer: the difference is large. */
export const APPRAISED: Readonly<Record<string, Readonly<Record<string, { points: string; reason: string }>>>> = {
  UBKTTU: {},
  TCT: { B3: { points: '4.5', reason: 'Chỉ ghi nhận các hoạt động có báo cáo kết quả kèm theo.' } },
};

/** Sheets that are taken up, with the criteria that are decided so far. */
export const TAKEN_UP: Readonly<Record<string, readonly string[]>> = {
  DUKCCQ: ['A1', 'A3', 'B1', 'B2', 'B3'],
  BDVTU: ['A1', 'B1'],
};

/** The meeting about the year before: invited, to be held by a visitor. */
export const MEETING_BEFORE: MeetingPlan = {
  kind: 'annual',
  title: 'Hội nghị tổng kết công tác thi đua, khen thưởng năm 2021',
  ...{ heldOn: '2022-01-25', startsAt: '08:00', endsAt: null },
  venue: 'Hội trường tầng 2, Ủy ban Kiểm tra Tỉnh ủy',
  presidedBy: 'Khối trưởng, Lãnh đạo Ủy ban Kiểm tra Tỉnh ủy',
  recordedBy: 'Thư ký khối',
  ...{ withLeader: true, withHomeAffairs: true, otherInvitees: '', quorum: '2/3' },
};
export const INVITATION_BEFORE = { number: '04', date: '2022-01-18' } as const;
export const AGENDA_BEFORE: readonly ItemDraft[] = [
  lineOf('Khai mạc, giới thiệu đại biểu', 'Khối trưởng'),
  lineOf('Báo cáo tổng kết phong trào thi đua năm 2021', 'Khối trưởng'),
  lineOf('Báo cáo kết quả kiểm tra chéo và thẩm định điểm', 'Sở Nội vụ'),
  lineOf('Thảo luận, thống nhất bảng điểm', 'Các cơ quan thành viên'),
  lineOf('Bỏ phiếu suy tôn đơn vị dẫn đầu khối', 'Ban kiểm phiếu'),
  lineOf('Phát biểu của lãnh đạo phụ trách khối', 'Lãnh đạo phụ trách khối'),
];
