/*
 * How long one bloc takes: 300 units by 100 criteria of every type, against 30 units by the same criteria, in turns; then
 * the same where every criterion is relative, which compares each unit with all.
 *
 *   npm run --silent build && node bench/scoring/bench-scoring.mjs
 *
 * Each run scores, grades and ranks the whole bloc: relative criteria, bonus and penalty, gates, a quota, a tie-break chain.
 */
import { performance } from 'node:perf_hooks';
import scoring from '../../dist/src/domain/scoring/score-units.js';
import inputsReader from '../../dist/src/domain/scoring/read-inputs.js';
import schemeReader from '../../dist/src/domain/scoring/read-scheme.js';
import checker from '../../dist/src/domain/scoring/check/check-scheme.js';

const CRITERIA = 100;
const SIZES = [30, 300];
const RUNS = 21;
const WARM_UP = 3;

const levels = [
  { code: 'L1', name: 'Tốt', points: '10' },
  { code: 'L2', name: 'Khá', points: '6.5' },
  { code: 'L3', name: 'Đạt', points: '3' },
];
const bands = [
  { to: '5', points: '0' },
  { from: '5', to: '12', points: '4' },
  { from: '12', points: '10' },
];

/** One criterion of each type, for 10 points, with the input of a unit that is as good as a number from 0 to 20. */
const KINDS = [
  [{ type: 'choice', levels }, (n) => ({ level: levels[n % 3].code })],
  [{ type: 'minus', per: '0.7' }, (n) => ({ count: n % 9 })],
  [{ type: 'ratio' }, (n) => ({ actual: String(n), target: '13' })],
  [{ type: 'count', per: '0.9' }, (n) => ({ events: [{ name: 'Mô hình', count: n + 1 }] })],
  [{ type: 'threshold', bands }, (n) => ({ value: String(n) })],
  [{ type: 'average' }, (n) => ({ events: [{ points: String(n / 2) }, { points: '5', count: 2 }] })],
  [{ type: 'relative' }, (n) => ({ actual: String(n + 1), target: '11' })],
  [{ type: 'all_or_nothing' }, (n) => ({ achieved: n >= 10 })],
  [{ type: 'manual', step: '0.5' }, (n) => ({ points: String(n / 2) })],
  [
    { type: 'key_tasks', onTime: '1', quality: '1', effectiveness: '1' },
    (n) => ({
      tasks: [
        { code: '1', finished: true, onTime: n > 5, quality: n > 10, effectiveness: n > 15 },
        { code: '2', finished: false, actual: String(n), target: '21' },
      ],
    }),
  ],
];

/** Hardly two plans alike, and nothing rounded: the exact points of a unit are as long as they get. */
const relative = [
  { type: 'relative' },
  (n, unit, index) => ({ actual: String(150 + 13 * n + unit), target: String(101 + ((unit * 31 + index * 17) % 300)) }),
];

/** What is measured, how the criteria are, and how their points are rounded. */
const CASES = [
  ['criteria of every type', (index) => KINDS[index % KINDS.length], { step: '0.25' }],
  ['relative criteria', () => relative, null],
];

function schemeJson(kindOf, rounding) {
  const groups = Array.from({ length: CRITERIA / 10 }, (_, group) => ({
    ...{ code: `G${group}`, name: `Nhóm ${group}`, maximum: '100' },
    criteria: Array.from({ length: 10 }, (_, inner) => {
      const index = group * 10 + inner;
      const [item] = kindOf(index);
      return { code: `I${index}`, name: `Tiêu chí ${index}`, maximum: '10', notOccurred: 'renormalise', item };
    }),
  }));
  return {
    ...{ code: 'DO', version: 1, title: 'Bảng để đo', effective: { from: '2022-01-01' }, total: String(CRITERIA * 10) },
    criteria: groups,
    bonus: {
      ...{ code: 'T', name: 'Thưởng', cap: '20', mayExceedTotal: true },
      rules: [{ code: 'T1', name: 'Sáng kiến', counting: 'each', points: '2', cap: '20' }],
    },
    penalty: {
      ...{ code: 'P', name: 'Trừ', cap: '10' },
      rules: [{ code: 'P1', name: 'Báo cáo chậm', counting: 'each', points: '1', cap: '10' }],
    },
    rounding: { item: rounding, total: { step: '1' } },
    classification: {
      bands: [
        { code: 'XS', name: 'Xuất sắc', from: '550' },
        { code: 'TOT', name: 'Tốt', from: '450', to: '550' },
        { code: 'KHA', name: 'Khá', to: '450' },
      ],
      gates: [{ type: 'percent', grade: 'XS', criterion: 'G0', percent: '50' }],
      quotas: [{ grade: 'XS', percent: '25', rounding: 'floor', tie: 'none', excluded: 'next_band' }],
    },
    ranking: [{ by: 'total' }, { by: 'bonus' }, { by: 'criterion', criterion: 'G0' }],
  };
}

function inputsJson(units, kindOf) {
  return {
    scheme: 'DO',
    units: Array.from({ length: units }, (_, unit) => ({
      code: `U${unit}`,
      inputs: {
        ...Object.fromEntries(
          Array.from({ length: CRITERIA }, (_, index) => {
            const input = kindOf(index)[1];
            const occurred = (unit + index) % 29 !== 0;
            return [`I${index}`, occurred ? input((unit * 7 + index * 3) % 21, unit, index) : { notOccurred: true }];
          }),
        ),
        T1: { count: unit % 4 },
        P1: { count: unit % 3 },
      },
    })),
  };
}

function valueOf(reading) {
  if (reading.value === null) throw new Error(JSON.stringify(reading.violations));
  return reading.value;
}

const median = (values) => [...values].sort((first, second) => first - second)[Math.floor(values.length / 2)];
const shown = (milliseconds) => `${milliseconds.toFixed(1)} ms`;

function measure([name, kindOf, rounding]) {
  const scheme = valueOf(schemeReader.readScheme(schemeJson(kindOf, rounding)));
  const violations = checker.checkScheme(scheme);
  if (violations.length > 0) throw new Error(JSON.stringify(violations));
  const blocs = SIZES.map((size) => valueOf(inputsReader.readInputs(inputsJson(size, kindOf))));
  const times = SIZES.map(() => []);
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    blocs.forEach((bloc, index) => {
      const begin = performance.now();
      const result = scoring.scoreUnits(scheme, bloc);
      const taken = performance.now() - begin;
      if (result.problems.length > 0 || result.units.some(({ rank }) => rank === null)) {
        throw new Error('not all ranked');
      }
      if (run >= WARM_UP) times[index].push(taken);
    });
  }
  SIZES.forEach((size, index) => {
    const all = times[index];
    console.log(
      `${size} units × ${CRITERIA} ${name}: median ${shown(median(all))}, ` +
        `fastest ${shown(Math.min(...all))}, slowest ${shown(Math.max(...all))} (${RUNS} runs)`,
    );
  });
  const ratios = times[1].map((taken, run) => taken / times[0][run]);
  console.log(
    `300 units against 30, run by run: median ${median(ratios).toFixed(1)} times as long for 10 times as many`,
  );
}

CASES.forEach(measure);
