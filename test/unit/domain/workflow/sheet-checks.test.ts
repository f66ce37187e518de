import { exact } from '../../../../src/domain/fraction';
import { NO_INPUT } from '../../../../src/domain/scoring/inputs';
import { scoredCriteria } from '../../../../src/domain/scoring/sections';
import type { TotalLine } from '../../../../src/domain/scoring/totals';
import type { Violation } from '../../../../src/domain/violation';
import { checkBeforeSending, type SheetToSend } from '../../../../src/domain/workflow/sheet-checks';
import { everyItemScheme } from '../../../support/scheme-every-item';
import { group, judgedRule, leaf, schemeOf } from '../../../support/scheme-kb-2022';

const scheme = schemeOf(
  [group('A', 'A', '10', [leaf('A1', 'A1', '6', { evidenceRequired: true }), leaf('A2', 'A2', '4')])],
  {
    total: '10',
    penalty: { code: 'E', name: 'Điểm trừ', cap: '2', rules: [judgedRule('E', 'Điểm trừ', '2')] },
  },
);

/** By code: points (null: missing; '-': left out) and the number of pieces of evidence. */
type Rows = Readonly<Record<string, readonly [string | null, number]>>;

function sheetOf(rows: Rows, problems: readonly Violation[] = []): SheetToSend {
  const lines = scoredCriteria(scheme).map(({ code, effect }): TotalLine => {
    const points = rows[code]?.[0] ?? null;
    if (points === null || points === '-') {
      return { code, effect, points: null, standing: points === null ? 'missing' : 'left_out' };
    }
    return { code, effect, points: exact(points), standing: 'scored' };
  });
  const evidenceCounts = new Map(Object.entries(rows).map(([code, [, count]]) => [code, count]));
  return { lines, problems, evidenceCounts, inputs: new Map() };
}

describe('checkBeforeSending', () => {
  it('lets a filled and attested sheet go, without any explanation', () => {
    expect(checkBeforeSending(scheme, sheetOf({ A1: ['6', 1], A2: ['0', 0], E: ['0', 0] }), true)).toEqual([]);
  });

  it('asks for every criterion without points, also those never touched, in the order of the scheme', () => {
    expect(checkBeforeSending(scheme, sheetOf({ A2: [null, 3] }), true)).toEqual([
      { code: 'points_missing', place: 'A1' },
      { code: 'points_missing', place: 'A2' },
      { code: 'points_missing', place: 'E' },
    ]);
  });

  it('asks nothing of a criterion that is left out', () => {
    expect(checkBeforeSending(scheme, sheetOf({ A1: ['-', 0], A2: ['4', 0], E: ['0', 0] }), true)).toEqual([]);
  });

  it('demands evidence only where the scheme does and points above 0 are claimed', () => {
    const violations = checkBeforeSending(scheme, sheetOf({ A1: ['0.5', 0], A2: ['4', 0], E: ['0', 0] }), true);
    expect(violations).toEqual([{ code: 'evidence_missing', place: 'A1' }]);
    expect(checkBeforeSending(scheme, sheetOf({ A1: ['0', 0], A2: ['4', 0], E: ['0', 0] }), true)).toEqual([]);
  });

  it('names what the scheme does not take in place of saying that it is missing', () => {
    const problem = { code: 'input_over_maximum', place: 'A2', parameters: { value: '5', maximum: '4' } };
    const violations = checkBeforeSending(scheme, sheetOf({ A1: ['6', 1], E: ['0', 0] }, [problem]), true);
    expect(violations).toEqual([problem]);
  });

  it('asks for the attestation last', () => {
    const violations = checkBeforeSending(scheme, sheetOf({ A1: ['6', 1], E: ['0', 0] }), false);
    expect(violations).toEqual([{ code: 'points_missing', place: 'A2' }, { code: 'attestation_missing' }]);
  });

  it.each([
    ['no task at all', [], { code: 'tasks_none', place: 'A2' }],
    ['tasks without points', ['7', '9'], { code: 'tasks_incomplete', place: 'A2', parameters: { tasks: '7, 9' } }],
  ])('says what key tasks are waiting for: %s', (_what, open, problem) => {
    const tasks = open.map((code) => ({
      ...{ code, finished: false, onTime: null, quality: null, effectiveness: null },
      ...{ actual: null, target: null, planned: null },
    }));
    const typed = everyItemScheme();
    const codes = scoredCriteria(typed).map(({ code, effect }): TotalLine => {
      const standing = code === 'A2' || code === 'B1' ? 'missing' : 'scored';
      return { code, effect, points: standing === 'missing' ? null : exact(0), standing };
    });
    const inputs = new Map([['A2', { ...NO_INPUT, tasks }]]);
    const sheet = { lines: codes, problems: [], evidenceCounts: new Map<string, number>(), inputs };
    expect(checkBeforeSending(typed, sheet, true)).toEqual([problem, { code: 'input_missing', place: 'B1' }]);
  });
});
