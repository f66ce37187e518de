import { isBusinessDate } from '../../domain/calendar';
import { readItemInput } from '../../domain/scoring/read-inputs';
import type { Violation } from '../../domain/violation';
import { formatDate, formatInstant } from '../date';
import { bareInputWords } from '../input-words';
import { formatNumber } from '../number';
import { ballotAuditWords } from './ballots';
import { councilFieldWords } from './councils';
import { commendationSubjectWords, commendationTypeWords } from './commendations';
import { decisionAuditFields } from './decisions';
import {
  answerKindWords,
  attendanceStatusWords,
  meetingActionWords,
  meetingKindWords,
  meetingStateWords,
} from './meetings';
import {
  agencyKindWords,
  blocKindWords,
  deadlineKindWords,
  entrySourceWords,
  memberRoleWords,
  periodKindWords,
  roleWords,
  scopeKindWords,
  successionKindWords,
} from './organisation';
import { pactAuditWords } from './pacts';
import { registrationAuditWords } from './registrations';
import { sheetActionWords, sheetStateWords } from './scoring';
import { reviewAuditWords } from './workflow';
import { targetDirectionWords, targetKindWords } from './tasks';

/** What was done, as a short sentence part. */
export const auditActionWords = {
  'user.created': 'Tạo tài khoản',
  'user.changed': 'Sửa tài khoản',
  'user.locked': 'Khóa tài khoản',
  'user.unlocked': 'Mở khóa tài khoản',
  'user.password_changed': 'Đổi mật khẩu của mình',
  'user.password_reset': 'Cấp lại mật khẩu',
  'user.signed_in': 'Đăng nhập',
  'user.sign_in_refused': 'Đăng nhập không được',
  'user.signed_out': 'Đăng xuất',
  'session.revoked': 'Kết thúc một phiên đăng nhập',
  'role.assigned': 'Giao vai trò',
  'role.ended': 'Thôi giao vai trò',
  'settings.changed': 'Đổi cài đặt',
  'demonstration.loaded': 'Nạp số liệu minh họa',
  'agency.created': 'Thêm cơ quan',
  'agency.renamed': 'Ghi tên mới của cơ quan',
  'agency.changed': 'Sửa thông tin cơ quan',
  'agency.succeeded': 'Ghi việc sắp xếp cơ quan',
  'bloc.created': 'Lập khối',
  'bloc.changed': 'Sửa thông tin khối',
  'bloc.member_added': 'Thêm thành viên khối',
  'bloc.member_changed': 'Sửa thành viên khối',
  'period.created': 'Tạo kỳ',
  'period.changed': 'Đổi ngày chốt số liệu của kỳ',
  'review.opened': 'Mở kỳ cho khối',
  'deadline.set': 'Đặt hạn',
  'deadline.extended': 'Gia hạn',
  'task.approved': 'Ghi nhiệm vụ được duyệt',
  'task.adjusted': 'Điều chỉnh nhiệm vụ',
  'registration.saved': 'Sửa bản đăng ký',
  'registration.moved': 'Chuyển bản đăng ký',
  'target.requested': 'Đề nghị điều chỉnh nhiệm vụ',
  'target.decided': 'Quyết định đề nghị điều chỉnh',
  'pact.written': 'Soạn giao ước thi đua',
  'pact.moved': 'Chuyển giao ước thi đua',
  'pact.signed': 'Ký giao ước thi đua',
  'progress.recorded': 'Ghi tiến độ',
  'reminder.sent': 'Đôn đốc',
  'score.judged': 'Chấm điểm',
  'score.replied': 'Giải trình điểm thẩm định',
  'reply.extended': 'Gia hạn giải trình điểm thẩm định',
  'check.assigned': 'Phân công kiểm tra chéo',
  'check.ended': 'Thôi phân công kiểm tra chéo',
  'check.finished': 'Kết thúc kiểm tra chéo một phiếu',
  'check.reopened': 'Mở lại việc kiểm tra chéo một phiếu',
  'review.moved': 'Chuyển trạng thái kỳ',
  'meeting.created': 'Lập cuộc họp',
  'meeting.changed': 'Ghi nội dung cuộc họp',
  'meeting.moved': 'Chuyển trạng thái cuộc họp',
  'ballot.created': 'Lập cuộc bỏ phiếu',
  'ballot.changed': 'Sửa cuộc bỏ phiếu',
  'ballot.moved': 'Chuyển trạng thái cuộc bỏ phiếu',
  'ballot.voted': 'Đã bỏ phiếu',
  'ballot.vote_undone': 'Bỏ phiếu lại vì phiếu chưa lưu được',
  'ballot.rules_saved': 'Ghi quy định bỏ phiếu',
  'ballot.decided': 'Ghi quyết định chọn khi bằng phiếu',
  'handover.made': 'Bàn giao Khối trưởng',
  'handover.cancelled': 'Hủy bàn giao Khối trưởng',
  'scheme.created': 'Ban hành thang điểm',
  'scheme.drafted': 'Soạn thang điểm',
  'scheme.changed': 'Sửa bản soạn thang điểm',
  'scheme.published': 'Ban hành thang điểm',
  'scheme.draft_deleted': 'Bỏ bản soạn thang điểm',
  'criteria.assigned': 'Giao tiêu chí',
  'scheme.assigned': 'Chọn thang điểm cho kỳ',
  'sheet.moved': 'Chuyển trạng thái phiếu',
  'score.recorded': 'Ghi điểm',
  'evidence.added': 'Thêm minh chứng',
  'evidence.removed': 'Gỡ minh chứng',
  'ranking.excluded': 'Ghi quyết định loại trừ',
  'ranking.exclusion_lifted': 'Bỏ quyết định loại trừ',
  'commendation.recorded': 'Ghi khen thưởng',
  'honours.granted': 'Ghi quyết định khen thưởng',
  'honours.imported': 'Nhập khen thưởng đã qua',
  'honour.recognised': 'Xác định khen thưởng trong sổ',
  'honour.revoked': 'Hủy bỏ khen thưởng',
  'payment.confirmed': 'Xác nhận danh sách chi tiền thưởng',
  'payment.cancelled': 'Hủy danh sách chi tiền thưởng',
  'payment.paid': 'Ghi đã chi tiền thưởng',
  'artefact.handed': 'Ghi đã trao bằng, hiện vật',
  'artefact.reissue_asked': 'Ghi đề nghị cấp lại bằng, hiện vật',
  'revocation.recorded': 'Ghi quyết định hủy bỏ khen thưởng',
  'revocation.recovered': 'Ghi việc thu hồi tiền, hiện vật',
  'proposal.begun': 'Lập đề nghị khen thưởng',
  'proposal.changed': 'Sửa đề nghị khen thưởng',
  'proposal.moved': 'Chuyển đề nghị khen thưởng',
  'proposal.files_changed': 'Sửa hồ sơ đề nghị khen thưởng',
  'proposal.opinion_asked': 'Lấy ý kiến về đề nghị khen thưởng',
  'proposal.opinion_given': 'Cho ý kiến về đề nghị khen thưởng',
  'council.created': 'Lập Hội đồng',
  'council.changed': 'Sửa thông tin Hội đồng',
  'council.member_appointed': 'Ghi thành viên Hội đồng',
  'council.member_ended': 'Ghi thành viên thôi tham gia Hội đồng',
  'council_session.created': 'Lập phiên họp Hội đồng',
  'council_session.changed': 'Sửa phiên họp Hội đồng',
  'council_session.moved': 'Chuyển bước phiên họp Hội đồng',
  'council_session.matters_added': 'Đưa nội dung vào chương trình phiên họp',
  'council_session.matter_removed': 'Bỏ nội dung khỏi chương trình phiên họp',
  'council_session.attended': 'Điểm danh phiên họp Hội đồng',
  'council_session.opinion_recorded': 'Ghi ý kiến bằng văn bản của thành viên Hội đồng',
  'council_session.opinion_removed': 'Bỏ ý kiến bằng văn bản của thành viên Hội đồng',
  'council_session.candidate_cut': 'Hội đồng cắt giảm danh sách',
  'council_session.voted': 'Thành viên Hội đồng đã bỏ phiếu',
  'council_session.vote_undone': 'Trả lại lượt bỏ phiếu của thành viên Hội đồng',
  'award_quota.set': 'Giao chỉ tiêu khen thưởng cho khối',
  'import.applied': 'Ghi dữ liệu nhập từ Excel',
  'report.section_written': 'Viết một mục của báo cáo',
  'report.changed': 'Sửa báo cáo',
  'report.exported': 'Xuất báo cáo',
  'person.created': 'Thêm người',
  'person.changed': 'Sửa thông tin của người',
  'person.posted': 'Ghi thời gian công tác',
  'person.identity_seen': 'Xem số định danh và ngày sinh đầy đủ',
  'person.printed': 'In thông tin cá nhân trên biểu mẫu',
  'division.saved': 'Ghi phòng, đơn vị thuộc cơ quan',
  'household.saved': 'Ghi hộ gia đình',
  'evaluation.recorded': 'Ghi mức hoàn thành nhiệm vụ',
  'discipline.recorded': 'Ghi kỷ luật',
  'discipline.checked': 'Xác nhận đã ghi đủ kỷ luật',
  'verification.recorded': 'Ghi việc xác minh',
  'initiative.saved': 'Ghi sáng kiến',
  'initiative.moved': 'Chuyển trạng thái sáng kiến',
  'initiative.used': 'Dùng sáng kiến làm tiêu chuẩn',
  'award.written': 'Ghi phiên bản danh hiệu, hình thức khen thưởng',
  'award.confirmed': 'Xác nhận đã đối chiếu danh hiệu, hình thức khen thưởng',
  'legal_text.written': 'Ghi văn bản quy phạm',
  'legal_text.confirmed': 'Xác nhận đã đối chiếu văn bản quy phạm',
  'base_salary.written': 'Ghi mức lương cơ sở',
  'base_salary.confirmed': 'Xác nhận đã đối chiếu mức lương cơ sở',
  'holiday.written': 'Ghi ngày nghỉ',
  'holiday.removed': 'Bỏ ngày nghỉ',
  'holiday.confirmed': 'Xác nhận đã đối chiếu ngày nghỉ',
  'file.stored': 'Lưu tệp',
} as const satisfies Readonly<Record<string, string>>;

/** The thing an entry is about, by the first part of its subject. */
const SUBJECT_WORDS: Readonly<Record<string, string>> = {
  meeting: 'Cuộc họp',
  user: 'Tài khoản',
  settings: 'Cài đặt',
  agency: 'Cơ quan',
  ballot: 'Cuộc bỏ phiếu',
  'ballot-rules': 'Quy định bỏ phiếu',
  bloc: 'Khối',
  period: 'Kỳ',
  deadline: 'Hạn',
  task: 'Nhiệm vụ',
  pact: 'Giao ước thi đua',
  scheme: 'Thang điểm',
  review: 'Kỳ của khối',
  sheet: 'Phiếu',
  registration: 'Bản đăng ký',
  commendation: 'Khen thưởng',
  decision: 'Quyết định khen thưởng',
  council: 'Hội đồng',
  'council-session': 'Phiên họp Hội đồng',
  honour: 'Khen thưởng',
  'payment-list': 'Danh sách chi tiền thưởng',
  revocation: 'Quyết định hủy bỏ',
  import: 'Lần nhập',
  report: 'Báo cáo',
  file: 'Tệp',
  person: 'Người',
  division: 'Phòng, đơn vị',
  household: 'Hộ gia đình',
  evaluation: 'Mức hoàn thành nhiệm vụ',
  discipline: 'Kỷ luật',
  verification: 'Việc xác minh',
  initiative: 'Sáng kiến',
  award: 'Danh hiệu, hình thức',
  'legal-text': 'Văn bản',
  'base-salary': 'Lương cơ sở từ',
  holiday: 'Ngày nghỉ',
};

/** Names of fields as forms show them. A field without a name here is not shown. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  ...councilFieldWords,
  action: 'bước',
  added: 'số mục thêm mới',
  address: 'địa chỉ mạng',
  after: 'giá trị mới',
  agency: 'cơ quan',
  base: 'tính trên',
  amends: 'văn bản được sửa đổi',
  amendmentWords: 'cách in khi được sửa đổi',
  amount: 'mức lương cơ sở',
  basis: 'căn cứ',
  confidence: 'tình trạng đối chiếu',
  isReportGround: 'in ở căn cứ của báo cáo',
  issuedOn: 'ngày ban hành',
  legalTextKind: 'loại văn bản',
  holidayKind: 'loại ngày',
  printedTitle: 'tên in trong văn bản',
  replacedBy: 'văn bản thay thế',
  appliesBy: 'ngày quyết định phiên bản',
  day: 'ngày',
  decidedBy: 'người quyết định',
  lateTie: 'bằng phiếu sau vòng cuối',
  legalBasis: 'căn cứ',
  mayVoteForItself: 'tự bỏ phiếu cho mình',
  method: 'cách bỏ phiếu',
  places: 'số đơn vị được suy tôn',
  round: 'vòng',
  candidates: 'danh sách',
  chosen: 'được chọn',
  meeting: 'cuộc họp',
  rounds: 'số vòng nhiều nhất',
  threshold: 'tỷ lệ phiếu cần',
  tie: 'bằng phiếu ở vị trí cuối',
  approvedBy: 'người duyệt',
  before: 'giá trị cũ',
  changed: 'số mục thay đổi',
  checked: 'cơ quan được kiểm tra',
  checker: 'cơ quan kiểm tra',
  content: 'nội dung',
  criterion: 'tiêu chí',
  contents: 'số nội dung giao ước',
  copiedFrom: 'chép từ năm',
  cutOff: 'ngày chốt số liệu',
  date: 'ngày văn bản',
  decidedOn: 'ngày quyết định',
  decisionNumber: 'số quyết định',
  direction: 'chiều',
  displayName: 'tên hiển thị',
  documentSymbol: 'ký hiệu văn bản',
  due: 'hạn hoàn thành',
  dueAt: 'hạn',
  opensOn: 'bắt đầu nhắc từ ngày',
  effectiveOn: 'có hiệu lực từ ngày',
  email: 'thư điện tử',
  explanation: 'giải trình',
  file: 'tệp',
  form: 'hình thức',
  format: 'dạng tệp',
  foundingDecision: 'quyết định thành lập',
  from: 'từ',
  ground: 'căn cứ',
  identifierCode: 'mã định danh',
  judge: 'người chấm',
  kept: 'số mục giữ theo hệ thống',
  kind: 'loại',
  layer: 'vòng chấm',
  leaderInCharge: 'lãnh đạo phụ trách',
  letterheadName: 'tên in ở đầu văn bản',
  name: 'tên',
  note: 'ghi chú',
  decision: 'quyết định',
  contentHash: 'mã nội dung',
  oldChair: 'Khối trưởng cũ',
  newChair: 'Khối trưởng mới',
  newViceChair: 'Khối phó mới',
  number: 'số văn bản',
  officialOrder: 'thứ tự',
  origin: 'hình thức phân công',
  pactSignedOn: 'ngày ký giao ước',
  period: 'kỳ',
  place: 'nơi giữ vai trò',
  positionTitle: 'chức vụ',
  provinceName: 'tên tỉnh, thành phố',
  quantity: 'số lượng',
  recipient: 'người nhận',
  award: 'danh hiệu, hình thức',
  issuingBody: 'cơ quan ban hành',
  decisions: 'số quyết định mới',
  reason: 'lý do',
  recordedOn: 'ngày số liệu',
  remark: 'nhận xét',
  role: 'vai trò',
  scheme: 'thang điểm',
  section: 'mục',
  signedBy: 'người ký',
  signedOn: 'ngày ký',
  shortName: 'tên viết tắt',
  source: 'cách nhập',
  subject: 'đối tượng',
  successor: 'cơ quan kế thừa',
  superiorBody: 'cơ quan cấp trên',
  target: 'chỉ tiêu',
  targets: 'số chỉ tiêu',
  text: 'nội dung',
  title: 'tiêu đề',
  to: 'đến',
  total: 'thang điểm',
  type: 'loại hình',
  unit: 'đơn vị tính',
  unsigned: 'chưa ký',
  validFrom: 'từ ngày',
  validTo: 'đến ngày',
  version: 'phiên bản',
  year: 'năm',
  part: 'phần',
  heldOn: 'ngày họp',
  startsAt: 'giờ bắt đầu',
  endsAt: 'giờ kết thúc',
  venue: 'địa điểm',
  presidedBy: 'người chủ trì',
  recordedBy: 'thư ký hội nghị',
  withLeader: 'mời lãnh đạo phụ trách khối',
  withHomeAffairs: 'mời Sở Nội vụ',
  otherInvitees: 'thành phần mời khác',
  quorum: 'tỷ lệ đơn vị phải có mặt',
  status: 'sự có mặt',
  attendeeName: 'người dự',
  attendeePosition: 'chức vụ người dự',
  account: 'tài khoản thay mặt đơn vị',
  authorisationNumber: 'số văn bản ủy quyền',
  authorisationDate: 'ngày văn bản ủy quyền',
  authorisationFile: 'tệp văn bản ủy quyền',
  presenter: 'người trình bày',
  judgement: 'đánh giá thống nhất',
  answerKind: 'cách xử lý góp ý',
  answer: 'trả lời góp ý',
  position: 'thứ tự',
  coordinators: 'cơ quan phối hợp',
  milestones: 'mốc tiến độ',
  weight: 'trọng số',
  fullName: 'họ và tên',
  gender: 'giới tính',
  bornOn: 'ngày sinh',
  identityNumber: 'số định danh',
  serviceFrom: 'ngày bắt đầu công tác',
  division: 'phòng, đơn vị',
  isHead: 'người đứng đầu',
  isConcurrent: 'kiêm nhiệm',
  homePlace: 'quê quán',
  residence: 'nơi thường trú',
  qualification: 'trình độ chuyên môn',
  academicTitle: 'học hàm, học vị',
  headName: 'chủ hộ',
  homeAddress: 'địa chỉ',
  holder: 'người, tập thể',
  level: 'mức hoàn thành nhiệm vụ',
  document: 'văn bản',
  system: 'hệ thống',
  outcome: 'kết luận',
  scope: 'phạm vi ảnh hưởng',
  isReplicable: 'có khả năng nhân rộng',
  authors: 'tác giả',
  ...decisionAuditFields,
  council: 'hội đồng',
  certificate: 'giấy xác nhận',
  product: 'sản phẩm dự kiến',
};

/** Codes that stand in these fields are shown by their words. */
const CODED_FIELDS = new Set([
  'action',
  'direction',
  'from',
  'kind',
  'layer',
  'role',
  'section',
  'source',
  'subject',
  'to',
  'type',
  'status',
  'answerKind',
  'withLeader',
  'withHomeAffairs',
]);
/** Whether a criterion is assigned, where that is what changed. */
const ASSIGNMENT_WORDS: Readonly<Record<string, string>> = {
  assigned: 'giao',
  unassigned: 'không giao',
  accepted: 'như tự chấm',
};
const CHANGED_FIELDS = new Set(['after', 'before']);
/** Exact decimals stand in these fields when they hold a number at all. */
const NUMBER_FIELDS = new Set(['after', 'before', 'target', 'total']);
const SHOWN_DECIMALS = 10;
/** Sections of the six-month report (domain §1.4) by their numbers. */
const SECTION_WORDS: Readonly<Record<string, string>> = {
  opening: 'phần mở đầu',
  situation: 'I',
  'political-tasks': 'II.1',
  'key-tasks': 'II.2',
  propaganda: 'II.3',
  movements: 'II.4',
  commendations: 'II.5',
  'party-building': 'II.6',
  'bloc-activities': 'II.7',
  assessment: 'III',
  directions: 'IV',
  recommendations: 'V',
  minutes: 'phụ lục III',
};
const CODE_WORDS: Readonly<Record<string, string>> = {
  ...meetingKindWords,
  ...meetingStateWords,
  ...meetingActionWords,
  ...attendanceStatusWords,
  ...answerKindWords,
  yes: 'có',
  no: 'không',
  ...pactAuditWords,
  ...reviewAuditWords,
  ...registrationAuditWords,
  ...ballotAuditWords,
  ...scopeKindWords,
  ...periodKindWords,
  ...blocKindWords,
  ...agencyKindWords,
  ...successionKindWords,
  ...deadlineKindWords,
  ...memberRoleWords,
  ...roleWords,
  ...commendationSubjectWords,
  ...commendationTypeWords,
  ...targetKindWords,
  ...targetDirectionWords,
  ...sheetStateWords,
  ...sheetActionWords,
  ...entrySourceWords,
  ...SECTION_WORDS,
  self: 'Tự chấm',
  cross: 'Kiểm tra chéo',
  vertical: 'Theo lĩnh vực',
  appraisal: 'Thẩm định',
  six_month: 'sơ kết 6 tháng',
};

/** What was done, in words; a general one for an action that a newer version wrote. */
export function auditActionText(action: string): string {
  return isAction(action) ? auditActionWords[action] : 'Việc khác';
}

/** The thing an entry is about: 'agency:BTCTU' is 'Cơ quan BTCTU', 'sheet:BTCTU/2022-H1' 'Phiếu BTCTU, 2022-H1'. */
export function auditSubjectText(subject: string): string {
  const [kind = '', ...rest] = subject.split(':');
  const key = rest.join(':');
  const word = SUBJECT_WORDS[kind] ?? 'Nội dung';
  const shown = key
    .split('/')
    .map((part) => CODE_WORDS[part] ?? part)
    .join(', ');
  return shown === '' || isIdentifier(key) ? word : `${word} ${shown}`;
}

/** The name of a field in the middle of a sentence; null for one that means nothing to a person. */
export function fieldText(field: string): string | null {
  return FIELD_WORDS[field] ?? null;
}

/** A stored value as a person reads it: days, instants and codes in words, everything else as it was typed. */
export function fieldValueText(field: string, value: string): string {
  if (CODED_FIELDS.has(field) && Object.hasOwn(CODE_WORDS, value)) return CODE_WORDS[value] ?? value;
  if (CHANGED_FIELDS.has(field) && Object.hasOwn(ASSIGNMENT_WORDS, value)) return ASSIGNMENT_WORDS[value] ?? value;
  if (CHANGED_FIELDS.has(field) && value.startsWith('{')) return storedInputText(value);
  if (isBusinessDate(value)) return formatDate(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return formatInstant(new Date(value));
  return NUMBER_FIELDS.has(field) && /^-?\d+(?:\.\d+)?$/.test(value) ? formatNumber(value, SHOWN_DECIMALS) : value;
}

/** What an agency handed in for a criterion, out of its JSON; the text itself when it is something else. */
function storedInputText(json: string): string {
  const found: Violation[] = [];
  const input = readItemInput(parsedOrNull(json), '', found);
  return found.length > 0 ? json : bareInputWords(input);
}

function parsedOrNull(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return '';
  }
}

function isAction(action: string): action is keyof typeof auditActionWords {
  return Object.hasOwn(auditActionWords, action);
}

function isIdentifier(key: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(key);
}
