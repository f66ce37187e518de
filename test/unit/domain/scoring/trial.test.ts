import * as fc from 'fast-check';
import { exact } from '../../../../src/domain/fraction';
import { checkScheme } from '../../../../src/domain/scoring/check/check-scheme';
import { scoreUnits } from '../../../../src/domain/scoring/score-units';
import { leavesOf } from '../../../../src/domain/scoring/tree';
import type { TrialChanges } from '../../../../src/domain/scoring/trial/changes';
import { compareTrial } from '../../../../src/domain/scoring/trial/compare-trial';
import { tryChanges, tryScheme } from '../../../../src/domain/scoring/trial/trial';
import { trialScheme } from '../../../../src/domain/scoring/trial/trial-scheme';
import { unwritablePlaces } from '../../../../src/domain/scoring/trial/writable';
import { blocs } from './arbitrary';
import { inputsOf, leaf, linesOf, manual, resultOf, schemeJson, tableOf, unit } from './example';
import { NO_CHANGES } from './no-changes';
import { schemeOf, shippedJson, shippedScheme } from './shipped';

const RUNS = { numRuns: 60 };

const changesOf = (changes: Partial<TrialChanges>): TrialChanges => ({ ...NO_CHANGES, ...changes });
const maxima = (values: Readonly<Record<string, string>>): TrialChanges =>
  changesOf({ maxima: new Map(Object.entries(values).map(([code, value]) => [code, exact(value)])) });

/** The points of one criterion of 10 points, really and with another maximum. */
function pointsAt(item: unknown, input: unknown, maximum: string, changes: Record<string, unknown> = {}): string[] {
  const scheme = schemeOf(schemeJson([leaf('A', item, changes)]));
  const inputs = inputsOf({ scheme: 'THU', asOf: '2022-06-30', units: [unit('U', { A: input })] });
  const { result, misfits } = tryChanges(scheme, inputs, maxima({ A: maximum }));
  expect(misfits).toEqual([]);
  return [scoreUnits(scheme, inputs), result].map(
    (one) => resultOf(one, 'U').lines[0]?.points?.toFraction() ?? 'thiếu',
  );
}

describe('a criterion with another maximum', () => {
  const levels = [
    { code: 'T', name: 'Tốt', points: '10' },
    { code: 'K', name: 'Khá', points: '6.5' },
  ];
  const bands = [
    { to: '80', points: '0' },
    { from: '80', to: '95', points: '6' },
    { from: '95', points: '10' },
  ];
  const tasks = [
    { code: '1', finished: true, onTime: false, quality: true, effectiveness: true },
    { code: '2', finished: false, actual: '60', target: '100' },
  ];
  it.each([
    ['choice', { type: 'choice', levels }, { level: 'K' }, '20', ['13/2', '13']],
    ['minus', { type: 'minus', per: '1.5', floor: '2' }, { count: 3 }, '20', ['11/2', '11']],
    ['minus at its floor', { type: 'minus', per: '1.5', floor: '2' }, { count: 9 }, '5', ['2', '1']],
    ['ratio', { type: 'ratio' }, { actual: '95', target: '100' }, '30', ['19/2', '57/2']],
    [
      'ratio above plan',
      { type: 'ratio', overPlan: { percent: '10', points: '2', cap: '5' } },
      { actual: '130', target: '100' },
      '20',
      ['15', '30'],
    ],
    ['count', { type: 'count', per: '3' }, { count: 2 }, '5', ['6', '3']],
    ['threshold', { type: 'threshold', bands }, { value: '94.99' }, '5', ['6', '3']],
    ['average', { type: 'average' }, { events: [{ points: '10' }, { points: '7', count: 2 }] }, '20', ['8', '16']],
    ['relative', { type: 'relative' }, { actual: '50', target: '100' }, '20', ['5/2', '5']],
    ['all or nothing', { type: 'all_or_nothing' }, { achieved: true }, '7', ['10', '7']],
    ['manual', { type: 'manual', step: '0.5' }, { points: '7.5' }, '20', ['15/2', '15']],
    ['manual into thirds', { type: 'manual', step: '0.5' }, { points: '7.5' }, '20/3', ['15/2', '5']],
    [
      'key tasks',
      { type: 'key_tasks', tasks: 2, onTime: '1', quality: '2', effectiveness: '2' },
      { tasks },
      '20',
      ['7', '14'],
    ],
  ])('keeps the share of the maximum that a unit earns: %s', (_name, item, input, maximum, points) => {
    expect(pointsAt(item, input, maximum)).toEqual(points);
  });

  it('keeps the rounding of its own', () => {
    expect(pointsAt({ type: 'ratio' }, { actual: '41', target: '42' }, '20', { rounding: { step: '0.5' } })).toEqual([
      '10',
      '39/2',
    ]);
  });
});

describe('a scheme in a trial', () => {
  const scheme = shippedScheme('kd-100-quota');
  const inputs = inputsOf(shippedJson('kd-100.inputs.json'));
  const real = scoreUnits(scheme, inputs);

  it('lets group maxima and the total follow the sums', () => {
    const changed = trialScheme(scheme, maxima({ A2: '20', C1: '5' }));
    expect([changed.total, ...changed.criteria.map(({ maximum }) => maximum)]).toEqual(['91', '50', '20', '21']);
    expect(changed.criteria[1]).toBe(scheme.criteria[1]);
    expect(checkScheme(changed).map(({ code }) => code)).toEqual([]);
  });

  it('moves the ends of grades without leaving a gap', () => {
    const changed = trialScheme(scheme, changesOf({ grades: new Map([['TOT', exact('85.5')]]) }));
    expect(changed.classification?.bands.map(({ from, to }) => [from, to])).toEqual([
      ['90', null],
      ['85.5', '90'],
      ['65', '85.5'],
      ['50', '65'],
      [null, '50'],
    ]);
    const { result } = tryChanges(scheme, inputs, changesOf({ grades: new Map([['TOT', exact('85.5')]]) }));
    expect(resultOf(result, 'TCT').grade?.band.code).toBe('KHA');
  });

  it('caps bonus and penalty anew', () => {
    const { result } = tryChanges(scheme, inputs, changesOf({ bonusCap: exact('1'), penaltyCap: exact('0.5') }));
    const office = resultOf(result, 'VPTU');
    expect([office.base, office.bonus, office.penalty, office.total].map(String)).toEqual(['93.8', '1', '0.5', '94.3']);
    expect(linesOf(office).filter(([, rule]) => rule.endsWith('_cap'))).toEqual([
      ['D', 'bonus_cap', '-2'],
      ['E', 'penalty_cap', '1/2'],
    ]);
  });

  it('ranks by another chain, and says who moves', () => {
    const { result } = tryChanges(scheme, inputs, changesOf({ ranking: [{ by: 'total' }, { by: 'penalty' }] }));
    const rows = compareTrial(real, result);
    expect(rows.filter(({ climb }) => climb !== 0).map(({ code, climb }) => [code, climb])).toEqual([
      ['BNCTU', 1],
      ['BTGTU', -1],
      ['VPTU', null],
    ]);
    expect(rows.every(({ lines, difference }) => lines.length === 0 && difference?.equals(0))).toBe(true);
    expect(resultOf(result, 'BTGTU').why.above).toMatchObject({ codes: ['XBT'], separatedBy: { by: 'penalty' } });
  });

  it('names the lines that a new weight changes, and their points before and after', () => {
    const { result } = tryChanges(scheme, inputs, maxima({ A1: '40' }));
    const office = compareTrial(real, result).find(({ code }) => code === 'VPTU');
    expect(office?.lines.map(({ code, before, after }) => [code, String(before), String(after)])).toEqual([
      ['A1', '19', '38'],
    ]);
    expect(String(office?.difference)).toBe('19');
  });

  it('changes neither the real scheme nor the real inputs', () => {
    const before = JSON.stringify([scheme, inputs.units.map((one) => [...one.inputs])]);
    tryChanges(scheme, inputs, { ...maxima({ A1: '1', B3: '40' }), bonusCap: exact('0'), penaltyCap: null });
    expect(JSON.stringify([scheme, inputs.units.map((one) => [...one.inputs])])).toBe(before);
  });

  it('can be stored only where every number is a finite decimal', () => {
    expect(unwritablePlaces(scheme)).toEqual([]);
    expect(unwritablePlaces(trialScheme(scheme, maxima({ B1: '4', A3: '5' })))).toEqual([]);
    expect(unwritablePlaces(trialScheme(scheme, maxima({ B1: '6', B2: '7' })))).toEqual(['B2']);
    // Decimals that are longer than a scheme takes.
    expect(unwritablePlaces(trialScheme(scheme, maxima({ B1: `6.${'1'.repeat(40)}` })))).toEqual(['B', 'B1']);
  });
});

describe('another scheme', () => {
  it('leaves out what does not fit, and lists it', () => {
    const scheme = schemeOf(schemeJson([manual('A'), manual('B', '5')], { code: 'KHAC' }));
    const inputs = inputsOf({
      scheme: 'THU',
      units: [
        unit('U1', { A: { points: '8' }, B: { points: '7' }, C: { count: 1 } }, { unassigned: ['Z'] }),
        unit('U2', { A: { points: '9' }, B: { points: '5' } }),
      ],
    });
    const { result, misfits } = tryScheme(scheme, inputs);
    expect(misfits.map(({ code, place }) => [code, place])).toEqual([
      ['input_code_unknown', 'U1.C'],
      ['input_code_unknown', 'U1.Z'],
      ['input_over_maximum', 'U1.B'],
    ]);
    expect(result.problems).toEqual([]);
    expect(tableOf(result)).toEqual([
      ['U2', '14', 1, null],
      ['U1', null, null, null],
    ]);
    expect(resultOf(result, 'U1').missing).toEqual(['B']);
  });

  it('shows the quota that a newer version of the scheme brings', () => {
    const inputs = inputsOf(shippedJson('kd-100.inputs.json'));
    const real = scoreUnits(shippedScheme('kd-100'), inputs);
    const { result, misfits } = tryScheme(shippedScheme('kd-100-quota'), inputs);
    expect(misfits).toEqual([]);
    const regraded = compareTrial(real, result).filter(({ isRegraded }) => isRegraded);
    expect(regraded.map(({ code }) => code)).toEqual(['UBKTTU', 'BTGTU', 'XBT', 'DUKCCQ', 'VPTU']);
  });
});

describe('properties of a trial', () => {
  it('without changes is the real result', () => {
    fc.assert(
      fc.property(blocs, ({ scheme: json, units }) => {
        const scheme = schemeOf(json);
        const inputs = inputsOf({ scheme: json.code, units });
        const own = changesOf({ maxima: new Map(leavesOf(scheme).map((one) => [one.code, exact(one.maximum)])) });
        expect(trialScheme(scheme, own)).toEqual(scheme);
        for (const changes of [NO_CHANGES, own]) {
          const { result, misfits } = tryChanges(scheme, inputs, changes);
          expect(misfits).toEqual([]);
          expect(result).toEqual(scoreUnits(scheme, inputs));
        }
      }),
      RUNS,
    );
  });

  it('scaling everything by one factor scales every total and keeps every rank', () => {
    const factors = fc.constantFrom('1/3', '1/2', '2', '7', '10/7');
    fc.assert(
      fc.property(blocs, factors, ({ scheme: json, units }, factor) => {
        const plain = {
          ...json,
          ...{ bonus: null, penalty: null, rounding: null, classification: null, ranking: [{ by: 'total' }] },
          criteria: json.criteria.map((group: any) => ({
            ...group,
            rounding: null,
            criteria: group.criteria.map((one: any) => ({ ...one, rounding: null })),
          })),
        };
        const scheme = schemeOf(plain);
        const given = units.map((one: any) => {
          const scored = Object.entries(one.inputs).filter(([code]) => !['T1', 'P1'].includes(code));
          return { ...one, inputs: Object.fromEntries(scored) };
        });
        const inputs = inputsOf({ scheme: json.code, units: given });
        const scaled = leavesOf(scheme).map((one): [string, ReturnType<typeof exact>] => [
          one.code,
          exact(one.maximum).mul(exact(factor)),
        ]);
        const { result, misfits } = tryChanges(scheme, inputs, changesOf({ maxima: new Map(scaled) }));
        expect(misfits).toEqual([]);
        for (const row of compareTrial(scoreUnits(scheme, inputs), result)) {
          expect(row.trial.rank).toBe(row.real.rank);
          expect(row.trial.total?.toFraction()).toBe(row.real.total?.mul(exact(factor)).toFraction());
        }
      }),
      RUNS,
    );
  });
});
