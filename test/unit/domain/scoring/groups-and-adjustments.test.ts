import { leaf, linesOf, manual, resultOf, schemeJson, score, unit } from './example';

const plus = { type: 'ratio', overPlan: { percent: '10', points: '2', cap: '5' } };

describe('groups', () => {
  const inputs = { I: { actual: '150', target: '100' }, Y: { points: '9' } };
  const total = (changes: Record<string, unknown>, more: Record<string, unknown> = {}): any => {
    const scheme = schemeJson([leaf('I', plus), manual('Y')], more);
    Object.assign(scheme.criteria[0], changes);
    return resultOf(score(scheme, [unit('U', inputs)]), 'U');
  };

  it('cuts what work above plan gives beyond the maximum, in a line of its own', () => {
    const result = total({});
    expect(linesOf(result)).toEqual([
      ['I', 'ratio', '15'],
      ['Y', 'manual', '9'],
      ['G', 'group_cap', '-4'],
    ]);
    expect(String(result.total)).toBe('20');
  });

  it('lets it stand where the group is not capped', () => {
    expect(String(total({ capped: false }).total)).toBe('24');
  });

  it('rounds a group in a line of its own, by its own rule or the scheme’s', () => {
    const ofNine = { I: { actual: '3', target: '9' }, Y: { points: '9' } };
    const scheme = schemeJson([leaf('I', { type: 'ratio' }), manual('Y')], { rounding: { group: { step: '0.5' } } });
    const rounded = resultOf(score(scheme, [unit('U', ofNine)]), 'U');
    expect(linesOf(rounded).at(-1)).toEqual(['G', 'group_rounding', '1/6']);
    expect(String(rounded.total)).toBe('12.5');
    scheme.criteria[0].rounding = { step: '1', mode: 'down' };
    expect(String(resultOf(score(scheme, [unit('U', ofNine)]), 'U').total)).toBe('12');
  });

  it('leaves three thirds alone: they make one', () => {
    const third = { actual: '1', target: '3' };
    const scheme = schemeJson(['I', 'J', 'K'].map((code) => leaf(code, { type: 'ratio' }, { maximum: '1' })));
    expect(String(resultOf(score(scheme, [unit('U', { I: third, J: third, K: third })]), 'U').total)).toBe('1');
  });

  it('takes criteria that are not assigned out of the denominator', () => {
    const scheme = schemeJson([manual('Y'), manual('Z', '30')], { comparison: { basis: 'percentage' } });
    const result = score(scheme, [
      unit('A', { Y: { points: '9' } }, { unassigned: ['Z'] }),
      unit('B', { Y: { points: '10' }, Z: { points: '20' } }),
    ]);
    expect(
      result.units.map(({ code, total: points, available, percentage, rank }) =>
        [code, points, available, percentage, rank].map(String),
      ),
    ).toEqual([
      ['A', '9', '10', '90', '1'],
      ['B', '30', '40', '75', '2'],
    ]);
  });

  it('makes the total incomplete, never smaller, when a score is missing', () => {
    const result = resultOf(score(schemeJson([manual('Y'), manual('Z')]), [unit('U', { Y: { points: '9' } })]), 'U');
    expect([result.total, result.missing, result.rank, result.grade]).toEqual([null, ['Z'], null, null]);
    expect(result.nodes.get('G')?.points).toBeNull();
  });
});

describe('effects on points', () => {
  const bad = (criterion: string): any => {
    const levels = [
      { code: 'TOT', name: 'Tốt', points: '10' },
      { code: 'SAI', name: 'Sai quy định', points: '4', effects: [{ type: 'zero', criterion }] },
    ];
    return score(schemeJson([leaf('I', { type: 'choice', levels }), manual('Y')]), [
      unit('U', { I: { level: 'SAI' }, Y: { points: '8' } }),
    ]);
  };

  it.each([
    ['I', '0', '8'],
    ['Y', '4', '0'],
    ['G', '0', '0'],
  ])('zeroes %s and says by which level', (criterion, first, second) => {
    const result = resultOf(bad(criterion), 'U');
    expect(linesOf(result).map(([, , points]) => points)).toEqual([first, second]);
    const zeroed = result.lines.flatMap(({ applied }) => applied);
    expect(new Set(zeroed.map(({ rule, by, event }) => `${rule} ${by} ${String(event)}`))).toEqual(
      new Set(['zero I Sai quy định']),
    );
  });

  it('zeroes by an event of a penalty, named', () => {
    const penalty = {
      ...{ code: 'P', name: 'Điểm trừ', cap: '2' },
      rules: [
        {
          code: 'P1',
          name: 'Vi phạm',
          counting: 'each',
          points: '1',
          cap: '2',
          effects: [{ type: 'zero', criterion: 'Y' }],
        },
      ],
    };
    const scheme = schemeJson([manual('X'), manual('Y')], { penalty });
    const result = score(scheme, [
      unit('U', { X: { points: '5' }, Y: { points: '8' }, P1: { events: [{ name: 'Kết luận số 3' }] } }),
    ]);
    expect(linesOf(resultOf(result, 'U')).map(([, , points]) => points)).toEqual(['5', '0', '-1']);
    expect(resultOf(result, 'U').lines[1]?.applied).toMatchObject([{ rule: 'zero', by: 'P1', event: 'Kết luận số 3' }]);
  });
});

describe('bonus and penalty', () => {
  const levels = [
    { code: 'TINH', name: 'Cấp tỉnh', points: '2' },
    { code: 'TW', name: 'Cấp Trung ương', points: '5' },
  ];
  const rules: Record<string, any> = {
    each: { counting: 'each', points: '2', cap: '5' },
    eachLevel: { counting: 'each', levels, cap: '8' },
    highest: { counting: 'highest', levels },
    once: { counting: 'once', points: '3' },
    manual: { counting: 'manual', step: '0.5', cap: '4' },
  };
  const lineFor = (rule: string, input: unknown): [string, string] => {
    const bonus = {
      code: 'T',
      name: 'Thưởng',
      cap: '9',
      mayExceedTotal: true,
      rules: [{ code: 'T1', name: 'T1', ...rules[rule] }],
    };
    const result = score(schemeJson([manual('Y')], { bonus }), [unit('U', { Y: { points: '5' }, T1: input })]);
    const line = resultOf(result, 'U').lines.find(({ code }) => code === 'T1');
    return [
      result.problems[0]?.code ?? line?.points?.toFraction() ?? 'missing',
      line?.applied.map((a) => a.rule).join() ?? '',
    ];
  };
  const events = (...given: string[]): any => ({ events: given.map((level) => ({ level })) });

  it.each([
    ['each', null, '0', ''],
    ['each', { count: 2 }, '4', ''],
    ['each', { count: 3 }, '5', 'cap'],
    ['each', events('TW'), 'input_level_unknown', ''],
    ['eachLevel', events('TINH', 'TW'), '7', ''],
    ['eachLevel', events('TW', 'TW'), '8', 'cap'],
    ['eachLevel', { count: 1 }, 'input_level_unknown', ''],
    ['highest', events('TINH', 'TW', 'TINH'), '5', 'highest_only'],
    ['highest', events('TINH'), '2', ''],
    ['once', { count: 4 }, '3', 'once_only'],
    ['manual', { points: '3.5' }, '7/2', ''],
    ['manual', { points: '3.7' }, 'input_off_step', ''],
    ['manual', null, 'missing', ''],
  ])('%s of %j gives %s', (rule, input, points, applied) => {
    expect(lineFor(rule, input)).toEqual([points, applied]);
  });

  const wide = (more: Record<string, unknown>): any =>
    schemeJson([manual('Y', '100')], {
      bonus: {
        ...{ code: 'T', name: 'Thưởng', cap: '10', mayExceedTotal: true, ...more },
        rules: [{ code: 'T1', name: 'Cờ', counting: 'each', points: '10', cap: '10' }],
      },
      penalty: {
        ...{ code: 'P', name: 'Trừ', cap: '5' },
        rules: [
          { code: 'P1', name: 'Chậm', counting: 'each', points: '1', cap: '4', alsoCountedIn: ['Y'] },
          { code: 'P2', name: 'Vắng', counting: 'each', points: '1', cap: '4' },
        ],
      },
    });
  const inputs = { Y: { points: '97' }, T1: { count: 1 } };

  it('lets 97 + 10 be 107 where the scheme does', () => {
    const result = resultOf(score(wide({}), [unit('U', inputs)]), 'U');
    expect(String(result.total)).toBe('107');
  });

  it('stops at the scale where it does not', () => {
    const result = resultOf(score(wide({ mayExceedTotal: false }), [unit('U', inputs)]), 'U');
    expect(linesOf(result).at(-1)).toEqual(['T', 'scale_cap', '-7']);
    expect(String(result.total)).toBe('100');
  });

  it('caps all penalties together, in a line of its own', () => {
    const result = resultOf(
      score(wide({}), [unit('U', { Y: { points: '97' }, P1: { count: 9 }, P2: { count: 3 } })]),
      'U',
    );
    expect(linesOf(result).slice(2)).toEqual([
      ['P1', 'each', '-4'],
      ['P2', 'each', '-3'],
      ['P', 'penalty_cap', '2'],
    ]);
    expect([result.penalty, result.total].map(String)).toEqual(['5', '92']);
  });

  it('asks for a declaration when one fact counts twice', () => {
    const late = { events: [{ code: 'BC-1', name: 'Chậm' }] };
    const scheme = schemeJson([leaf('I', { type: 'minus', per: '1' }), manual('Y')], { penalty: wide({}).penalty });
    const problems = (rule: string, alsoCountedIn: string[]): readonly unknown[] => {
      scheme.penalty.rules[0].alsoCountedIn = alsoCountedIn;
      return score(scheme, [unit('U', { I: late, Y: { points: '1' }, [rule]: late })]).problems;
    };
    expect(problems('P1', ['I'])).toEqual([]);
    expect(problems('P1', [])).toEqual([
      { code: 'input_double_count', place: 'U.P1', parameters: { event: 'BC-1', other: 'I' } },
    ]);
    expect(problems('P2', ['I'])).toHaveLength(1);
  });
});
