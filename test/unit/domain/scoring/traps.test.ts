import { manual, leaf, linesOf, resultOf, schemeJson, score, unit } from './example';
import { found, rule as ruleOf } from './planted';

/** Rules that are easy to get wrong; each test says the rule and shows both sides of it. */

const BANDS = [
  { code: 'XS', name: 'Xuất sắc', from: '90' },
  { code: 'TOT', name: 'Tốt', from: '80', to: '90' },
  { code: 'KHA', name: 'Khá', to: '80' },
];
const bonus = (changes: Record<string, unknown> = {}): any => ({
  ...{ code: 'D', name: 'Thưởng', cap: '10', mayExceedTotal: true, ...changes },
  rules: [{ code: 'D1', name: 'Cờ', counting: 'each', points: '10', cap: '10' }],
});
const penalty = (cap: string): any => ({
  ...{ code: 'E', name: 'Trừ', cap },
  rules: [{ code: 'E1', name: 'Báo cáo chậm', counting: 'each', points: '1', cap: '3' }],
});
const only = (scheme: any, inputs: Record<string, unknown>, changes: Record<string, unknown> = {}): any =>
  resultOf(score(scheme, [unit('U', inputs, changes)]), 'U');
const whole = (changes: Record<string, unknown> = {}): any => schemeJson([manual('Y', '100')], changes);

describe('totals over the scale: as the scheme says, neither cut nor left by habit', () => {
  const inputs = { Y: { points: '97' }, D1: { count: 1 } };

  it('97 + 10 is 107 where bonus may exceed the total', () => {
    expect(String(only(whole({ bonus: bonus() }), inputs).total)).toBe('107');
  });

  it('97 + 10 is 100 where it may not', () => {
    expect(String(only(whole({ bonus: bonus({ mayExceedTotal: false }) }), inputs).total)).toBe('100');
  });

  it('a penalty is taken before the scale ends the bonus: 97 − 2 + 10 is 100, 97 − 2 + 4 is 99', () => {
    const scheme = whole({ bonus: bonus({ mayExceedTotal: false }), penalty: penalty('3') });
    expect(String(only(scheme, { ...inputs, E1: { count: 2 } }).total)).toBe('100');
    scheme.bonus.rules[0] = { ...scheme.bonus.rules[0], points: '4', cap: '4' };
    scheme.bonus.cap = '4';
    expect(String(only(scheme, { ...inputs, E1: { count: 2 } }).total)).toBe('99');
  });

  it('the scale is what was assigned to the unit', () => {
    const scheme = schemeJson([manual('Y', '60'), manual('Z', '40')], { bonus: bonus({ mayExceedTotal: false }) });
    const result = only(scheme, { Y: { points: '58' }, D1: { count: 1 } }, { unassigned: ['Z'] });
    expect([result.total, result.available, result.percentage].map(String)).toEqual(['60', '60', '100']);
  });

  it('what criteria give by themselves over the scale stays, bonus adds nothing to it', () => {
    const over = leaf('Y', { type: 'ratio', cap: '1.2' }, { maximum: '100' });
    const scheme = schemeJson([over], { bonus: bonus({ mayExceedTotal: false }) });
    scheme.criteria[0].capped = false;
    const result = only(scheme, { Y: { actual: '11', target: '10' }, D1: { count: 1 } });
    expect(linesOf(result).slice(-2)).toEqual([
      ['D1', 'each', '10'],
      ['D', 'scale_cap', '-10'],
    ]);
    expect(String(result.total)).toBe('110');
  });
});

describe('"không phát sinh" is not 0', () => {
  it.each([
    ['full', '30', '30'],
    ['renormalise', '30', '30'],
    ['leave_out', '20', '20'],
  ])('%s: everything else reached is %s of %s', (notOccurred, total, available) => {
    const scheme = schemeJson([leaf('I', { type: 'minus', per: '1' }, { notOccurred }), manual('Y', '20')]);
    const result = only(scheme, { I: { notOccurred: true }, Y: { points: '20' } });
    expect([result.total, result.available, result.percentage].map(String)).toEqual([total, available, '100']);
  });

  it('0 of 0 is "không phát sinh"; 0 of what is not yet due is too; it is never a number out of nothing', () => {
    const parts = [{ actual: '0', target: '4', due: '2022-12-31' }];
    const scheme = schemeJson([
      leaf('I', { type: 'ratio' }, { notOccurred: 'leave_out' }),
      leaf('J', { type: 'ratio', dueOnly: true }, { notOccurred: 'full' }),
      manual('Y'),
    ]);
    const one = unit('U', { I: { actual: '0', target: '0' }, J: { parts }, Y: { points: '4' } });
    const half = resultOf(score(scheme, [one], '2022-06-30'), 'U');
    expect([half.total, half.available].map(String)).toEqual(['14', '20']);
    const year = resultOf(score(scheme, [one], '2022-12-31'), 'U');
    expect([year.total, year.available].map(String)).toEqual(['4', '20']);
  });

  it('a whole group may be left out, with or without scaling up the rest', () => {
    const scheme = (notOccurred: string): any => ({
      ...schemeJson([manual('Y', '30')]),
      total: '40',
      criteria: [
        { code: 'G', name: 'Nhóm', maximum: '30', criteria: [manual('Y', '30')] },
        { code: 'H', name: 'Nhóm', maximum: '10', criteria: [leaf('I', { type: 'minus', per: '1' }, { notOccurred })] },
      ],
    });
    const totals = (policy: string): string[] => {
      const result = only(scheme(policy), { Y: { points: '24' }, I: { notOccurred: true } });
      return [result.total, result.available, result.percentage].map(String);
    };
    expect(totals('renormalise')).toEqual(['32', '40', '80']);
    expect(totals('leave_out')).toEqual(['24', '30', '80']);
    expect(totals('full')).toEqual(['34', '40', '85']);
  });
});

describe('caps of penalties', () => {
  it('a rule that adds up must have a cap, and caps must agree: the scheme is refused otherwise', () => {
    expect(found((json) => delete ruleOf(json, 'E2').cap).map(([code]) => code)).toEqual(['scheme_cap_missing']);
    expect(found((json) => (ruleOf(json, 'E3').points = '5')).map(([code]) => code)).toEqual(['scheme_event_over_cap']);
    expect(found((json) => (ruleOf(json, 'E1').cap = '12')).map(([code]) => code)).toEqual(['scheme_cap_over_overall']);
  });

  it('the cap of a rule is for all its events together, the cap of all rules for all of them', () => {
    const scheme = whole({ penalty: penalty('3') });
    scheme.penalty.rules.push({ code: 'E2', name: 'Vắng', counting: 'each', points: '1', cap: '2' });
    const total = (late: number, absent: number): string =>
      String(only(scheme, { Y: { points: '90' }, E1: { count: late }, E2: { count: absent } }).total);
    expect([total(1, 0), total(3, 0), total(7, 0), total(1, 1), total(1, 7), total(7, 7)]).toEqual([
      '89',
      '87',
      '87',
      '88',
      '87',
      '87',
    ]);
  });
});

it('one bad part can zero the whole criterion, and says which', () => {
  const scheme = whole({ penalty: penalty('3') });
  scheme.penalty.rules[0].effects = [{ type: 'zero', criterion: 'Y' }];
  const result = only(scheme, { Y: { points: '95' }, E1: { events: [{ name: 'Báo cáo quý I' }] } });
  expect([result.total, result.available].map(String)).toEqual(['-1', '100']);
  expect(result.lines[0].applied).toMatchObject([{ rule: 'zero', by: 'E1', event: 'Báo cáo quý I' }]);
});

describe('rounding', () => {
  const graded = (step: string | null, rounded = false): any =>
    whole({
      ...(step === null ? {} : { rounding: { total: { step } } }),
      comparison: { basis: 'points', rounded },
      classification: { bands: BANDS },
    });

  it.each([
    ['0.25', '89.96', '90'],
    ['0.1', '89.96', '90'],
    ['0.01', '89.96', '2249/25'],
    ['1', '89.96', '90'],
  ])('of the total to %s prints %s as %s and never makes it Xuất sắc', (step, points, printed) => {
    const result = only(graded(step), { Y: { points } });
    expect([result.printed.toFraction(), result.grade.band.code]).toEqual([printed, 'TOT']);
  });

  it('before classification only where the scheme says so', () => {
    expect(only(graded('0.1', true), { Y: { points: '89.96' } }).grade.band.code).toBe('XS');
    expect(only(graded('0.01', true), { Y: { points: '89.96' } }).grade.band.code).toBe('TOT');
  });

  it('is nowhere else: ten tenths make one, three thirds make one, a thousand points hold', () => {
    const tenths = schemeJson(
      Array.from({ length: 10 }, (_, n) => leaf(`I${n}`, { type: 'ratio' }, { maximum: '0.1' })),
    );
    const inputs = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`I${n}`, { actual: '1', target: '1' }]));
    expect(String(only(tenths, inputs).total)).toBe('1');
    const thousand = schemeJson([leaf('I', { type: 'ratio' }, { maximum: '1000' })]);
    expect(only(thousand, { I: { actual: '956444444444444', target: '1000000000000000' } }).total.toFraction()).toBe(
      '239111111111111/250000000000',
    );
  });
});

it('a relative criterion moves with its bloc: when one unit gets better, others lose, and nobody else gains', () => {
  const scheme = schemeJson([leaf('I', { type: 'relative' })]);
  const totals = (best: string): string[] => {
    const rows = [
      ['A', '110'],
      ['B', '120'],
      ['C', best],
      ['D', '90'],
    ].map(([code, actual]) => unit(String(code), { I: { actual, target: '100' } }));
    const result = score(scheme, rows);
    return ['A', 'B', 'C', 'D'].map((code) => resultOf(result, code).total?.toFraction() ?? '');
  };
  expect(totals('120')).toEqual(['15/2', '10', '10', '9/2']);
  expect(totals('140')).toEqual(['25/4', '15/2', '10', '9/2']);
});

describe('quota', () => {
  it('25% of 10 is 2, of 11 is 2, of 12 is 3: floor of all members, whether they hand in or not', () => {
    const scheme = whole({
      classification: {
        bands: BANDS,
        quotas: [{ grade: 'XS', percent: '25', rounding: 'floor', tie: 'none', excluded: 'next_band' }],
      },
    });
    const best = (members: number): number => {
      const units = Array.from({ length: members }, (_, n) =>
        n < 5
          ? unit(`U${String(n)}`, { Y: { points: String(99 - n) } })
          : unit(`U${String(n)}`, {}, { submitted: false }),
      );
      return score(scheme, units).units.filter(({ grade }) => grade?.band.code === 'XS').length;
    };
    expect([10, 11, 12].map(best)).toEqual([2, 2, 3]);
  });

  it('a tie on the last place is settled by total, then bonus, then a group', () => {
    const scheme = schemeJson([manual('Y', '80'), manual('V', '20')], {
      bonus: bonus(),
      classification: {
        bands: BANDS,
        quotas: [{ grade: 'XS', percent: '50', rounding: 'floor', tie: 'none', excluded: 'next_band' }],
      },
      ranking: [{ by: 'total' }, { by: 'bonus' }, { by: 'criterion', criterion: 'V' }],
    });
    const best = (...units: any[]): string[] =>
      score(scheme, units).units.flatMap(({ code, grade }) => (grade?.band.code === 'XS' ? [code] : []));
    const of = (code: string, y: string, v: string, extra = 0): any =>
      unit(code, { Y: { points: y }, V: { points: v }, D1: { count: extra } });
    expect(best(of('A', '75', '20'), of('B', '76', '20'))).toEqual(['B']);
    expect(best(of('A', '75', '20'), of('B', '70', '15', 1))).toEqual(['B']);
    expect(best(of('A', '76', '19'), of('B', '75', '20'))).toEqual(['B']);
    expect(best(of('A', '75', '20'), of('B', '75', '20'))).toEqual([]);
  });
});

describe('classification is not the score alone', () => {
  const scheme = whole({
    classification: {
      bands: BANDS,
      gates: [{ type: 'count', grade: 'XS', criterion: 'D1', count: 1 }],
    },
    bonus: bonus(),
    exclusions: [
      { code: 'X', name: 'Khiển trách', effects: [{ type: 'cap_grade', grade: 'TOT' }] },
      { code: 'X2', name: 'Cảnh cáo', effects: [{ type: 'lower_grade', by: 1 }] },
    ],
  });
  const grade = (inputs: Record<string, unknown>): string =>
    only(scheme, { Y: { points: '95' }, ...inputs }).grade.band.code;

  it('95 without the gate is Tốt, with it Xuất sắc', () => {
    expect([grade({}), grade({ D1: { count: 1 } })]).toEqual(['TOT', 'XS']);
  });

  it('discipline lowers the grade whatever the score, and leaves the score alone', () => {
    expect(grade({ D1: { count: 1 }, X: { count: 1 } })).toBe('TOT');
    expect(grade({ D1: { count: 1 }, X: { count: 1 }, X2: { count: 1 } })).toBe('KHA');
    expect(String(only(scheme, { Y: { points: '95' }, X2: { count: 1 } }).total)).toBe('95');
  });
});

describe('a late report that costs twice', () => {
  const late = { events: [{ code: 'BC-QUY-1', name: 'Báo cáo quý I chậm' }] };
  const scheme = (alsoCountedIn: string[]): any => {
    const json = schemeJson([leaf('C3', { type: 'minus', per: '1' }), manual('Y', '90')], { penalty: penalty('3') });
    json.penalty.rules[0].alsoCountedIn = alsoCountedIn;
    return json;
  };
  const inputs = { C3: late, Y: { points: '80' }, E1: late };

  it('is an error unless the scheme declares it', () => {
    const { problems } = score(scheme([]), [unit('U', inputs)]);
    expect(problems).toEqual([
      { code: 'input_double_count', place: 'U.E1', parameters: { event: 'BC-QUY-1', other: 'C3' } },
    ]);
  });

  it('costs both points where it is declared, and the line says so', () => {
    const result = only(scheme(['C3']), inputs);
    expect(linesOf(result)).toEqual([
      ['C3', 'minus', '9'],
      ['Y', 'manual', '80'],
      ['E1', 'each', '-1'],
    ]);
    expect(result.lines[2].applied).toMatchObject([{ rule: 'double_count', by: 'C3' }]);
  });

  it('can only be declared for something that exists', () => {
    expect(found((json) => (ruleOf(json, 'E1').alsoCountedIn = ['C9'])).map(([code]) => code)).toEqual([
      'scheme_reference_unknown',
    ]);
  });
});
