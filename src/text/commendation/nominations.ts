import type { Award, Citation } from '../../domain/commendation/award';
import { citationText } from './award-text';
import { quotaRuleText } from './council-sentences';

/** How a member of a bloc stands for an award that only some of its members may be proposed for. */
type Standing = 'within' | 'tied' | 'over' | 'not_acclaimed' | 'excluded' | 'not_ranked' | 'no_result';

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
  allotted: { readonly places: number; readonly basis: string } | null,
  nameOf: (code: string) => string,
): string {
  if (allotted !== null) {
    const source = allotted.basis === '' ? 'số lượng Sở Nội vụ giao cho khối' : allotted.basis;
    return `Căn cứ: ${source}.`;
  }
  if (quota === null) return '';
  const cited: Citation | undefined = quota.basis ?? basis[0];
  const source = cited === undefined ? '' : ` Căn cứ: ${citationText(cited, nameOf)}.`;
  return `Quy định: ${quotaRuleText(quota)}.${source}`;
}
