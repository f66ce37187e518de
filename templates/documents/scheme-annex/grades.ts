import { type Block, type TableBlock, bulletList, headCell, plain, textCell } from '../../../src/documents/model';
import type { Band, Classification, Scheme } from '../../../src/domain/scoring/scheme';
import {
  type SchemeNames,
  appraisalSentences,
  asSentence,
  bandText,
  comparisonSentences,
  gateText,
  quotaSentences,
  rankingSentences,
  schemeRoundingSentences,
} from '../../../src/text/scheme-rules';
import { COLUMNS, FONT_SIZE } from './criteria-table';

/** Grades with what they demand, and what they say about quotas; nothing where the scheme has no grades. */
export function gradesTable(scheme: Scheme, names: SchemeNames, number: string): Block[] {
  const { classification, comparison } = scheme;
  if (classification === null) return [];
  // Quotas take effect from the best grade down, whatever order they are written in.
  const quotas = classification.bands
    .flatMap(({ code }) => classification.quotas.filter(({ grade }) => grade === code))
    .map((quota) => quotaSentences(quota, names, comparison.basis).join(' '));
  return [
    table(scheme, classification, names, number),
    ...(classification.gates.length === 0
      ? []
      : [sentences(['Điều kiện của một mức áp dụng cho cả các mức cao hơn; không đạt thì xuống mức kế dưới.'])]),
    ...(quotas.length === 0 ? [] : [sentences(quotas)]),
  ];
}

/** What is compared, ranks and rounding, as sentences. */
export function rankingBlock({ comparison, ranking, rounding, appraisal }: Scheme, names: SchemeNames): Block {
  return sentences([
    ...comparisonSentences(comparison),
    ...rankingSentences(ranking, names, comparison.basis),
    ...schemeRoundingSentences(rounding),
    ...appraisalSentences(appraisal),
  ]);
}

function table(
  { comparison: { basis } }: Scheme,
  { bands, gates }: Classification,
  names: SchemeNames,
  number: string,
): TableBlock {
  const compared = basis === 'percentage' ? 'tỷ lệ điểm đạt' : 'tổng điểm';
  const demands = (band: Band): string =>
    [
      `${compared} ${bandText(band, basis)}`,
      ...gates.filter(({ grade }) => grade === band.code).map((gate) => gateText(gate, names)),
    ]
      .map(asSentence)
      .join('\n');
  return {
    kind: 'table',
    id: 'grades',
    caption: `${number}. Xếp loại`,
    columns: COLUMNS,
    head: [[headCell('TT'), headCell('Mức xếp loại'), headCell('Điểm và điều kiện', { columnSpan: 2 })]],
    rows: bands.map((band, index) => ({
      kind: 'data',
      cells: [
        textCell(String(index + 1)),
        textCell(band.name),
        textCell(demands(band), { columnSpan: 2, align: 'left' }),
      ],
    })),
    fontSize: FONT_SIZE,
  };
}

function sentences(texts: readonly string[]): Block {
  return bulletList(texts.map((text) => [plain(text)]));
}
