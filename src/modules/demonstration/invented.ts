import type { BusinessDate } from '../../domain/calendar';
import type { DeadlineKind } from '../../domain/blocs';
import type { Role } from '../../domain/roles';

/** The invented province of the demonstration, and its one bloc: the workbook says the rest. */
export const PROVINCE = 'Lam Giang';
export const BLOC_CODE = 'KHOI-BAN-DANG';
export const YEAR = 2022;
export const PERIOD_CODE = '2022-H1';
export const PACT_SIGNED_ON: BusinessDate = '2022-03-09';
export const LEADER_IN_CHARGE = 'Phó Bí thư Thường trực Tỉnh ủy';
/** The day of the six-month report. */
export const REPORT_DATE: BusinessDate = '2022-08-09';
export const EXTENSION_REASON = 'số liệu minh họa';
/** How long a visitor may try everything. */
export const DAYS_OPEN = 365;

/** The workbook, within the project: the same file that the tests read. */
export const WORKBOOK = ['test', 'fixtures', 'khoi-ban-dang-2022.xlsx'] as const;

/** The deadlines of 2022 as they would have been; all are extended, so that a visitor may try everything. */
export const DEADLINES: Readonly<Partial<Record<DeadlineKind, Date>>> = {
  progress_update: new Date('2022-06-30T17:00:00+07:00'),
  self_score: new Date('2022-07-15T17:00:00+07:00'),
  meeting: new Date('2022-08-09T08:00:00+07:00'),
  report: new Date('2022-08-12T17:00:00+07:00'),
};

/** What stands at the head of an agency's documents. */
export interface InventedLetterhead {
  readonly superiorBody: string;
  readonly letterheadName: string;
  readonly documentSymbol: string;
}

const PARTY_COMMITTEE = 'TỈNH ỦY LAM GIANG';
const under = (letterheadName: string, documentSymbol: string): InventedLetterhead => ({
  ...{ superiorBody: PARTY_COMMITTEE, letterheadName, documentSymbol },
});

/** Letterheads by the code of the agency; the symbols are those of the decisions in the workbook. */
export const LETTERHEADS: Readonly<Record<string, InventedLetterhead>> = {
  VPTU: under('VĂN PHÒNG', 'VPTU'),
  BTCTU: under('BAN TỔ CHỨC', 'BTCTU'),
  BTGTU: under('BAN TUYÊN GIÁO', 'BTGTU'),
  BDVTU: under('BAN DÂN VẬN', 'BDVTU'),
  BNCTU: under('BAN NỘI CHÍNH', 'BNCTU'),
  UBKTTU: under('ỦY BAN KIỂM TRA', 'UBKTTU'),
  DUKCCQ: under('ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH', 'ĐUK'),
  TCT: under('TRƯỜNG CHÍNH TRỊ TỈNH', 'TCT'),
  BAO: under('BÁO TỈNH', 'B'),
};

/** The appraiser's agency: a State agency, so that both layouts of documents can be tried. */
export const HOME_AFFAIRS = {
  code: 'SNV',
  name: `Sở Nội vụ ${PROVINCE}`,
  shortName: 'Sở Nội vụ',
  kind: 'state',
  kindWords: null,
  yearKind: 'calendar',
  identifierCode: null,
  email: null,
  superiorBody: 'ỦY BAN NHÂN DÂN TỈNH LAM GIANG',
  letterheadName: 'SỞ NỘI VỤ',
  documentSymbol: 'SNV',
  validFrom: null,
} as const;

/** An account named by its position; '' is the whole province. */
export interface InventedAccount {
  readonly loginName: string;
  readonly displayName: string;
  readonly positionTitle: string;
  readonly role: Role;
  readonly placeCode: string;
}

/** One account for each role beyond the agencies. */
export const ACCOUNTS: readonly InventedAccount[] = [
  account('thu-ky', 'Thư ký khối', 'SECRETARY', BLOC_CODE),
  account('so-noi-vu', 'Cán bộ thẩm định, Sở Nội vụ', 'APPRAISER', ''),
  account('lanh-dao-tinh', 'Lãnh đạo phụ trách khối', 'PROVINCIAL_LEADER', BLOC_CODE, LEADER_IN_CHARGE),
  account('quan-tri', 'Quản trị', 'ADMINISTRATOR', ''),
  account('chu-tich-hd', 'Chủ tịch Ủy ban nhân dân tỉnh', 'COUNCIL_MEMBER', ''),
  account('pho-chu-tich-hd', 'Phó Chủ tịch Ủy ban nhân dân tỉnh', 'COUNCIL_MEMBER', ''),
  account('uy-vien-hd', 'Phó Trưởng Ban Tổ chức Tỉnh ủy', 'COUNCIL_MEMBER', ''),
];

/** Officer and leader of an agency. */
export function accountsOf(agency: { readonly code: string; readonly name: string }): InventedAccount[] {
  const login = agency.code.toLowerCase();
  return [
    account(`can-bo-${login}`, `Cán bộ TĐKT, ${agency.name}`, 'OFFICER', agency.code),
    account(`lanh-dao-${login}`, `Lãnh đạo, ${agency.name}`, 'LEADER', agency.code),
  ];
}

/** Somebody who checks the sheets of other members for an agency. */
export function checkerAccount(agency: { readonly code: string; readonly name: string }): InventedAccount {
  return account(`kiem-tra-${agency.code.toLowerCase()}`, checkerName(agency), 'CROSS_CHECKER', agency.code);
}

/** How somebody who checks for an agency is called. */
export function checkerName({ name }: { readonly name: string }): string {
  return `Thành viên đoàn kiểm tra chéo, ${name}`;
}

function account(
  loginName: string,
  displayName: string,
  role: Role,
  placeCode: string,
  positionTitle = '',
): InventedAccount {
  return { loginName, displayName, positionTitle, role, placeCode };
}
