import { type Exact, toDecimalString } from '../../src/domain/fraction';
import { type ItemInput, NO_INPUT } from '../../src/domain/scoring/inputs';
import { blankUnit, scoreOf } from '../../src/domain/scoring/one-unit';
import type { AdjustmentRule, Group, Leaf, Node, Scheme } from '../../src/domain/scoring/scheme';
import type { UnitResult } from '../../src/domain/scoring/result';
import { type SheetTotals, totalsOf } from '../../src/domain/scoring/totals';

/** A criterion by judgement, for tests. */
export function leaf(code: string, name: string, maximum: string, changes: Partial<Leaf> = {}): Leaf {
  return {
    ...{ code, name, maximum, guidance: '', evidenceRequired: false, appraiser: null, notOccurred: null },
    rounding: null,
    item: { type: 'manual', step: '0.5' },
    ...changes,
  };
}

/** A group of criteria, for tests. */
export function group(code: string, name: string, maximum: string, criteria: readonly Node[]): Group {
  return { code, name, maximum, guidance: '', capped: true, rounding: null, criteria };
}

/** A rule of bonus or penalty by judgement, for tests. */
export function judgedRule(code: string, name: string, cap: string): AdjustmentRule {
  return {
    ...{ code, name, guidance: '', counting: 'manual', points: null, levels: [], effects: [], alsoCountedIn: [] },
    ...{ step: '0.5', cap },
  };
}

/** A scheme of these criteria, without bonus, penalty, grades; ranked by the total. */
export function schemeOf(criteria: readonly Node[], changes: Partial<Scheme> = {}): Scheme {
  return {
    ...{ code: 'KB-2022', version: 1, title: 'Bảng tiêu chí', legalBasis: [], total: '100', criteria },
    effective: { from: '2022-01-01', to: null },
    ...{ bonus: null, penalty: null, exclusions: [], awards: [], classification: null },
    appraisal: null,
    comparison: { basis: 'points', rounded: false },
    rounding: { item: null, group: null, total: null },
    ranking: [{ by: 'total' }],
    ...changes,
  };
}

/** The criteria table of the workbook of 2022, written out by hand. */
export const SCHEME_KB_2022: Scheme = schemeOf(
  [
    group('A', 'Nhiệm vụ chính trị', '60', [
      leaf('A1', 'Thực hiện chương trình công tác', '20'),
      leaf('A2', 'Mười nhiệm vụ trọng tâm đã đăng ký', '30'),
      leaf('A3', 'Chất lượng, thời hạn văn bản tham mưu', '10'),
    ]),
    group('B', 'Xây dựng Đảng, cơ quan, đoàn thể', '20', [
      leaf('B1', 'Xếp loại tổ chức đảng (kỳ liền trước)', '8'),
      leaf('B2', 'Dân chủ cơ sở, phòng chống tham nhũng, nêu gương', '6'),
      leaf('B3', 'Hoạt động đoàn thể', '6'),
    ]),
    group('C', 'Công tác thi đua, khen thưởng và hoạt động khối', '20', [
      leaf('C1', 'Đăng ký, ký giao ước đúng hạn', '4'),
      leaf('C2', 'Phát động phong trào, sơ kết, tổng kết', '4'),
      leaf('C3', 'Chế độ báo cáo', '4'),
      leaf('C4', 'Dự họp khối', '4'),
      leaf('C5', 'Điển hình tiên tiến, khen thưởng đúng quy định', '4'),
    ]),
  ],
  {
    title: 'Bảng tiêu chí chấm điểm (thang 100)',
    bonus: {
      ...{ code: 'D', name: 'Điểm thưởng', cap: '5', rules: [judgedRule('D', 'Điểm thưởng', '5')] },
      mayExceedTotal: true,
      liftsGrade: true,
    },
    penalty: { code: 'E', name: 'Điểm trừ', cap: '10', rules: [judgedRule('E', 'Điểm trừ', '10')] },
  },
);

/** Points by judgement as an input. */
export function pointsInput(points: string): ItemInput {
  return { ...NO_INPUT, points };
}

/** The score that points by judgement give, with its totals; an absent or null one is missing. */
export function scoredWith(
  scheme: Scheme,
  points: ReadonlyMap<string, Exact | null>,
): { readonly score: UnitResult; readonly totals: SheetTotals } {
  const inputs = [...points].flatMap(([code, value]): [string, ItemInput][] =>
    value === null ? [] : [[code, pointsInput(toDecimalString(value))]],
  );
  const { score } = scoreOf(scheme, { ...blankUnit('X', 'X'), inputs: new Map(inputs) }, [], null);
  return { score, totals: totalsOf(scheme, score) };
}

/** Only the totals. */
export function totalsWith(scheme: Scheme, points: ReadonlyMap<string, Exact | null>): SheetTotals {
  return scoredWith(scheme, points).totals;
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
