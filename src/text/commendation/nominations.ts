import type { Award, Citation } from '../../domain/commendation/award';
import { exact } from '../../domain/fraction';
import type { QuotaStanding } from '../../domain/commendation/quota';
import { formatDate } from '../date';
import { formatPercent } from '../number';
import { citationText } from './award-text';
import { quotaRuleText } from './council-sentences';
import { tieDecidedText, type TieDecisionWords } from './ties';

/** How a member of a bloc stands for an award that only some of its members may be proposed for. */
type Standing = 'within' | 'tied' | 'over' | 'not_acclaimed' | 'excluded' | 'not_ranked' | 'no_result';

/** The decision that allots places; '' and null while nobody has named it. */
export interface Allotted {
  readonly decisionNumber: string;
  readonly decidedOn: string | null;
}

/** The decision that allots places, in words. */
export function allotmentText({ decisionNumber, decidedOn }: Allotted): string {
  if (decisionNumber === '') return 'số lượng Sở Nội vụ giao cho khối';
  return decidedOn === null ? decisionNumber : `Quyết định số ${decisionNumber} ngày ${formatDate(decidedOn)}`;
}

/** Why places stand where nothing is allotted: what the catalogue says, with its basis. */
export function catalogueQuotaText(
  { quota, basis }: Pick<Award, 'quota' | 'basis'>,
  nameOf: (code: string) => string,
): string {
  if (quota === null) return 'Danh mục không giới hạn số lượng; điều kiện và kết quả bình xét quyết định.';
  const cited: Citation | undefined = quota.basis ?? basis[0];
  const source = cited === undefined ? '' : ` Căn cứ: ${citationText(cited, nameOf)}.`;
  return `Quy định: ${quotaRuleText(quota)}.${source}`;
}

/** Why a member has no place, or that it has one: a sentence. */
export function nominationStandingText(
  {
    standing,
    isByWomenFirst,
    isByDecision,
  }: { readonly standing: Standing; readonly isByWomenFirst: boolean; readonly isByDecision: boolean },
  rank: number | null,
): string {
  if (isByDecision) {
    const end = standing === 'within' ? 'được chọn theo quyết định đã ghi.' : 'không được chọn theo quyết định đã ghi.';
    return `Đồng hạng ${String(rank ?? '')} ở chỉ tiêu cuối cùng, ${end}`;
  }
  if (isByWomenFirst && standing === 'within') {
    return `Đồng hạng ${String(rank ?? '')} ở chỉ tiêu cuối cùng, được ưu tiên vì tỷ lệ nữ đạt mức quy định.`;
  }
  if (isByWomenFirst && standing === 'over') {
    return `Đồng hạng ${String(rank ?? '')} ở chỉ tiêu cuối cùng, ngoài chỉ tiêu vì ưu tiên tập thể có tỷ lệ nữ đạt mức quy định.`;
  }
  switch (standing) {
    case 'within':
      return 'Trong chỉ tiêu của khối.';
    case 'tied':
      return `Đồng hạng ${String(rank ?? '')} ở chỉ tiêu cuối cùng, chờ người có thẩm quyền quyết định.`;
    case 'over':
      return `Xếp hạng ${String(rank ?? '')}, ngoài chỉ tiêu.`;
    case 'not_acclaimed':
      return 'Khối đã bỏ phiếu và không suy tôn cơ quan này.';
    case 'excluded':
      return 'Cơ quan không được xếp hạng, xét khen thưởng trong kỳ.';
    case 'not_ranked':
      return 'Cơ quan không có thứ hạng trong kết quả đã công bố.';
    case 'no_result':
      return 'Cơ quan chưa có kết quả được công bố trong khối.';
  }
}

/** How the last place among equals was settled; `decision` is absent of lists from before decisions were recorded. */
export interface TieSettlement {
  readonly decidedBy: 'women_first' | 'decision';
  readonly reason: string;
  readonly decision?: TieDecisionWords;
}

/** How the last place among equals was settled: by the rule, or chosen for a reason. */
export function tieText({ decidedBy, reason, decision }: TieSettlement): string {
  if (decidedBy === 'women_first') {
    return 'Đồng hạng ở chỉ tiêu cuối cùng, được ưu tiên vì tỷ lệ nữ đạt mức quy định';
  }
  const why = reason.replace(/[.\s]+$/, '');
  return decision === undefined
    ? `Đồng hạng ở chỉ tiêu cuối cùng, được chọn vì: ${why}`
    : `Đồng hạng ở chỉ tiêu cuối cùng, được chọn. ${tieDecidedText(decision)}. Lý do: ${why}`;
}

/** The share of women of a collective, a ratio; null is said to be unknown. */
export function womenShareText(share: string | null): string {
  return share === null
    ? 'Tỷ lệ nữ: chưa rõ (hồ sơ nhân sự chưa đủ).'
    : `Tỷ lệ nữ: ${formatPercent(exact(share), 1)} (${share}).`;
}

/** The rule about places with what it rests on: the allotment of the bloc before the catalogue; '' where nothing limits. */
export function nominationRule(
  { quota, basis }: Pick<Award, 'quota' | 'basis'>,
  allotted: Allotted | null,
  nameOf: (code: string) => string,
): string {
  if (allotted !== null) return `Căn cứ: ${allotmentText(allotted)}.`;
  return quota === null ? '' : catalogueQuotaText({ quota, basis }, nameOf);
}

/** Somebody of a list that is longer than its quota. */
export interface OrderedCandidate {
  readonly name: string;
  readonly standing: QuotaStanding;
  readonly isByWomenFirst: boolean;
  /** Whether neither the gender nor the share of women is recorded. */
  readonly isUnknown: boolean;
}

/** Who of a list that is too long has a place, who shares the last one and who has none, as sentences after a blank. */
export function listOrderText(list: readonly OrderedCandidate[], hasWomenFirst: boolean): string {
  const names = (standing: QuotaStanding): string =>
    list
      .filter((one) => one.standing === standing)
      .map(({ name, isByWomenFirst }) => (standing === 'within' && isByWomenFirst ? `${name} (ưu tiên nữ)` : name))
      .join(', ');
  const parts = [
    ['trong chỉ tiêu', names('within')],
    ['bằng nhau ở chỉ tiêu cuối cùng, phải chọn', names('tied')],
    ['ngoài chỉ tiêu', names('over')],
  ].flatMap(([label, who]) => (who === '' ? [] : [`${label ?? ''}: ${who ?? ''}`]));
  const unknown = list.filter(({ standing, isUnknown }) => standing === 'tied' && isUnknown).map(({ name }) => name);
  const unclear =
    hasWomenFirst && unknown.length > 0 ? ` Chưa rõ giới tính hoặc tỷ lệ nữ của ${unknown.join(', ')}.` : '';
  return ` Xếp theo thứ hạng${hasWomenFirst ? ', bằng nhau thì ưu tiên nữ' : ''}: ${parts.join('; ')}.${unclear}`;
}
