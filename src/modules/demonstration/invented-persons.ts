import type { PostGroup } from '../../domain/commendation/leading-posts';
import type { CompletionLevel } from '../../domain/commendation/records';

/** The years for which persons and agencies were evaluated. */
export const EVALUATED_YEARS = [2018, 2019, 2020, 2021, 2022] as const;
/** Since when everybody of the demonstration serves, where nothing else is said. */
export const SERVICE_FROM = '2015-01-01';

/** Who works in an agency: nobody has another name than the post. */
export const POSTS = ['head', 'deputy', 'first', 'second'] as const;
export type InventedPost = (typeof POSTS)[number];

/** What the head and the deputy of an agency are called, by its code. */
const HEADS: Readonly<Record<string, readonly [head: string, deputy: string]>> = {
  VPTU: ['Chánh Văn phòng', 'Phó Chánh Văn phòng'],
  UBKTTU: ['Chủ nhiệm Ủy ban', 'Phó Chủ nhiệm Ủy ban'],
  DUKCCQ: ['Bí thư Đảng ủy', 'Phó Bí thư Đảng ủy'],
  TCT: ['Hiệu trưởng', 'Phó Hiệu trưởng'],
  BAO: ['Tổng Biên tập', 'Phó Tổng Biên tập'],
};

/** What somebody of an agency is called. */
export function titleOf(agencyCode: string, post: InventedPost): string {
  const [head, deputy] = HEADS[agencyCode] ?? ['Trưởng ban', 'Phó Trưởng ban'];
  const titles = { head, deputy, first: 'Chuyên viên tổng hợp 1', second: 'Chuyên viên tổng hợp 2' };
  return titles[post];
}

/** The group of leading posts that a post of an agency of the Party belongs to. */
export function groupOf(post: InventedPost): PostGroup {
  const groups = { head: 'director', deputy: 'deputy_director', first: 'none', second: 'none' } as const;
  return groups[post];
}

/** The division of every agency in which its two officers work. */
export const DIVISION = 'Phòng Tổng hợp';
/** Whether somebody works in the division and not above it. */
export const isOfDivision = (post: InventedPost): boolean => post === 'first' || post === 'second';

/** Somebody who holds a second post beside the main one. */
export const CONCURRENT = {
  leadingGroup: 'division_head',
  ...{ agencyCode: 'VPTU', post: 'deputy', positionTitle: 'Trưởng phòng Quản trị', validFrom: '2021-01-01' },
} as const;
/** Somebody whose earlier years stand under a record of their own: the pair is there to be made one. */
export const TWICE = {
  ...{ agencyCode: 'BTGTU', post: 'second', positionTitle: 'Nhân viên văn thư', validFrom: '2012-01-01' },
} as const;

/** Years of excellent work, by agency and post; 'agency' is the agency itself. */
const EXCELLENT: Readonly<Record<string, readonly number[]>> = {
  'BTCTU agency': [2019, 2020, 2021, 2022],
  'VPTU agency': [2021, 2022],
  'VPTU deputy': [2020, 2021, 2022],
  'VPTU first': [2020, 2021, 2022],
  'VPTU second': [2020, 2022],
  'BTCTU head': [2020, 2021],
  'BTCTU first': [2020, 2021, 2022],
  'UBKTTU head': [2018, 2019, 2020],
  'BNCTU deputy': [2021, 2022],
  'DUKCCQ first': [2021],
  'BTGTU head': [2019, 2020],
  'TCT first': [2019, 2020, 2021],
  'BAO deputy': [2019],
};
/** Who did no more than their task in a year. */
const COMPLETED: Readonly<Record<string, readonly number[]>> = { 'BAO second': [2019], 'BAO agency': [2019] };

/** The level of somebody for a year. */
export function levelOf(agencyCode: string, post: InventedPost | 'agency' | 'division', year: number): CompletionLevel {
  const key = `${agencyCode} ${post}`;
  if (EXCELLENT[key]?.includes(year) === true) return 'excellent';
  return COMPLETED[key]?.includes(year) === true ? 'completed' : 'well';
}

/** The document that says so. */
export function evaluationDocument(year: number): string {
  return `Thông báo kết quả đánh giá, xếp loại năm ${year} (số liệu minh họa)`;
}
