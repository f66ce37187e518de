import type {
  AwardRow,
  AwardView,
  ConditionView,
  GroundedView,
  MoneyView,
  VersionRowView,
} from '../../../../templates/pages/catalogue/catalogue-props';
import type { Award, AwardBonus, Citation, Condition, Confidence } from '../../../domain/commendation/award';
import { bonusOf } from '../../../domain/commendation/bonus';
import { uncertainFacts } from '../../../domain/commendation/uncertain';
import {
  bonusText,
  citationText,
  componentScope,
  conditionDetail,
  deadlineText,
  deciderText,
  quotaText,
  voteText,
} from '../../../text/commendation/award-text';
import { bonusWorking, formatMoney } from '../../../text/commendation/money-sentences';
import { formatDate, formatInstant } from '../../../text/date';
import { formatValidity } from '../../../text/validity';
import {
  awardKindWords,
  awardSystemWords,
  commendationSubjectWords,
  commendationTypeWords,
  generatedWords,
  versionDateWords,
} from '../../../text/vi';
import { proposalLevelWords } from '../../../text/words/proposals';
import { checkView } from '../check.view';
import type { KeptBaseSalary } from '../days/base-salaries.repository';
import { confirmedFactViews, factViews } from './facts.view';
import type { CataloguedAward, KeptVersion } from './kept-version';
import type { CatalogueNames } from './names';

/** An award as a row of the list. */
export function awardRow({ code, current, isInForce }: CataloguedAward): AwardRow {
  const { award, from, to } = current;
  return {
    ...{ code, name: award.name, group: groupOf(award), authority: award.authority },
    subjects: listed(award.subjects.map((subject) => commendationSubjectWords[subject])),
    validity: `${formatValidity(from, to)}${isInForce ? '' : ' (hiện không áp dụng)'}`,
    check: checkView(needsCheck(award), { ...current, note: award.note }),
    left: uncertainFacts(award).length,
  };
}

/** Titles and forms of the State, and those of the Party, which is said. */
function groupOf({ kind, system }: Award): string {
  return system === 'state' ? awardKindWords[kind] : `${awardKindWords[kind]} của ${awardSystemWords[system]}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** Words in a row: only the first begins with a capital. */
function listed(words: readonly string[]): string {
  return words.map((word, index) => (index === 0 ? word : word.toLocaleLowerCase('vi'))).join(', ');
}

/** Whether any part of an award has to be compared with the law. */
export function needsCheck(award: Award): Confidence {
  return uncertainFacts(award).length > 0 ? 'to_check' : 'confirmed';
}

/**
 * A version of an award as its page shows it. `salary` is the base salary of today, `ticked` what was chosen to be confirmed
 * when the page was sent.
 */
export function awardView(
  shown: KeptVersion,
  versions: readonly KeptVersion[],
  names: CatalogueNames,
  salary: KeptBaseSalary | null,
  warnings: readonly string[],
  ticked: readonly string[],
): AwardView {
  const { award } = shown;
  return {
    ...{ code: award.code, name: award.name, version: shown.version, authority: award.authority },
    decider: deciderText(award),
    ...{ system: awardSystemWords[award.system], kind: awardKindWords[award.kind] },
    newest: Math.max(...versions.map(({ version }) => version)),
    validity: formatValidity(shown.from, shown.to),
    appliesBy: versionDateWords[shown.appliesBy],
    yields: shown.yieldsToFavourable,
    isSuperseded: shown.supersededAt !== null,
    check: checkView(needsCheck(award), { ...shown, note: award.note }),
    uncertain: factViews(shown, uncertainFacts(award), names, ticked),
    confirmed: confirmedFactViews(shown),
    route: award.route.map((level) => proposalLevelWords[level]),
    basis: award.basis.map((basis) => upperFirst(citationText(basis, names.text))),
    warnings,
    rules: award.rules.map(({ subject, types, condition }) => ({
      subject: commendationSubjectWords[subject],
      types: listed(types.map((type) => commendationTypeWords[type])),
      condition: conditionView(condition, names),
    })),
    quota: award.quota === null ? null : grounded(quotaText(award.quota), award.quota, names),
    vote: award.vote === null ? null : grounded(voteText(award.vote), award.vote, names),
    dossier: award.dossier.map((part) => ({
      ...grounded(part.name, part, names),
      form: part.form ?? '',
      isRequired: part.isRequired,
      generated:
        part.generated === null
          ? 'đính kèm tệp'
          : `hệ thống lập ${generatedWords[part.generated].toLocaleLowerCase('vi')}`,
      scope: upperFirst(componentScope(part)),
    })),
    deadlines: award.deadlines.map((deadline) => grounded(deadlineText(deadline), deadline, names)),
    bonus: award.bonus === null ? null : bonusView(award.bonus, award, names, salary),
    versions: versions.map((version) => versionRow(version, shown)),
  };
}

function bonusView(
  bonus: AwardBonus,
  award: Award,
  names: CatalogueNames,
  salary: KeptBaseSalary | null,
): AwardView['bonus'] {
  const base =
    salary === null
      ? 'Danh mục chưa có mức lương cơ sở của hôm nay.'
      : `Tính theo lương cơ sở ${formatMoney(salary.amount)} áp dụng từ ${formatDate(salary.from)}${salary.confidence === 'to_check' ? ' (cần kiểm tra)' : ''}; khi chi lấy mức của ngày ký quyết định. Hệ số áp dụng cho quyết định từ ngày ${formatDate(bonus.decidedFrom)}.`;
  const money = award.subjects.flatMap((subject): MoneyView[] => {
    const paid = salary === null ? null : bonusOf(bonus, subject, salary.amount);
    return paid === null ? [] : [{ subject: commendationSubjectWords[subject], working: bonusWorking(paid) }];
  });
  return { ...grounded(bonusText(bonus), bonus, names), base, money };
}

function conditionView(condition: Condition, names: CatalogueNames): ConditionView {
  if ('of' in condition) {
    return {
      ...{ code: condition.code, words: condition.words, detail: '', basis: '', isToCheck: false, isAttested: false },
      how: condition.kind === 'all' ? 'phải có đủ' : 'có một là đủ',
      parts: condition.of.map((inner) => conditionView(inner, names)),
    };
  }
  return {
    ...{ code: condition.code, words: condition.words, how: '', detail: conditionDetail(condition, names.award) },
    basis: basisText(condition.basis, names),
    isToCheck: condition.confidence === 'to_check',
    isAttested: condition.kind === 'attested',
    parts: [],
  };
}

function grounded(
  words: string,
  { basis, confidence }: { basis: Citation | null; confidence: Confidence },
  names: CatalogueNames,
): GroundedView {
  return { words, basis: basisText(basis, names), isToCheck: confidence === 'to_check' };
}

function basisText(basis: Citation | null, names: CatalogueNames): string {
  return basis === null ? '' : citationText(basis, names.text);
}

function versionRow(version: KeptVersion, shown: KeptVersion): VersionRowView {
  const { confirmedBy, confirmedAt, supersededAt } = version;
  const checked = needsCheck(version.award) === 'to_check' ? 'Cần kiểm tra' : 'Đã đối chiếu';
  const confirmed =
    confirmedBy === null || confirmedAt === null
      ? checked
      : `Đã đối chiếu: ${confirmedBy}, ${formatInstant(confirmedAt)}`;
  return {
    version: version.version,
    validity: formatValidity(version.from, version.to),
    author: `${version.authorName}, ${formatInstant(version.recordedAt)}`,
    reason: version.reason,
    state: supersededAt === null ? confirmed : `Đã thay bằng bản sửa lại lúc ${formatInstant(supersededAt)}`,
    isShown: version.id === shown.id,
    isSuperseded: supersededAt !== null,
  };
}
