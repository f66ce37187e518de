import type { CouncilDraft, MemberDraft } from '../councils';
import { PROVINCE } from './invented';

const DECIDED = { decisionNumber: '15/QĐ-UBND', decidedOn: '2021-01-05' } as const;

/** The council of the province. */
export const COUNCIL: CouncilDraft = {
  name: 'Hội đồng Thi đua - Khen thưởng tỉnh',
  kind: 'provincial',
  placeCode: null,
  superior: `Ủy ban nhân dân tỉnh ${PROVINCE}`,
  symbol: 'HĐTĐKT',
  attendanceShare: '2/3',
  voteShare: '0.8',
  voteKind: 'secret',
  ...DECIDED,
};

/** Its 17 members, who have no other name than what they are; three have an account to try the session with. */
const MEMBERS: readonly (readonly [MemberDraft['role'], string, string?])[] = [
  ['chair', 'Chủ tịch Ủy ban nhân dân tỉnh', 'chu-tich-hd'],
  ['vice_chair', 'Phó Chủ tịch Ủy ban nhân dân tỉnh', 'pho-chu-tich-hd'],
  ['vice_chair', 'Giám đốc Sở Nội vụ'],
  ['standing', 'Phó Giám đốc Sở Nội vụ'],
  ['member', 'Phó Trưởng Ban Tổ chức Tỉnh ủy', 'uy-vien-hd'],
  ['member', 'Phó Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy'],
  ['member', 'Phó Trưởng Ban Tuyên giáo Tỉnh ủy'],
  ['member', 'Phó Chánh Văn phòng Ủy ban nhân dân tỉnh'],
  ['member', 'Phó Chủ tịch Ủy ban Mặt trận Tổ quốc tỉnh'],
  ['member', 'Chủ tịch Liên đoàn Lao động tỉnh'],
  ['member', 'Chủ tịch Hội Liên hiệp Phụ nữ tỉnh'],
  ['member', 'Chủ tịch Hội Nông dân tỉnh'],
  ['member', 'Bí thư Tỉnh đoàn'],
  ['member', 'Chủ tịch Hội Cựu chiến binh tỉnh'],
  ['member', 'Giám đốc Sở Tài chính'],
  ['member', 'Giám đốc Sở Tư pháp'],
  ['member', 'Chánh Thanh tra tỉnh'],
];

export const COUNCIL_MEMBERS: readonly MemberDraft[] = MEMBERS.map(([role, title, loginName = null]) => ({
  ...{ fullName: title, positionTitle: title, role, loginName, validFrom: DECIDED.decidedOn },
  ...DECIDED,
}));

/** The session that is being prepared. */
export const SESSION = {
  title: 'Phiên họp xét Cờ thi đua của Ủy ban nhân dân tỉnh',
  startsAt: '08:00',
  venue: 'Phòng họp số 2, Ủy ban nhân dân tỉnh',
  presidedBy: 'Chủ tịch Hội đồng',
  recordedBy: 'Cán bộ thẩm định, Sở Nội vụ',
  conclusion: '',
} as const;
