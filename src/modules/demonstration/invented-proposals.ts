import type { InventedPost } from './invented-persons';

/** How many Cờ the bloc was allotted for the year that is over. */
export const FLAG_PLACES = {
  ...{ awardCode: 'CO_TINH', places: 1, version: 0, isRedecided: false },
} as const;
export const FLAG_DECISION = {
  ...{ decisionNumber: '12/QĐ-HĐTĐKT (số liệu minh họa)', decidedOn: '2020-03-02', reason: '' },
} as const;

/** The proposal of the bloc for whoever stood first in its published ranking. */
export const FLAG = {
  ...{ awardCode: 'CO_TINH', agencyCodes: ['BTCTU'], title: '', isSecret: false },
  conditions: ['vuot_chi_tieu', 'dang_doan_the', 'tiet_kiem'],
  achievements:
    'Hoàn thành các nhiệm vụ trọng tâm đã đăng ký năm 2020; dẫn đầu khối với 99 điểm sau thẩm định (số liệu minh họa).',
} as const;

/** Sở Nội vụ forwards it to the standing board, and from there to the council. */
export const FLAG_STEPS = ['forward', 'forward'] as const;

/** The basis of every answer to a condition that no data can show. */
export const ATTESTED_BY = 'Biên bản họp bình xét (số liệu minh họa)';

/** A proposal that an agency drafts by hand. */
export const DRAFT = {
  agencyCode: 'VPTU',
  system: 'state',
  type: 'achievement',
  isSecret: false,
  achievementFrom: 2022,
  achievementYear: 2022,
  title: 'Đề nghị tặng danh hiệu Chiến sĩ thi đua tỉnh năm 2022',
} as const;
export const DRAFT_AWARD = 'CSTD_TINH';
export const DRAFT_CONDITIONS = ['tieu_bieu'] as const;
/** Whom it names: one with every year, one without one of them, one under verification. */
export const DRAFT_CANDIDATES: readonly InventedPost[] = ['first', 'second', 'deputy'];

/** Who is under verification, which pauses what is proposed for them. */
export const VERIFICATION = {
  agency: 'VPTU',
  post: 'deputy',
  validFrom: '2023-02-15',
  reason: 'Đơn phản ánh về kê khai thành tích đang được xác minh (số liệu minh họa)',
} as const;
