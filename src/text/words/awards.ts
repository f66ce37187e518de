import type {
  Confidence,
  Decider,
  DossierComponent,
  LeafCondition,
  VersionDate,
  VoteBody,
  VoteRule,
} from '../../domain/commendation/award';
import type { LegalTextKind } from '../../domain/commendation/legal-texts';
import type { AwardKind, AwardSystem } from '../../domain/commendation/subjects';

export const awardSystemWords: Readonly<Record<AwardSystem, string>> = { state: 'Nhà nước', party: 'Đảng' };

export const awardKindWords: Readonly<Record<AwardKind, string>> = {
  title: 'Danh hiệu thi đua',
  form: 'Hình thức khen thưởng',
};

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  confirmed: 'Đã đối chiếu',
  to_check: 'Cần kiểm tra',
};

export const voteBodyWords: Readonly<Record<VoteBody, string>> = {
  provincial_council: 'Hội đồng Thi đua - Khen thưởng bộ, tỉnh',
  submitting_council: 'Hội đồng của cấp trình',
};

/** Who decides, as a choice of the editor and on the page of an award. */
export const deciderWords: Readonly<Record<Decider, string>> = {
  agency_head: 'Thủ trưởng của chính cơ quan đề nghị',
  commune_head: 'Chủ tịch Ủy ban nhân dân xã, phường, đặc khu đề nghị',
};
export const OTHER_DECIDER = 'Cấp trên của cơ quan đề nghị';

export const voteKindWords: Readonly<Record<VoteRule['kind'], string>> = {
  secret: 'Bỏ phiếu kín',
  open: 'Biểu quyết công khai',
};

export const versionDateWords: Readonly<Record<VersionDate, string>> = {
  received: 'Ngày nhận hồ sơ thẩm định',
  decided: 'Ngày ký quyết định',
  proposed: 'Ngày đề nghị',
};

export const conditionKindWords: Readonly<Record<LeafCondition['kind'] | 'all' | 'any', string>> = {
  all: 'Nhóm: phải có đủ',
  any: 'Nhóm: có một là đủ',
  evaluation: 'Mức hoàn thành nhiệm vụ qua các năm',
  prior_honours: 'Khen thưởng đã có',
  initiative: 'Sáng kiến, đề tài',
  member_share: 'Tỷ lệ cá nhân trong tập thể',
  member_count: 'Số cá nhân đạt danh hiệu',
  discipline: 'Không bị kỷ luật',
  bloc_result: 'Kết quả trong khối thi đua',
  service: 'Thời gian công tác',
  tenure: 'Thời gian giữ chức vụ lãnh đạo',
  movement: 'Thời gian của phong trào',
  repeat: 'Khoảng cách giữa hai lần tặng',
  attested: 'Do cán bộ xác nhận',
};

export const generatedWords: Readonly<Record<NonNullable<DossierComponent['generated']>, string>> = {
  submission: 'Tờ trình',
  list: 'Danh sách',
  minutes: 'Biên bản',
  achievement_report: 'Báo cáo thành tích',
};

export const disciplineWhoseWords = {
  candidate: 'Chính người, tập thể được đề nghị',
  members: 'Mọi cá nhân trong tập thể',
  head: 'Người đứng đầu tập thể',
} as const;

export const deadlineAudienceWords = {
  all: 'Mọi cơ quan, đơn vị',
  education: 'Cơ sở giáo dục (theo năm học)',
} as const;
export const deadlineYearWords = { 0: 'Của năm xét thành tích', 1: 'Của năm liền sau năm xét thành tích' } as const;
export const quotaShareOfWords = { members: 'Số thành viên của khối', eligible: 'Số đủ điều kiện' } as const;

export const legalTextKindWords: Readonly<Record<LegalTextKind, string>> = {
  law: 'Luật',
  decree: 'Nghị định',
  decision: 'Quyết định',
  circular: 'Thông tư',
  directive: 'Chỉ thị',
  guidance: 'Hướng dẫn',
};

export const holidayKindWords = { off: 'Nghỉ', working: 'Làm bù' } as const;
