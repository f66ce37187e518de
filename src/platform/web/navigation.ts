import type { NavigationLink } from '../../../templates/layout/frame';
import { periodKindOf, type PeriodKind } from '../../domain/period';
import { type Actor, holds, type Permission } from '../access';

/** The bloc and period that a page is about; links of the navigation stay in it. */
export interface PlacePath {
  readonly blocCode: string;
  readonly periodCode: string;
}

export type Section =
  | 'todo'
  | 'overview'
  | 'tasks'
  | 'sheets'
  | 'checks'
  | 'appraisal'
  | 'scores'
  | 'meetings'
  | 'movements'
  | 'people'
  | 'proposals'
  | 'councils'
  | 'honours'
  | 'reports'
  | 'imports'
  | 'catalogue'
  | 'system';

interface Entry {
  readonly section: Section;
  readonly label: string;
  /** Null: everybody who is signed in. */
  readonly permission: Permission | null;
  /** Path within a place; without a place the home module redirects from `/<path>` to the actor's own. */
  readonly path: string;
  readonly placed: boolean;
  /** Menu that gathers it with others; absent: it stands by itself. */
  readonly menu?: string;
  /** The only kind of period that has it; absent: every kind. */
  readonly onlyIn?: PeriodKind;
}

/** One line holds no more than a dozen names: what follows the ranking is gathered in a menu. */
const COMMENDATION = 'Khen thưởng';

const ENTRIES: readonly Entry[] = [
  { section: 'todo', label: 'Việc cần làm', permission: null, path: 'viec-can-lam', placed: false },
  { section: 'overview', label: 'Tổng quan', permission: 'bloc.read', path: 'tong-quan', placed: true },
  { section: 'tasks', label: 'Nhiệm vụ trọng tâm', permission: 'task.read', path: 'nhiem-vu', placed: true },
  { section: 'sheets', label: 'Tự chấm điểm', permission: 'sheet.read', path: 'phieu', placed: true },
  { section: 'checks', label: 'Kiểm tra chéo', permission: 'check.own', path: 'kiem-tra-cheo', placed: true },
  { section: 'appraisal', label: 'Thẩm định', permission: 'appraisal.read', path: 'tham-dinh', placed: true },
  { section: 'scores', label: 'Bảng điểm', permission: 'scores.read', path: 'diem', placed: true },
  { section: 'meetings', label: 'Bình xét, suy tôn', permission: 'meeting.read', path: 'hop', placed: true },
  {
    section: 'reports',
    label: 'Báo cáo',
    permission: 'report.read',
    path: 'bao-cao-6-thang',
    placed: true,
    onlyIn: 'six_months',
  },
  {
    section: 'reports',
    label: 'Báo cáo',
    permission: 'report.read',
    path: 'bao-cao-nam',
    placed: true,
    onlyIn: 'year',
  },
  {
    section: 'movements',
    label: 'Phong trào thi đua',
    permission: 'movement.read',
    path: 'phong-trao',
    placed: false,
    menu: COMMENDATION,
  },
  {
    section: 'proposals',
    label: 'Đề nghị khen thưởng',
    permission: 'proposal.read',
    path: 'de-nghi',
    placed: false,
    menu: COMMENDATION,
  },
  {
    section: 'councils',
    label: 'Hội đồng',
    permission: 'council.read',
    path: 'hoi-dong',
    placed: false,
    menu: COMMENDATION,
  },
  {
    section: 'honours',
    label: 'Quyết định, tra cứu',
    permission: 'honour.read',
    path: 'tra-cuu',
    placed: false,
    menu: COMMENDATION,
  },
  {
    section: 'people',
    label: 'Nhân sự, sáng kiến',
    permission: 'person.read',
    path: 'nhan-su',
    placed: false,
    menu: COMMENDATION,
  },
  { section: 'imports', label: 'Nhập từ Excel', permission: 'import.run', path: 'nhap-du-lieu', placed: false },
  { section: 'catalogue', label: 'Danh mục', permission: 'catalogue.read', path: 'danh-muc/khoi', placed: false },
  { section: 'system', label: 'Hệ thống', permission: 'user.manage', path: 'he-thong/nguoi-dung', placed: false },
];

/** The main navigation of an actor: only what one of their roles may open. */
export function navigationFor(actor: Actor, place: PlacePath | null, current: Section | null): NavigationLink[] {
  // Outside of any place the links lead to the newest, whatever it is: one of them is enough.
  const kind = place === null ? 'six_months' : periodKindOf(place.periodCode);
  const isThere = ({ onlyIn }: Entry): boolean => onlyIn === undefined || kind === onlyIn;
  const isTheirs = ({ permission }: Entry): boolean => permission === null || holds(actor, permission);
  return ENTRIES.filter((entry) => isTheirs(entry) && isThere(entry)).map((entry) => ({
    href: place && entry.placed ? `${pathOf(place)}/${entry.path}` : `/${entry.path}`,
    label: entry.label,
    current: entry.section === current,
    menu: entry.menu ?? null,
  }));
}

/** Address under which everything of a bloc in a period lies. */
export function pathOf(place: PlacePath): string {
  return `/khoi/${place.blocCode}/${place.periodCode}`;
}

/** Paths that lead to the actor's own place. */
export const PLACED_PATHS = ENTRIES.filter((entry) => entry.placed).map((entry) => entry.path);
