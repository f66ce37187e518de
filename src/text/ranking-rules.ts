import { exact } from '../domain/fraction';
import { placesOf } from '../domain/scoring/classify';
import type { Why } from '../domain/scoring/result';
import type { Quota, Scheme } from '../domain/scoring/scheme';
import {
  bandText,
  comparisonSentences,
  figure,
  gateSentence,
  namesIn,
  quotaSentences,
  rankingSentences,
} from './scheme-rules';

/** What ranks and grades of a bloc go by, in sentences that stand over its table. */
export interface RankingRules {
  /** What is compared, and what when it is equal. */
  readonly ranking: readonly string[];
  /** The grades with their ends, the best first; none when the scheme does not classify. */
  readonly grades: readonly { readonly name: string; readonly range: string }[];
  /** What a grade demands beside the total, and how many units may have it. */
  readonly conditions: readonly string[];
}

/** Headings of units by how they stand in a ranking. */
export const unitStandingTitles: Readonly<Record<Why['standing'], string>> = {
  ranked: 'Được xếp hạng',
  excluded: 'Không xếp hạng',
  incomplete: 'Chưa đủ điểm',
  not_submitted: 'Chưa nộp phiếu',
  undisclosed: 'Chưa công khai điểm thẩm định',
};

/** The rules of a scheme for a bloc of so many members. */
export function rankingRules(scheme: Scheme, members: number): RankingRules {
  const { bonus, classification, comparison, ranking } = scheme;
  const names = namesIn(scheme);
  const { bands, gates, quotas } = classification ?? { bands: [], gates: [], quotas: [] };
  return {
    ranking: [...comparisonSentences(comparison), ...rankingSentences(ranking, names, comparison.basis)],
    grades: bands.map((band) => ({ name: band.name, range: bandText(band, comparison.basis) })),
    conditions: [
      ...gates.map((gate) => gateSentence(gate, names)),
      ...quotas.flatMap((quota) => [
        ...quotaSentences(quota, names, comparison.basis),
        `Kỳ này mức ${names.grade(quota.grade)} có ${quotaPlacesText(quota, members)}.`,
      ]),
      ...(bonus !== null && bands.length > 0 && !bonus.liftsGrade
        ? ['Điểm thưởng được tính khi xếp hạng, không tính khi xếp loại.']
        : []),
    ],
  };
}

/** How many members may have a grade: '2 chỗ (25% × 10 đơn vị = 2,5)'. */
export function quotaPlacesText(quota: Quota, members: number): string {
  const share = exact(quota.percent).mul(members).div(100);
  return `${placesOf(quota, members)} chỗ (${figure(quota.percent)}% × ${members} đơn vị = ${figure(share)})`;
}
