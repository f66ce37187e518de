import type { DeadlineKind } from '../../domain/blocs';
import type { MemberRole } from '../../domain/agencies';
import type { BallotRules } from '../../domain/ballots/rules';
import type { AppraisalRules } from '../../domain/scoring/scheme';
import type { ItemDraft, MeetingPlan } from '../meetings';

/** The year that is over: scored by hand, appraised, published and closed. */
export const CLOSED_YEAR = 2020;
export const CLOSED_SCHEME = 'KB-2020';
export const CLOSED_RULES: AppraisalRules = { tolerance: '10', disclosure: 'appraised', replyDays: 5 };

/** Who led the bloc then: the vice chair has led it in the year after. */
export const CLOSED_ROLES: Readonly<Record<string, MemberRole>> = { DUKCCQ: 'chair', UBKTTU: 'vice_chair' };

/** As they were; nobody can do anything after them any more. */
export const CLOSED_DEADLINES: Readonly<Partial<Record<DeadlineKind, Date>>> = {
  self_score: new Date('2020-12-10T17:00:00+07:00'),
  cross_check: new Date('2020-12-15T17:00:00+07:00'),
  appraisal: new Date('2020-12-20T17:00:00+07:00'),
  meeting: new Date('2020-12-28T08:00:00+07:00'),
};

/** The criteria of the table, in the order of the points below; D adds and E takes away. */
export const CLOSED_CRITERIA = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3', 'C4', 'C5', 'D', 'E'] as const;

/** What every agency gave itself. */
export const CLOSED_POINTS: Readonly<Record<string, string>> = {
  VPTU: '19 28.5 9 8 6 5.5 4 4 4 4 3.5 1.5 0',
  BTCTU: '19.5 29 9.5 8 6 5.5 4 4 4 4 4 1.5 0',
  BTGTU: '18.5 27.5 9 8 6 5 4 4 4 3.5 3.5 1 0',
  BDVTU: '18 27 8.5 8 6 5.5 4 4 3.5 4 3 0.5 0.5',
  BNCTU: '19.5 29 9.5 8 6 5.5 4 4 4 4 3.5 1 0',
  UBKTTU: '19.5 29 9 8 6 6 4 4 4 4 4 1 0',
  DUKCCQ: '19 28 9 8 6 5.5 4 4 4 4 3.5 1 0',
  TCT: '18.5 27 8.5 6 6 5 4 4 3.5 3.5 3 0.5 0',
  BAO: '17.5 27 8.5 6 6 5 4 4 3.5 3 3 0.5 0.5',
};

/** What the appraisal gave where it did not follow the agency. */
export const CLOSED_JUDGEMENTS: Readonly<Record<string, { criterion: string; points: string; reason: string }>> = {
  TCT: { criterion: 'A1', points: '17.5', reason: 'Hai nội dung của chương trình công tác chuyển sang quý I/2021.' },
  BDVTU: { criterion: 'A2', points: '26', reason: 'Nhiệm vụ số 6 hoàn thành sau hạn đã đăng ký.' },
  BAO: { criterion: 'A2', points: '23', reason: 'Nhiệm vụ số 4 và số 9 chưa có văn bản nghiệm thu.' },
};

/** One agency answers, and the appraisal is looked at once more. */
export const CLOSED_REPLY = {
  agency: 'BAO',
  criterion: 'A2',
  text: 'Biên bản nghiệm thu nhiệm vụ số 4 ký ngày 18/12/2020, đã gửi bổ sung kèm theo phiếu.',
  reopening: 'Xem lại theo giải trình của cơ quan về nhiệm vụ số 4.',
  points: '25',
  reason: 'Công nhận nhiệm vụ số 4; nhiệm vụ số 9 chưa được nghiệm thu trong năm.',
} as const;

export const CLOSED_REMARK = 'Phiếu đủ minh chứng, điểm tự chấm phù hợp với kết quả thực hiện.';

export const CLOSED_MEETING: MeetingPlan = {
  kind: 'annual',
  title: 'Hội nghị tổng kết công tác thi đua, khen thưởng năm 2020',
  ...{ heldOn: '2020-12-28', startsAt: '08:00', endsAt: '11:15' },
  venue: 'Phòng họp số 1, Đảng ủy Khối các cơ quan tỉnh',
  presidedBy: 'Khối trưởng, Lãnh đạo Đảng ủy Khối các cơ quan tỉnh',
  recordedBy: 'Thư ký khối',
  ...{ withLeader: true, withHomeAffairs: true, otherInvitees: '', quorum: '2/3' },
};
export const CLOSED_INVITATION = { number: '21', date: '2020-12-21' } as const;
export const CLOSED_MINUTES = { number: '22', date: '2020-12-28' } as const;

/** Who came in the place of a head, with the authorisation. */
export const SUBSTITUTE = {
  agency: 'TCT',
  name: 'Phó Hiệu trưởng được ủy quyền',
  position: 'Phó Hiệu trưởng',
  number: '31-UQ/TCT',
  date: '2020-12-25',
} as const;

/** A line of a meeting without agency and day. */
export function lineOf(content: string, presenter = '', dueOn: ItemDraft['dueOn'] = null): ItemDraft {
  return { content, presenter, agencyId: null, dueOn, position: 0 };
}

export const CLOSED_AGENDA: readonly ItemDraft[] = [
  lineOf('Tuyên bố lý do, giới thiệu đại biểu', 'Thư ký khối'),
  lineOf('Báo cáo tổng kết phong trào thi đua năm 2020', 'Khối trưởng'),
  lineOf('Báo cáo kết quả kiểm tra chéo và thẩm định điểm', 'Sở Nội vụ'),
  lineOf('Thảo luận', 'Các cơ quan thành viên'),
  lineOf('Bỏ phiếu suy tôn đơn vị dẫn đầu khối', 'Ban kiểm phiếu'),
  lineOf('Phát biểu của lãnh đạo phụ trách khối', 'Lãnh đạo phụ trách khối'),
  lineOf('Bàn giao nhiệm vụ Khối trưởng năm 2021', 'Khối trưởng'),
];
export const CLOSED_DECISIONS: readonly ItemDraft[] = [
  lineOf('Thống nhất bảng điểm và thứ hạng của các cơ quan sau thẩm định.'),
  lineOf('Suy tôn Ban Tổ chức Tỉnh ủy là đơn vị dẫn đầu khối năm 2020.'),
  lineOf('Ủy ban Kiểm tra Tỉnh ủy làm Khối trưởng, Ban Nội chính Tỉnh ủy làm Khối phó năm 2021.'),
];
export const CLOSED_NEXT_TASKS: readonly ItemDraft[] = [
  lineOf('Ký giao ước thi đua năm 2021', '', '2021-03-15'),
  lineOf('Đăng ký nhiệm vụ trọng tâm năm 2021', '', '2021-02-28'),
];
export const CLOSED_OPINIONS =
  'Các cơ quan thống nhất với dự thảo báo cáo; đề nghị năm 2021 gửi phiếu tự chấm sớm hơn để có thời gian kiểm tra chéo.';

/** How the bloc votes; the same rules in the years after. */
export const BALLOT_RULES: BallotRules = {
  ...{ kind: 'secret', quorum: '2/3', threshold: '1/2', base: 'collected', isMoreThan: true },
  ...{ places: 1, rounds: 2, tie: 'next_round', lateTie: 'chair', mayVoteForItself: true },
  legalBasis: 'Quy chế tổ chức và hoạt động của khối (số liệu minh họa)',
};
export const ACCLAIM_TITLE = 'Suy tôn đơn vị dẫn đầu khối năm 2020';
export const ACCLAIM_COUNT = {
  ...{ issued: 9, collected: 9, valid: 8, invalid: 1 },
  votes: [
    { code: 'BTCTU', votes: 6 },
    { code: 'UBKTTU', votes: 1 },
    { code: 'BNCTU', votes: 1 },
  ],
  countingBoard: 'Ban kiểm phiếu gồm đại diện ba cơ quan, do Ủy ban Kiểm tra Tỉnh ủy làm trưởng ban',
} as const;

/** The decision under which the result was published. */
export const PUBLISHED_BY = {
  number: '08/QĐ-HĐTĐKT',
  ordinal: '08',
  decidedOn: '2021-01-15',
  signer: 'Chủ tịch Hội đồng',
  issuingBody: 'Hội đồng Thi đua - Khen thưởng tỉnh',
} as const;
