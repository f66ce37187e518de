import type { Award, Citation } from '../../domain/commendation/award';
import { formatDate } from '../date';
import { citationText } from './award-text';
import { quotaRuleText } from './council-sentences';

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
export function nominationStandingText(standing: Standing, rank: number | null): string {
  switch (standing) {
    case 'within':
      return 'Trong chỉ tiêu của khối.';
    case 'tied':
      return `Đồng hạng ${String(rank ?? '')} ở chỉ tiêu cuối cùng, khối quyết định chọn.`;
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

/** The rule about places with what it rests on: the allotment of the bloc before the catalogue; '' where nothing limits. */
export function nominationRule(
  { quota, basis }: Pick<Award, 'quota' | 'basis'>,
  allotted: Allotted | null,
  nameOf: (code: string) => string,
): string {
  if (allotted !== null) return `Căn cứ: ${allotmentText(allotted)}.`;
  return quota === null ? '' : catalogueQuotaText({ quota, basis }, nameOf);
}
