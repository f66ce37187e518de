import type { ConditionOutcome, Eligibility, NotCounted } from '../../domain/commendation/eligibility';
import type { QuotaStanding } from '../../domain/commendation/quota';
import type { DisciplineKind, DisciplineSystem } from '../../domain/commendation/records';

/** The answer about a candidate, as it stands on a badge. */
export const eligibilityOutcomeWords: Readonly<Record<Eligibility['outcome'], string>> = {
  eligible: 'Đủ điều kiện',
  not_eligible: 'Không đủ điều kiện',
  unknown: 'Chưa đủ căn cứ',
  paused: 'Tạm dừng xét',
};

/** The answer about one condition. */
export const conditionOutcomeWords: Readonly<Record<ConditionOutcome, string>> = {
  met: 'Đạt',
  not_met: 'Không đạt',
  unknown: 'Chưa đủ căn cứ',
};

export const quotaStandingWords: Readonly<Record<QuotaStanding, string>> = {
  within: 'Trong hạn mức',
  over: 'Vượt hạn mức',
  tied: 'Bằng nhau ở vị trí cuối, chờ quyết định',
  not_eligible: 'Không xét',
};

/** Why something looked at does not count, as the end of a sentence. */
export const notCountedWords: Readonly<Record<NotCounted, string>> = {
  revoked: 'quyết định khen thưởng đã bị hủy bỏ, thu hồi',
  other_system: 'khen thưởng của Đảng và khen thưởng của Nhà nước là hai hệ thống, không tính thay cho nhau',
  never_a_basis: 'khen thưởng đột xuất, theo chuyên đề, phong trào không làm căn cứ xét khen thưởng công trạng',
  outside_years: 'ngoài khoảng thời gian được tính',
  gap: 'không liên tục đến năm xét vì có năm ngắt quãng ở sau',
  before_end_of_discipline: 'thành tích trước khi chấp hành xong kỷ luật không được tính',
  level_too_low: 'chưa đạt mức yêu cầu',
  scope_too_narrow: 'phạm vi ảnh hưởng hẹp hơn yêu cầu',
  not_replicable: 'chưa được xác nhận có khả năng nhân rộng',
  used_before: 'đã dùng làm tiêu chuẩn cho một lần khen thưởng khác',
  lighter_discipline: 'nhẹ hơn mức bị loại trừ',
  other_year: 'không thuộc thời gian tính thành tích',
  excluded: 'đơn vị không được xét xếp hạng trong năm',
  other_discipline_system: 'thuộc hệ thống kỷ luật khác, điều kiện này không xét',
  other_post: 'không thuộc nhóm chức vụ được tính',
  post_unrecorded: 'chưa ghi nhóm chức vụ',
  start_unknown: 'chưa ghi ngày bắt đầu',
  end_unknown: 'không rõ ngày thôi giữ',
};

const PARTY_DISCIPLINES: Readonly<Record<DisciplineKind, string>> = {
  reprimand: 'khiển trách',
  warning: 'cảnh cáo',
  dismissal_from_post: 'cách chức',
  termination: 'khai trừ',
};

/** A discipline by its own list: the heaviest is "buộc thôi việc" of the State and "khai trừ" of the Party (trap T31). */
export function disciplineText(kind: DisciplineKind, system: DisciplineSystem): string {
  if (system === 'party') return `${PARTY_DISCIPLINES[kind]} (kỷ luật đảng)`;
  return kind === 'termination' ? 'buộc thôi việc' : `${PARTY_DISCIPLINES[kind]} (kỷ luật hành chính)`;
}

/** The lightest discipline that blocks, in a list or in both: 'từ cảnh cáo trở lên'. */
export function disciplineFromText(kind: DisciplineKind | '', system: DisciplineSystem | 'any'): string {
  const list = { any: '', state: ' về chính quyền', party: ' về đảng' }[system];
  if (kind === '') return `kỷ luật${list}`;
  const heaviest = { any: 'buộc thôi việc hoặc khai trừ', state: 'buộc thôi việc', party: 'khai trừ' }[system];
  if (kind === 'termination') return `kỷ luật${list} ${heaviest}`;
  return `kỷ luật${list} từ ${PARTY_DISCIPLINES[kind]} trở lên`;
}
