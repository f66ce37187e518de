import { leaf, manual, resultOf, schemeJson, score, told, unit } from './example';

describe('the line of a relative criterion tells whom it was compared with', () => {
  const scheme = schemeJson([leaf('I', { type: 'relative' })]);
  const lines = (...rows: [string, string, string | null][]): unknown[] =>
    score(
      scheme,
      rows.map(([code, actual, target]) => unit(code, { I: { actual, target } })),
    )
      .units.map(({ code, lines: [line] }) => [code, line?.inputs, line?.points?.toFraction()])
      .sort();

  it('the best ratio above the target', () => {
    expect(lines(['A', '130', '100'], ['B', '75', '50'], ['C', '80', '100'])).toEqual([
      ['A', { actual: '130', target: '100', bestRatio: '1.5' }, '8'],
      ['B', { actual: '75', target: '50', bestRatio: '1.5' }, '10'],
      ['C', { actual: '80', target: '100', bestRatio: '1.5' }, '4'],
    ]);
  });

  it('the best actual without a target', () => {
    expect(lines(['A', '30', null], ['B', '120', null], ['C', '500', '100'])).toEqual([
      ['A', { actual: '30', bestActual: '120' }, '5/2'],
      ['B', { actual: '120', bestActual: '120' }, '10'],
      ['C', { actual: '500', target: '100', bestRatio: '5' }, '10'],
    ]);
  });

  it('nobody, while no sheet is handed in: the unit is its own leader', () => {
    const alone = score(scheme, [unit('A', { I: { actual: '150', target: '100' } }, { submitted: false })]);
    expect(told(alone.units[0]!.lines[0]!)).toEqual(['relative', 'scored', { actual: '150', target: '100' }, '10', []]);
    const without = score(scheme, [unit('A', { I: { actual: '150' } }, { submitted: false })]);
    expect(told(without.units[0]!.lines[0]!)).toEqual(['relative', 'scored', { actual: '150' }, '10', []]);
  });

  it('a sheet that is not handed in and better than the leader gets no more than the leader', () => {
    const units = [
      unit('A', { I: { actual: '120', target: '100' } }),
      unit('B', { I: { actual: '140', target: '100' } }, { submitted: false }),
    ];
    const result = score(scheme, units);
    expect(['A', 'B'].map((code) => String(resultOf(result, code).total))).toEqual(['10', '10']);
  });

  it('a target of nothing leads nobody, and a missing figure is missing', () => {
    const units = [
      unit('A', { I: { actual: '110', target: '100' } }),
      unit('B', { I: { actual: '5', target: '0' } }),
      unit('C', { I: { target: '10' } }),
      unit('D', {}),
    ];
    const result = score(scheme, units);
    expect(String(resultOf(result, 'A').total)).toBe('10');
    expect(result.problems.map(({ code, place }) => [code, place])).toEqual([['input_target_zero', 'B.I']]);
    expect(['B', 'C', 'D'].map((code) => resultOf(result, code).missing)).toEqual([['I'], ['I'], ['I']]);
  });
});

describe('the line of a rule tells what was counted', () => {
  const ofRule = (
    rule: Record<string, unknown>,
    input: unknown,
    kind: 'bonus' | 'penalty' = 'bonus',
    cap = '9',
  ): unknown[] => {
    const set = { code: 'T', name: 'Thưởng hay trừ', cap, rules: [{ code: 'T1', name: 'Quy định', ...rule }] };
    const scheme = schemeJson([manual('Y', '50')], {
      [kind]: kind === 'bonus' ? { ...set, mayExceedTotal: true } : set,
    });
    const { lines } = resultOf(score(scheme, [unit('U', { Y: { points: '40' }, T1: input })]), 'U');
    expect(lines[1]).toMatchObject({ code: 'T1', name: 'Quy định', kind });
    return lines.slice(1).map(told);
  };
  const each = { counting: 'each', points: '2', cap: '5' };
  const two = [
    { code: 'TINH', name: 'Tỉnh', points: '1' },
    { code: 'TW', name: 'Trung ương', points: '3' },
  ];

  it.each([
    ['nothing handed in', each, undefined, [['each', 'scored', { count: 0 }, '0', []]]],
    ['a count', each, { count: 2 }, [['each', 'scored', { count: 2 }, '4', []]]],
    [
      'named events over the cap',
      each,
      { events: [{ name: 'Sáng kiến 1' }, { name: '' }, { name: 'Sáng kiến 2', count: 2 }] },
      [['each', 'scored', { count: 4, events: 'Sáng kiến 1; Sáng kiến 2' }, '5', [['cap', 'T1', null, '8', '5']]]],
    ],
    [
      'the highest level',
      { counting: 'highest', levels: two },
      { events: [{ level: 'TINH' }, { level: 'TW' }, { level: 'TINH' }] },
      [['highest', 'scored', { count: 3 }, '3', [['highest_only', 'T1', null, '5', '3']]]],
    ],
    [
      'once',
      { counting: 'once', points: '2' },
      { count: 3 },
      [['once', 'scored', { count: 3 }, '2', [['once_only', 'T1', null, '6', '2']]]],
    ],
    [
      'a judgement',
      { counting: 'manual', step: '0.5', cap: '2' },
      { points: '1.5' },
      [['manual', 'scored', { points: '1.5' }, '3/2', []]],
    ],
    [
      'a judgement that is missing',
      { counting: 'manual', step: '0.5', cap: '2' },
      undefined,
      [['manual', 'missing', {}, null, []]],
    ],
    [
      'a declared double count',
      { ...each, alsoCountedIn: ['Y'] },
      { count: 1 },
      [['each', 'scored', { count: 1 }, '2', [['double_count', 'Y', null, '2', '2']]]],
    ],
    [
      'a declared double count without an event',
      { ...each, alsoCountedIn: ['Y'] },
      { count: 0 },
      [['each', 'scored', { count: 0 }, '0', []]],
    ],
  ])('%s', (_case, rule, input, expected) => {
    expect(ofRule(rule, input)).toEqual(expected);
  });

  it('a penalty is negative, and so are the caps of all', () => {
    expect(ofRule(each, { count: 2 }, 'penalty')).toEqual([['each', 'scored', { count: 2 }, '-4', []]]);
    expect(ofRule(each, { count: 2 }, 'penalty', '3')).toEqual([
      ['each', 'scored', { count: 2 }, '-4', []],
      ['penalty_cap', 'scored', { before: '-4', after: '-3' }, '1', []],
    ]);
    expect(ofRule(each, { count: 2 }, 'bonus', '3')).toEqual([
      ['each', 'scored', { count: 2 }, '4', []],
      ['bonus_cap', 'scored', { before: '4', after: '3' }, '-1', []],
    ]);
  });

  it('a missing judgement makes the total incomplete and names the rule', () => {
    const penalty = {
      code: 'P',
      name: 'Trừ',
      cap: '2',
      rules: [{ code: 'P1', name: 'Đánh giá', counting: 'manual', step: '1', cap: '2' }],
    };
    const result = resultOf(score(schemeJson([manual('Y')], { penalty }), [unit('U', { Y: { points: '5' } })]), 'U');
    expect([result.total, result.penalty, result.printed, result.percentage, result.missing]).toEqual([
      null,
      null,
      null,
      null,
      ['P1'],
    ]);
    expect([String(result.base), String(result.bonus)]).toEqual(['5', '0']);
    expect(result.why.standing).toBe('incomplete');
  });
});

describe('the lines of groups tell before and after', () => {
  it('of what did not occur, of the cap and of the rounding, in this order', () => {
    const criteria = [
      leaf('I', { type: 'minus', per: '1' }, { notOccurred: 'renormalise' }),
      leaf('R', { type: 'ratio', cap: '1.5' }),
      manual('Y'),
    ];
    const scheme = schemeJson(criteria);
    scheme.criteria[0].rounding = { step: '4', mode: 'down' };
    const inputs = { I: { notOccurred: true }, R: { actual: '15', target: '10' }, Y: { points: '6' } };
    const result = resultOf(score(scheme, [unit('U', inputs)]), 'U');
    // 21 of 20 becomes 31,5 of 30, is cut to 30 and goes down to 28.
    expect(result.lines.slice(3).map((line) => [line.code, line.name, line.kind, ...told(line)])).toEqual([
      ['G', 'Nhóm', 'adjustment', 'renormalised', 'scored', { before: '21', after: '31.5' }, '21/2', []],
      ['G', 'Nhóm', 'adjustment', 'group_cap', 'scored', { before: '31.5', after: '30' }, '-3/2', []],
      ['G', 'Nhóm', 'adjustment', 'group_rounding', 'scored', { before: '30', after: '28' }, '-2', []],
    ]);
    expect(result.lines.slice(0, 3).map(({ code, name, kind }) => [code, name, kind])).toEqual([
      ['I', 'Tiêu chí I', 'item'],
      ['R', 'Tiêu chí R', 'item'],
      ['Y', 'Tiêu chí Y', 'item'],
    ]);
  });

  it('of the scale, by the code of the bonus', () => {
    const bonus = {
      ...{ code: 'T', name: 'Thưởng', cap: '5', mayExceedTotal: false },
      rules: [{ code: 'T1', name: 'Cờ', counting: 'once', points: '5' }],
    };
    const result = resultOf(
      score(schemeJson([manual('Y')], { bonus }), [unit('U', { Y: { points: '7' }, T1: { count: 1 } })]),
      'U',
    );
    const last = result.lines.at(-1)!;
    expect([last.code, last.name, last.kind, ...told(last)]).toEqual([
      'T',
      'Thưởng',
      'adjustment',
      'scale_cap',
      'scored',
      { before: '12', after: '10' },
      '-2',
      [],
    ]);
  });
});
