import type { AgencyKind, MemberRole, SuccessionKind, YearKind } from '../../domain/agencies';
import type { BlocKind, DeadlineKind } from '../../domain/blocs';
import type { EntrySource } from '../../domain/entry-source';
import { type PeriodKind, periodKindOf } from '../../domain/period';
import type { Role, ScopeKind } from '../../domain/roles';

export const roleWords: Readonly<Record<Role, string>> = {
  OFFICER: 'Cán bộ TĐKT của cơ quan',
  LEADER: 'Lãnh đạo cơ quan',
  SECRETARY: 'Thư ký khối',
  CROSS_CHECKER: 'Thành viên đoàn kiểm tra chéo',
  APPRAISER: 'Cán bộ thẩm định',
  COUNCIL_MEMBER: 'Thành viên Hội đồng TĐKT',
  PROVINCIAL_LEADER: 'Lãnh đạo phụ trách khối',
  ADMINISTRATOR: 'Quản trị',
};

export const scopeKindWords: Readonly<Record<ScopeKind, string>> = {
  agency: 'Cơ quan, đơn vị',
  bloc: 'Khối thi đua',
  province: 'Toàn tỉnh',
};

export const agencyKindWords: Readonly<Record<AgencyKind, string>> = {
  party: 'Cơ quan Đảng',
  state: 'Cơ quan nhà nước',
  commune: 'Ủy ban nhân dân xã, phường, đặc khu',
  mass_organisation: 'Mặt trận, đoàn thể',
  public_service: 'Đơn vị sự nghiệp',
};

export const yearKindWords: Readonly<Record<YearKind, string>> = {
  calendar: 'Năm công tác',
  school: 'Năm học',
};

export const successionKindWords: Readonly<Record<SuccessionKind, string>> = {
  merge: 'Sáp nhập',
  consolidate: 'Hợp nhất',
  split: 'Chia, tách',
  dissolve: 'Giải thể',
};

export const blocKindWords: Readonly<Record<BlocKind, string>> = {
  bloc: 'Khối thi đua',
  cluster: 'Cụm thi đua',
};

export const memberRoleWords: Readonly<Record<MemberRole, string>> = {
  chair: 'Khối trưởng',
  vice_chair: 'Khối phó',
  member: 'Thành viên',
};

export const deadlineKindWords: Readonly<Record<DeadlineKind, string>> = {
  registration: 'Đăng ký nhiệm vụ trọng tâm',
  progress_update: 'Cập nhật tiến độ nhiệm vụ',
  self_score: 'Tự chấm điểm',
  cross_check: 'Kiểm tra chéo',
  appraisal: 'Thẩm định',
  meeting: 'Họp khối',
  report: 'Gửi báo cáo',
};

export const entrySourceWords: Readonly<Record<EntrySource, string>> = {
  screen: 'Màn hình',
  import: 'Nhập từ Excel',
  api: 'Phần mềm khác gửi đến',
  command: 'Dòng lệnh',
};

export const periodKindWords: Readonly<Record<PeriodKind, string>> = {
  six_months: 'Sáu tháng',
  year: 'Năm',
  campaign: 'Chuyên đề',
};

/** The usual name of a period from its code: '2022-H1' is 'Sáu tháng đầu năm 2022'; null for a campaign, which is named by hand. */
export function periodName(code: string): string | null {
  const year = code.slice(0, 4);
  const kind = periodKindOf(code);
  if (kind === 'year') return `Năm ${year}`;
  if (kind !== 'six_months') return null;
  return `Sáu tháng ${code.endsWith('H1') ? 'đầu' : 'cuối'} năm ${year}`;
}
