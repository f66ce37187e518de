import type { EditorFields } from '../../../../templates/pages/catalogue/editor';
import { type EditorField, type EditorRow, rowText } from '../../../../templates/pages/catalogue/editor-props';
import {
  type Condition,
  CONFIDENCES,
  DECIDERS,
  PROPOSAL_LEVELS,
  VERSION_DATES,
  VOTE_BODIES,
} from '../../../domain/commendation/award';
import { GENERATED, QUOTA_SHARES_OF, VOTE_KINDS } from '../../../domain/commendation/read-award';
import { CONDITION_KINDS, DISCIPLINE_REACH, DISCIPLINE_WHOSE } from '../../../domain/commendation/read-conditions';
import { COMPLETION_LEVELS, DISCIPLINE_KINDS, INITIATIVE_SCOPES } from '../../../domain/commendation/records';
import {
  AWARD_KINDS,
  AWARD_SYSTEMS,
  COMMENDATION_SUBJECTS,
  COMMENDATION_TYPES,
} from '../../../domain/commendation/subjects';
import {
  awardKindWords,
  awardSystemWords,
  commendationSubjectWords,
  commendationTypeWords,
  completionLevelWords,
  conditionKindWords,
  confidenceWords,
  deadlineAudienceWords,
  deadlineYearWords,
  deciderWords,
  disciplineKindWords,
  disciplineSystemWords,
  disciplineWhoseWords,
  generatedWords,
  initiativeScopeWords,
  OTHER_DECIDER,
  quotaShareOfWords,
  versionDateWords,
  voteBodyWords,
  voteKindWords,
} from '../../../text/vi';
import { evaluationSystemWords } from '../../../text/words/people';
import { proposalLevelWords } from '../../../text/words/proposals';
import { tenureFields } from './tenure-fields';

type Options = readonly { readonly value: string; readonly label: string }[];

const optionsOf = <Word extends string>(list: readonly Word[], words: Readonly<Record<Word, string>>): Options =>
  list.map((value) => ({ value, label: words[value] }));

const YES_NO: Options = [
  { value: '1', label: 'Có' },
  { value: '', label: 'Không' },
];
const NONE = { value: '', label: 'Không có' };
const CHECKED: EditorField = {
  name: 'confidence',
  label: 'Đối chiếu',
  options: optionsOf(CONFIDENCES, confidenceWords),
};
const CHECK: EditorField = {
  name: 'check',
  label: 'Phải so điều gì',
  hint: 'Khi chọn “Cần kiểm tra”: điều, khoản, con số nào.',
  isLong: true,
};
const SPAN: readonly EditorField[] = [
  { name: 'years', label: 'Số năm', hint: 'Để trống: tính từ trước đến nay.', width: 'short' },
  { name: 'isConsecutive', label: 'Phải liên tục', options: YES_NO },
  { name: 'includesAchievementYear', label: 'Tính cả năm xét', options: YES_NO },
  {
    ...{ name: 'monthsAfterDiscipline', label: 'Số tháng trong năm sau kỷ luật', width: 'short' as const },
    hint: 'Năm hết kỷ luật được tính khi còn đủ số tháng này. Để trống: 12 tháng, tính từ năm liền sau.',
  },
];

/** The inputs of the editor, with the awards and legal texts that may be chosen. */
export function editorFields(awards: Options, texts: Options): EditorFields {
  const basis = (prefix: string): EditorField[] => [
    { name: `${prefix}Text`, label: 'Căn cứ', options: [NONE, ...texts] },
    { name: `${prefix}Place`, label: 'Điều, khoản', width: 'medium' },
  ];
  const grounded = (prefix: string): EditorField[] => [
    ...basis(prefix),
    { ...CHECKED, name: `${prefix}Confidence` },
    { ...CHECK, name: `${prefix}Check` },
  ];
  return {
    identity: [
      { name: 'code', label: 'Mã', hint: 'Chữ in hoa, số và gạch dưới, không đổi về sau.', width: 'medium' },
      { name: 'system', label: 'Hệ thống', options: optionsOf(AWARD_SYSTEMS, awardSystemWords) },
      { name: 'kind', label: 'Loại', options: optionsOf(AWARD_KINDS, awardKindWords) },
    ],
    general: [
      { name: 'name', label: 'Tên' },
      { name: 'authority', label: 'Thẩm quyền', isLong: true },
      {
        ...{ name: 'decidedBy', label: 'Ai ghi quyết định', width: 'medium' as const },
        hint: 'Thủ trưởng cơ quan ghi quyết định cho danh sách của cơ quan mình; Sở Nội vụ ghi mọi trường hợp khác.',
        options: [{ value: '', label: OTHER_DECIDER }, ...optionsOf(DECIDERS, deciderWords)],
      },
      {
        name: 'subjects',
        label: 'Đối tượng',
        isMany: true,
        options: optionsOf(COMMENDATION_SUBJECTS, commendationSubjectWords),
      },
      {
        name: 'types',
        label: 'Loại hình',
        isMany: true,
        options: optionsOf(COMMENDATION_TYPES, commendationTypeWords),
      },
      { name: 'route', label: 'Các cấp xét', isMany: true, options: optionsOf(PROPOSAL_LEVELS, proposalLevelWords) },
      { name: 'precedence', label: 'Thứ bậc', hint: 'Số lớn hơn là danh hiệu, hình thức cao hơn.', width: 'short' },
      CHECKED,
      { name: 'note', label: 'Điều còn phải kiểm tra, ghi chú', isLong: true },
    ],
    validity: [
      { name: 'from', label: 'Áp dụng từ ngày', width: 'short' },
      { name: 'appliesBy', label: 'Tính theo', options: optionsOf(VERSION_DATES, versionDateWords) },
      { name: 'yieldsToFavourable', label: 'Quy định sau có lợi hơn cũng được áp dụng', options: YES_NO },
      { name: 'reason', label: 'Lý do ghi phiên bản này', isLong: true },
    ],
    quota: [
      { name: 'quotaShare', label: 'Tỷ lệ nhiều nhất', hint: 'Ví dụ 20% hoặc 1/3.', width: 'short' },
      { name: 'quotaShareOf', label: 'Tính trên', options: optionsOf(QUOTA_SHARES_OF, quotaShareOfWords) },
      { name: 'quotaPlaces', label: 'Số lượng nhiều nhất trong một danh sách', width: 'short' },
      { name: 'quotaWomenFirstFrom', label: 'Ưu tiên tập thể có tỷ lệ nữ từ', width: 'short' },
      ...grounded('quota'),
    ],
    vote: [
      { name: 'voteBody', label: 'Hội đồng bỏ phiếu', options: optionsOf(VOTE_BODIES, voteBodyWords) },
      { name: 'voteShare', label: 'Tỷ lệ đồng ý trên tổng số thành viên', hint: 'Ví dụ 80% hoặc 2/3.', width: 'short' },
      { name: 'voteKind', label: 'Cách bỏ phiếu', options: optionsOf(VOTE_KINDS, voteKindWords) },
      ...grounded('vote'),
    ],
    bonus: [
      { name: 'bonusPerson', label: 'Hệ số của cá nhân', width: 'short' },
      { name: 'bonusCollective', label: 'Hệ số của tập thể', width: 'short' },
      { name: 'bonusHouseholdFactor', label: 'Hộ gia đình: số lần hệ số cá nhân', width: 'short' },
      { name: 'bonusIsCeiling', label: 'Là mức tối đa (không quá)', options: YES_NO },
      { name: 'bonusDecidedFrom', label: 'Áp dụng cho quyết định từ ngày', width: 'short' },
      ...grounded('bonus'),
    ],
    basis: [
      { name: 'text', label: 'Văn bản', options: [NONE, ...texts] },
      { name: 'place', label: 'Điều, khoản', width: 'medium' },
    ],
    rules: [
      { name: 'subject', label: 'Đối tượng', options: optionsOf(COMMENDATION_SUBJECTS, commendationSubjectWords) },
      {
        name: 'types',
        label: 'Loại hình',
        isMany: true,
        options: optionsOf(COMMENDATION_TYPES, commendationTypeWords),
      },
    ],
    dossier: [
      { name: 'name', label: 'Thành phần hồ sơ' },
      { name: 'form', label: 'Mẫu số', hint: 'Để trống khi không có mẫu.', width: 'short' },
      {
        name: 'generated',
        label: 'Hệ thống lập',
        options: [{ value: '', label: 'Đính kèm tệp' }, ...optionsOf(GENERATED, generatedWords)],
      },
      {
        name: 'subjects',
        label: 'Đối tượng',
        isMany: true,
        options: optionsOf(COMMENDATION_SUBJECTS, commendationSubjectWords),
      },
      {
        name: 'types',
        label: 'Loại hình khen thưởng (không chọn là mọi loại hình)',
        isMany: true,
        options: optionsOf(COMMENDATION_TYPES, commendationTypeWords),
      },
      { name: 'isRequired', label: 'Bắt buộc', options: YES_NO },
      ...basis('basis'),
      ...[CHECKED, CHECK],
    ],
    deadlines: [
      { name: 'monthDay', label: 'Ngày, tháng', hint: 'Ví dụ 31/12.', width: 'short' },
      {
        name: 'yearsAfter',
        label: 'Năm',
        options: [
          { value: '0', label: deadlineYearWords[0] },
          { value: '1', label: deadlineYearWords[1] },
        ],
      },
      { name: 'appliesTo', label: 'Áp dụng cho', options: optionsOf(['all', 'education'], deadlineAudienceWords) },
      { name: 'recipient', label: 'Nơi nhận' },
      ...basis('basis'),
      ...[CHECKED, CHECK],
    ],
    kinds: optionsOf(CONDITION_KINDS, conditionKindWords),
    conditions: (row, groups) => [
      { name: 'kind', label: 'Loại', options: optionsOf(CONDITION_KINDS, conditionKindWords) },
      { name: 'words', label: 'Nội dung điều kiện', isLong: true },
      { name: 'parent', label: 'Thuộc nhóm', options: [{ value: '', label: 'Không thuộc nhóm nào' }, ...groups] },
      ...ownFields(row, awards),
      ...(['all', 'any'].includes(rowText(row, 'kind')) ? [] : [...basis('basis'), CHECKED, CHECK]),
    ],
  };
}

/** The inputs that only conditions of a kind have. */
function ownFields(row: EditorRow, awards: Options): EditorField[] {
  const chosen: EditorField = {
    name: 'awards',
    label: 'Danh hiệu, hình thức được tính',
    hint: 'Mã, cách nhau dấu phẩy.',
  };
  const atLeast: EditorField = { name: 'atLeast', label: 'Ít nhất', width: 'short' };
  const fields: Readonly<Partial<Record<Condition['kind'], readonly EditorField[]>>> = {
    evaluation: [
      {
        name: 'system',
        label: 'Kết quả đánh giá',
        options: [
          { value: '', label: 'Theo hệ thống của danh hiệu' },
          ...optionsOf(AWARD_SYSTEMS, evaluationSystemWords),
        ],
      },
      { name: 'level', label: 'Từ mức', options: optionsOf(COMPLETION_LEVELS, completionLevelWords) },
      ...SPAN,
    ],
    prior_honours: [withNames(chosen, awards), { ...atLeast, label: 'Số lần ít nhất' }, ...SPAN],
    initiative: [
      { name: 'scope', label: 'Phạm vi từ', options: optionsOf(INITIATIVE_SCOPES, initiativeScopeWords) },
      { name: 'mustBeReplicable', label: 'Có khả năng nhân rộng', options: YES_NO },
      { ...atLeast, label: 'Số sáng kiến ít nhất' },
      { name: 'withinYears', label: 'Trong số năm', width: 'short' },
    ],
    member_share: [
      { ...withNames(chosen, awards), hint: 'Để trống khi xét theo mức hoàn thành nhiệm vụ ở ô dưới.' },
      { name: 'level', label: 'Hoặc từ mức', options: [NONE, ...optionsOf(COMPLETION_LEVELS, completionLevelWords)] },
      { name: 'share', label: 'Tỷ lệ ít nhất', hint: 'Ví dụ 70% hoặc 2/3.', width: 'short' },
    ],
    member_count: [withNames(chosen, awards), { ...atLeast, label: 'Số cá nhân ít nhất' }],
    discipline: [
      { name: 'whose', label: 'Xét kỷ luật của', options: optionsOf(DISCIPLINE_WHOSE, disciplineWhoseWords) },
      {
        name: 'system',
        label: 'Hệ thống kỷ luật',
        options: optionsOf(DISCIPLINE_REACH, { any: 'Cả hai', ...disciplineSystemWords }),
      },
      {
        name: 'from',
        label: 'Từ hình thức',
        options: [{ value: '', label: 'Mọi hình thức' }, ...optionsOf(DISCIPLINE_KINDS, disciplineKindWords)],
      },
    ],
    bloc_result: [
      { name: 'bestRanks', label: 'Xếp hạng từ thứ', hint: 'Để trống khi không giới hạn thứ hạng.', width: 'short' },
      { name: 'isWithinQuota', label: 'Phải trong hạn mức của khối', options: YES_NO },
    ],
    service: [
      { name: 'yearsOfMen', label: 'Số năm công tác của nam', width: 'short' },
      { name: 'yearsOfWomen', label: 'Số năm công tác của nữ', width: 'short' },
    ],
    tenure: tenureFields(row),
    movement: [{ name: 'years', label: 'Số năm của phong trào', width: 'short' }],
    repeat: [
      withNames(chosen, awards),
      { name: 'afterYears', label: 'Tặng lại sau số năm', hint: 'Để trống: không tặng lại.', width: 'short' },
    ],
  };
  return [...(fields[rowText(row, 'kind') as Condition['kind']] ?? [])];
}

function withNames(field: EditorField, awards: Options): EditorField {
  return { ...field, isMany: true, options: awards };
}
