import type {
  CompletionLevel,
  DisciplineKind,
  DisciplineSystem,
  Gender,
  InitiativeScope,
} from '../../domain/commendation/records';
import type { AwardSystem } from '../../domain/commendation/subjects';
import type { InitiativeAction, InitiativeState } from '../../domain/workflow/initiative';

/** Mức độ hoàn thành nhiệm vụ in full, as a list of choices shows it. */
export const completionLevelWords: Readonly<Record<CompletionLevel, string>> = {
  excellent: 'Hoàn thành xuất sắc nhiệm vụ',
  well: 'Hoàn thành tốt nhiệm vụ',
  completed: 'Hoàn thành nhiệm vụ',
  not_completed: 'Không hoàn thành nhiệm vụ',
};

/** The same in the usual short form, for narrow columns. */
export const completionLevelShortWords: Readonly<Record<CompletionLevel, string>> = {
  excellent: 'HTXSNV',
  well: 'HTTNV',
  completed: 'HTNV',
  not_completed: 'KHTNV',
};

export const genderWords: Readonly<Record<Gender, string>> = { female: 'Nữ', male: 'Nam' };

export const disciplineKindWords: Readonly<Record<DisciplineKind, string>> = {
  reprimand: 'Khiển trách',
  warning: 'Cảnh cáo',
  dismissal_from_post: 'Cách chức',
  termination: 'Buộc thôi việc, khai trừ',
};

export const disciplineSystemWords: Readonly<Record<DisciplineSystem, string>> = {
  state: 'Chính quyền, đoàn thể',
  party: 'Đảng',
};

export const verificationOutcomeWords: Readonly<Record<'cleared' | 'violation', string>> = {
  cleared: 'Không có vi phạm',
  violation: 'Có vi phạm',
};

export const initiativeScopeWords: Readonly<Record<InitiativeScope, string>> = {
  base: 'Cơ sở',
  province: 'Bộ, ban, ngành, tỉnh',
  nation: 'Toàn quốc',
};

export const initiativeStateWords: Readonly<Record<InitiativeState, string>> = {
  proposed: 'Chờ công nhận',
  recognised: 'Đã công nhận',
  refused: 'Không công nhận',
};

export const initiativeActionWords: Readonly<Record<InitiativeAction, string>> = {
  recognise: 'Công nhận',
  refuse: 'Không công nhận',
  resubmit: 'Đề nghị lại',
  annul: 'Hủy công nhận',
};

/** Whose yearly evaluation, as the heading of a sheet. */
export const evaluationSystemWords: Readonly<Record<AwardSystem, string>> = {
  state: 'Đánh giá cán bộ, công chức, tập thể',
  party: 'Đánh giá đảng viên, tổ chức đảng',
};
