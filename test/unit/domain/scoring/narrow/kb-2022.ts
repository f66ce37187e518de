import { type Exact, exact } from '../../../../../src/domain/fraction';
import type { Criterion, CriterionEffect, SchemeDefinition } from '../../../../../src/domain/scoring/narrow/scheme';

/** A criterion that gets points, for tests. */
export function leaf(code: string, maximum: string, changes: Partial<Criterion> = {}): Criterion {
  return {
    code,
    name: `Tiêu chí ${code}`,
    maximum,
    effect: 'base',
    guidance: '',
    evidenceRequired: false,
    item: { type: 'manual', step: '0.5' },
    criteria: [],
    ...changes,
  };
}

/** A group of criteria, for tests. */
export function group(
  code: string,
  maximum: string,
  criteria: readonly Criterion[],
  effect: CriterionEffect = 'base',
): Criterion {
  return leaf(code, maximum, { item: null, criteria, effect });
}

/** The criteria table of the bloc's workbook of 2022: 100 points, bonus to 5, penalty to 10. */
export const KB_2022: SchemeDefinition = {
  code: 'KB-2022',
  title: 'Bảng tiêu chí chấm điểm',
  total: '100',
  criteria: [
    group('A', '60', [leaf('A1', '20'), leaf('A2', '30'), leaf('A3', '10')]),
    group('B', '20', [leaf('B1', '8'), leaf('B2', '6'), leaf('B3', '6')]),
    group('C', '20', [leaf('C1', '4'), leaf('C2', '4'), leaf('C3', '4'), leaf('C4', '4'), leaf('C5', '4')]),
    leaf('D', '5', { effect: 'bonus' }),
    leaf('E', '10', { effect: 'penalty' }),
  ],
};

const CODES = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3', 'C4', 'C5', 'D', 'E'];

/** Points in the order of the scheme, '·' for a missing score; the penalty is a magnitude. */
export function pointsOf(row: string): Map<string, Exact | null> {
  const values = row.split(' ');
  return new Map(CODES.map((code, index) => [code, values[index] === '·' ? null : exact(values[index] ?? '')]));
}

/** The self-scores of the workbook, agency by agency, with the total that stands in the report. */
export const SELF_SCORES_2022: readonly (readonly [agency: string, points: string, total: string])[] = [
  ['VPTU', '19.5 28 9.5 8 6 6 0 4 3 4 4 3 1', '94'],
  ['BTCTU', '20 28.5 10 8 6 6 4 4 4 4 4 3 0', '101.5'],
  ['BTGTU', '18 25.5 9 8 6 4 4 4 4 4 4 1 1', '90.5'],
  ['BDVTU', '17.5 26 9 6 6 6 4 4 3 4 3 0 1', '87.5'],
  ['BNCTU', '20 29 10 8 6 6 4 4 4 4 4 2 0', '101'],
  ['UBKTTU', '19 28 9.5 8 6 4 4 4 4 4 3 1 0', '94.5'],
  ['DUKCCQ', '18.5 27 9 6 6 6 4 4 4 3 4 0 1', '90.5'],
  ['TCT', '18 26.5 9.5 6 4 6 4 4 4 4 3 0 0', '89'],
  ['BAO', '18.5 27 9 6 6 6 4 4 4 4 4 1 0', '93.5'],
];
