import type {
  Award,
  AwardBonus,
  AwardDeadline,
  AwardQuota,
  Citation,
  DossierComponent,
  LeafCondition,
  VoteRule,
  YearSpan,
} from '../../domain/commendation/award';
import { exact } from '../../domain/fraction';
import { formatNumber } from '../number';
import { formatShare } from '../share';
import {
  deadlineAudienceWords,
  deadlineYearWords,
  deciderWords,
  disciplineWhoseWords,
  OTHER_DECIDER,
  quotaShareOfWords,
  voteBodyWords,
  voteKindWords,
} from '../words/awards';
import { commendationSubjectWords, commendationTypeWords } from '../words/commendations';
import { completionLevelWords, evaluationSystemWords, initiativeScopeWords } from '../words/people';
import { type AwardNames, awardsText, lowerFirst, twoDigits } from './values';
import { tenureDetail } from './tenure-text';
import { disciplineFromText } from './words';

/** The printed name of a legal text by its code. */
export type TextNames = (code: string) => string;

/** Where a rule stands: 'Điều 23 Luật Thi đua, khen thưởng số 06/2022/QH15'. */
export function citationText({ text, place }: Citation, nameOf: TextNames): string {
  return place === '' ? nameOf(text) : `${smallestFirst(place)} ${nameOf(text)}`;
}

/** The catalogue finds a place from the article down; a citation names it from the smallest part up: 'khoản 1 Điều 84'. */
function smallestFirst(place: string): string {
  return place.replace(/^Điều (\S+) khoản (\S+?)(?: điểm (\S+))?$/u, (_all, article, clause, point?: string) =>
    [...(point === undefined ? [] : [`điểm ${point}`]), `khoản ${String(clause)}`, `Điều ${String(article)}`].join(' '),
  );
}

/** What the system looks at for a condition, beside the words of the law; '' where an official confirms. */
export function conditionDetail(condition: LeafCondition, nameOf: AwardNames): string {
  switch (condition.kind) {
    case 'evaluation':
      return `Từ mức “${lowerFirst(completionLevelWords[condition.atLeast])}”, ${spanText(condition.span)}${condition.system === undefined ? '' : `, theo ${lowerFirst(evaluationSystemWords[condition.system])}`}`;
    case 'prior_honours':
      return `${awardsText(condition.awards, nameOf)}: ít nhất ${twoDigits(condition.atLeast)} lần, ${spanText(condition.span)}`;
    case 'initiative':
      return `Ít nhất ${twoDigits(condition.atLeast)} sáng kiến, phạm vi từ “${lowerFirst(initiativeScopeWords[condition.scope])}”${condition.mustBeReplicable ? ', có khả năng nhân rộng' : ''}, trong ${twoDigits(condition.withinYears)} năm`;
    case 'member_share':
      return `Ít nhất ${formatShare(condition.share)} cá nhân ${'level' in condition.holding ? `từ mức “${lowerFirst(completionLevelWords[condition.holding.level])}”` : `đạt ${awardsText(condition.holding.awards, nameOf)}`}`;
    case 'member_count':
      return `Ít nhất ${twoDigits(condition.atLeast)} cá nhân đạt ${awardsText(condition.awards, nameOf)}`;
    case 'discipline':
      return `${disciplineWhoseWords[condition.whose]}: không bị ${disciplineFromText(condition.from ?? '', condition.system)}`;
    case 'bloc_result':
      return [
        condition.bestRanks === null
          ? 'Có kết quả đã công bố trong khối'
          : `Xếp từ thứ ${String(condition.bestRanks)} trở lên trong khối`,
        ...(condition.isWithinQuota ? ['trong hạn mức của khối'] : []),
      ].join(', ');
    case 'service':
      return `Nam ${twoDigits(condition.yearsOfMen)} năm, nữ ${twoDigits(condition.yearsOfWomen)} năm công tác`;
    case 'tenure':
      return tenureDetail(condition);
    case 'movement':
      return `Phong trào kéo dài ít nhất ${twoDigits(condition.years)} năm`;
    case 'repeat':
      return condition.afterYears === null
        ? `Chưa từng được tặng ${awardsText(condition.awards, nameOf)}`
        : `Sau ${twoDigits(condition.afterYears)} năm kể từ lần tặng trước`;
    case 'attested':
      return '';
  }
}

/** How many may be proposed. */
export function quotaText({ share, shareOf, places, womenFirstFrom }: AwardQuota): string {
  const parts = [
    ...(share === null
      ? []
      : [`không quá ${formatShare(share)} ${quotaShareOfWords[shareOf].toLocaleLowerCase('vi')}`]),
    ...(places === null ? [] : [`nhiều nhất ${twoDigits(places)} trong một danh sách`]),
    ...(womenFirstFrom === null ? [] : [`bằng nhau thì ưu tiên nữ và tập thể có từ ${formatShare(womenFirstFrom)} nữ`]),
  ];
  const text = parts.join('; ');
  return text === '' ? 'Không giới hạn' : text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** The vote that an award must have. */
export function voteText({ body, share, kind }: VoteRule): string {
  return `${voteKindWords[kind]}; ít nhất ${formatShare(share)} tổng số thành viên ${voteBodyWords[body]} đồng ý, người vắng mặt lấy ý kiến bằng văn bản`;
}

/** By when a dossier must arrive: 'Trước hết ngày 31/12 của năm liền sau năm xét thành tích, gửi Bộ Nội vụ'. */
export function deadlineText({ monthDay, yearsAfter, appliesTo, recipient }: AwardDeadline): string {
  const [month = '', day = ''] = monthDay.split('-');
  return `${deadlineAudienceWords[appliesTo]}: ngày ${day}/${month} ${deadlineYearWords[yearsAfter].toLocaleLowerCase('vi')}, gửi ${recipient}`;
}

/** The coefficients of the bonus money, without the money itself. */
export function bonusText({ person, collective, householdFactor, isCeiling }: AwardBonus): string {
  const upTo = isCeiling ? 'không quá ' : '';
  return [
    ...(person === null ? [] : [`cá nhân ${upTo}${formatNumber(exact(person))}`]),
    ...(collective === null ? [] : [`tập thể ${upTo}${formatNumber(exact(collective))}`]),
    ...(householdFactor === null ? [] : [`hộ gia đình bằng ${formatNumber(exact(householdFactor))} lần cá nhân`]),
  ].join('; ');
}

/** Who decides on a list. */
export function deciderText({ decidedBy }: Pick<Award, 'decidedBy'>): string {
  return decidedBy === undefined ? OTHER_DECIDER : deciderWords[decidedBy];
}

/** To whom a component of a dossier belongs, and to which types: 'cá nhân, hộ gia đình; khi khen thưởng đột xuất'. */
export function componentScope({ subjects, types }: Pick<DossierComponent, 'subjects' | 'types'>): string {
  const whose = subjects.map((subject) => lowerFirst(commendationSubjectWords[subject])).join(', ');
  if (types === undefined) return whose;
  return `${whose}; loại hình ${types.map((type) => lowerFirst(commendationTypeWords[type])).join(', ')}`;
}

/** The whole of an award in lines with a name each, for two versions side by side. A line is known by its key. */
export function awardLines(
  award: Award,
  names: { readonly award: AwardNames; readonly text: TextNames },
  words: { readonly subjects: (award: Award) => string; readonly levels: (award: Award) => string },
): AwardLine[] {
  return [
    { key: 'name', label: 'Tên', text: award.name },
    { key: 'subjects', label: 'Đối tượng, loại hình', text: words.subjects(award) },
    { key: 'authority', label: 'Thẩm quyền', text: award.authority },
    { key: 'decidedBy', label: 'Người quyết định', text: deciderText(award) },
    { key: 'route', label: 'Các cấp xét', text: words.levels(award) },
    { key: 'basis', label: 'Căn cứ', text: award.basis.map((basis) => citationText(basis, names.text)).join('; ') },
    ...award.rules.flatMap(({ condition }) => conditionLines(condition, names, 0)),
    { key: 'quota', label: 'Hạn mức', text: award.quota === null ? '' : quotaText(award.quota) },
    { key: 'vote', label: 'Bỏ phiếu', text: award.vote === null ? '' : voteText(award.vote) },
    ...award.dossier.map((part) => ({
      key: `dossier ${part.code}`,
      label: 'Hồ sơ',
      text: `${part.name}${part.form === null ? '' : ` (${part.form})`}${part.isRequired ? '' : ', không bắt buộc'}; ${componentScope(part)}`,
    })),
    { key: 'deadlines', label: 'Thời hạn', text: award.deadlines.map(deadlineText).join('; ') },
    { key: 'bonus', label: 'Tiền thưởng (hệ số)', text: award.bonus === null ? '' : bonusText(award.bonus) },
    { key: 'note', label: 'Ghi chú', text: award.note },
  ];
}

export interface AwardLine {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

function conditionLines(
  condition: Award['rules'][number]['condition'],
  names: { readonly award: AwardNames; readonly text: TextNames },
  depth: number,
): AwardLine[] {
  const label = depth === 0 ? 'Điều kiện' : 'Điều kiện thành phần';
  if ('of' in condition) {
    const how = condition.kind === 'all' ? 'phải có đủ' : 'có một là đủ';
    const line = { key: `condition ${condition.code}`, label, text: `${condition.words}: ${how}` };
    return [line, ...condition.of.flatMap((inner) => conditionLines(inner, names, depth + 1))];
  }
  const detail = conditionDetail(condition, names.award);
  const basis = condition.basis === null ? '' : `. Căn cứ: ${citationText(condition.basis, names.text)}`;
  return [
    {
      ...{ key: `condition ${condition.code}`, label },
      text: `${condition.words}${detail === '' ? '' : ` (${detail})`}${basis}`,
    },
  ];
}

function spanText(span: YearSpan): string {
  const { monthsAfterDiscipline: months } = span;
  const after = months === undefined ? '' : `; năm hết kỷ luật được tính khi còn ít nhất ${twoDigits(months)} tháng`;
  return `${yearsText(span)}${after}`;
}

function yearsText({ years, isConsecutive, includesAchievementYear }: YearSpan): string {
  if (years === null) return 'tính từ trước đến nay';
  const until = includesAchievementYear ? 'tính cả năm xét' : 'tính đến năm trước năm xét';
  if (years === 1 && includesAchievementYear) return 'trong năm xét';
  return isConsecutive ? `${twoDigits(years)} năm liên tục, ${until}` : `trong ${twoDigits(years)} năm, ${until}`;
}
