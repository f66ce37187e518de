import { leaf, manual, resultOf, schemeJson, score, unit } from './example';

const BANDS = [
  { code: 'XS', name: 'Xuất sắc', from: '90' },
  { code: 'TOT', name: 'Tốt', from: '80', to: '90' },
  { code: 'KHA', name: 'Khá', to: '80' },
];
const graded = (classification: Record<string, unknown>, changes: Record<string, unknown> = {}): any =>
  schemeJson([manual('Y', '90'), leaf('N', { type: 'count', per: '1' }, { notOccurred: 'full' })], {
    classification: { bands: BANDS, ...classification },
    ...changes,
  });
const inputs = (y: string, n: unknown): Record<string, unknown> => ({ Y: { points: y }, N: n });
const stepsOf = (scheme: any, one: any): unknown => resultOf(score(scheme, [one]), 'U').grade?.steps;

describe('grades', () => {
  it('grades the complete units of a bloc where another is incomplete', () => {
    const result = score(graded({}), [unit('A', inputs('85', { count: 10 })), unit('B', inputs('85', {}))]);
    expect(['A', 'B'].map((code) => resultOf(result, code).grade?.band.code)).toEqual(['XS', undefined]);
  });

  it('gives the last grade to a total below 0', () => {
    const penalty = {
      ...{ code: 'P', name: 'Trừ', cap: '3' },
      rules: [{ code: 'P1', name: 'Chậm', counting: 'each', points: '1', cap: '3' }],
    };
    const result = score(graded({}, { penalty }), [unit('U', { ...inputs('0', { count: 0 }), P1: { count: 3 } })]);
    expect([String(result.units[0]?.total), result.units[0]?.grade?.band.code]).toEqual(['-3', 'KHA']);
  });

  it('names the criterion whose gate was not reached, and says nothing of what changes nothing', () => {
    const gates = [
      { type: 'count', grade: 'XS', criterion: 'N', count: 5 },
      { type: 'percent', grade: 'XS', criterion: 'Y', percent: '50' },
    ];
    expect(stepsOf(graded({ gates }), unit('U', inputs('90', { count: 4 })))).toEqual([
      { rule: 'band', grade: 'XS', by: 'total', event: null },
      { rule: 'gate', grade: 'TOT', by: 'N', event: null },
    ]);
    const capped = graded(
      { gates },
      { exclusions: [{ code: 'X', name: 'Nhắc nhở', effects: [{ type: 'cap_grade', grade: 'TOT' }] }] },
    );
    expect(stepsOf(capped, unit('U', { ...inputs('70', { count: 4 }), X: { count: 1 } }))).toEqual([
      { rule: 'band', grade: 'KHA', by: 'total', event: null },
    ]);
  });

  it('demands nothing of what was not assigned or did not occur', () => {
    const gates = [{ type: 'count', grade: 'XS', criterion: 'N', count: 5 }];
    const bands = [
      { code: 'XS', name: 'Xuất sắc', from: '80' },
      { code: 'TOT', name: 'Tốt', to: '80' },
    ];
    const codeOf = (one: any, policy = 'full'): string | undefined => {
      const scheme = graded({ gates, bands });
      scheme.criteria[0].criteria[1].notOccurred = policy;
      return score(scheme, [one]).units[0]?.grade?.band.code;
    };
    expect(codeOf(unit('U', inputs('85', { count: 4 })))).toBe('TOT');
    expect(codeOf(unit('U', inputs('85', {}), { unassigned: ['N'] }))).toBe('XS');
    expect(codeOf(unit('U', inputs('85', { notOccurred: true })))).toBe('XS');
    expect(codeOf(unit('U', inputs('85', { notOccurred: true })), 'leave_out')).toBe('XS');
    expect(codeOf(unit('U', inputs('85', { notOccurred: true })), 'renormalise')).toBe('XS');
  });

  it('lowers by as many grades as the effects say together, not below the last', () => {
    const by = (amount: number): any => ({ type: 'lower_grade', by: amount });
    const scheme = graded(
      {},
      {
        exclusions: [
          { code: 'X', name: 'Khiển trách', effects: [by(1)] },
          { code: 'X2', name: 'Cảnh cáo', effects: [by(2)] },
        ],
      },
    );
    const one = (more: Record<string, unknown>): any => unit('U', { ...inputs('90', { count: 10 }), ...more });
    expect(stepsOf(scheme, one({ X: { count: 3 } }))).toEqual([
      { rule: 'band', grade: 'XS', by: 'total', event: null },
      { rule: 'lower_grade', grade: 'TOT', by: 'X', event: 'Khiển trách' },
    ]);
    expect(resultOf(score(scheme, [one({ X: { count: 1 }, X2: { count: 1 } })]), 'U').grade?.band.code).toBe('KHA');
  });
});

describe('ranks', () => {
  const bonus = (changes: Record<string, unknown> = {}): any => ({
    ...{ code: 'T', name: 'Thưởng', cap: '5', mayExceedTotal: true, ...changes },
    rules: [{ code: 'T1', name: 'Sáng kiến', counting: 'each', points: '1', cap: '5' }],
  });
  const chain = [{ by: 'total' }, { by: 'bonus' }, { by: 'criterion', criterion: 'Y' }];
  const whole = (changes: Record<string, unknown> = {}): any =>
    schemeJson([manual('Y', '60'), manual('Z', '40')], { bonus: bonus(), ranking: chain, ...changes });
  const of = (code: string, y: string, z: string, extra = 0, changes: Record<string, unknown> = {}): any =>
    unit(code, { Y: { points: y }, Z: { points: z }, T1: { count: extra } }, changes);
  const ranks = (scheme: any, ...units: any[]): string =>
    score(scheme, units)
      .units.map(({ code, rank }) => `${code}${String(rank)}`)
      .join(' ');

  it('names for every unit the rule that separates it from its neighbours, deep in the chain too', () => {
    const result = score(whole(), [
      of('A', '60', '40'),
      of('B', '50', '37', 3),
      of('C', '50', '38', 2),
      of('D', '48', '40', 2),
      of('E', '10', '10'),
    ]);
    expect(
      result.units.map(({ code, rank, why: { above, below } }) => [
        code,
        rank,
        above && [above.codes, above.rank, above.separatedBy.by, String(above.own), String(above.theirs)],
        below && [below.codes, below.rank, below.separatedBy.by, String(below.own), String(below.theirs)],
      ]),
    ).toEqual([
      ['A', 1, null, [['B'], 2, 'total', '100', '90']],
      ['B', 2, [['A'], 1, 'total', '90', '100'], [['C'], 3, 'bonus', '3', '2']],
      ['C', 3, [['B'], 2, 'bonus', '2', '3'], [['D'], 4, 'criterion', '50', '48']],
      ['D', 4, [['C'], 3, 'criterion', '48', '50'], [['E'], 5, 'total', '90', '20']],
      ['E', 5, [['D'], 4, 'total', '20', '90'], null],
    ]);
  });

  it('lists units that are equal by their codes, whatever order they came in', () => {
    const result = score(
      whole(),
      ['R', 'P', 'Q', 'O'].map((code) => of(code, code === 'O' ? '40' : '50', '30')),
    );
    expect(resultOf(result, 'P').why.tiedWith).toEqual(['Q', 'R']);
    expect(resultOf(result, 'O').why.above?.codes).toEqual(['P', 'Q', 'R']);
    expect(resultOf(result, 'R').why.below).toMatchObject({ codes: ['O'], rank: 4 });
  });

  it('counts bonus for the rank where it does not count for the grade', () => {
    const scheme = whole({ bonus: bonus({ liftsGrade: false }), classification: { bands: BANDS } });
    const result = score(scheme, [of('A', '50', '39'), of('B', '50', '38', 5)]);
    expect(result.units.map(({ code, rank, grade }) => [code, rank, grade?.band.code])).toEqual([
      ['B', 1, 'TOT'],
      ['A', 2, 'TOT'],
    ]);
  });

  it('shows a sheet that is complete and not handed in without rank and grade', () => {
    const scheme = whole({ classification: { bands: BANDS } });
    const result = score(scheme, [of('A', '60', '40', 0, { submitted: false }), of('B', '50', '30')]);
    expect(result.units.map(({ code, rank, grade, why }) => [code, rank, grade?.band.code, why.standing])).toEqual([
      ['B', 1, 'TOT', 'ranked'],
      ['A', null, undefined, 'not_submitted'],
    ]);
  });

  it('orders by rank, then excluded, incomplete and not handed in, by code among equals', () => {
    const scheme = whole();
    const units = [
      of('H', '50', '30', 0, { submitted: false }),
      of('G', '50', '30', 0, { submitted: false }),
      unit('F', { Y: { points: '1' } }),
      of('E', '50', '30', 0, { excluded: 'Kết luận' }),
      of('D', '50', '30'),
      of('C', '50', '30'),
      of('B', '60', '30'),
    ];
    expect(ranks(scheme, ...units)).toBe('B1 C2 D2 Enull Fnull Gnull Hnull');
    expect(ranks(scheme, ...[...units].reverse())).toBe('B1 C2 D2 Enull Fnull Gnull Hnull');
  });

  it('tells totals below 0 with their sign, and penalties as what was taken', () => {
    const penalty = {
      ...{ code: 'P', name: 'Trừ', cap: '5' },
      rules: [{ code: 'P1', name: 'Chậm', counting: 'each', points: '1', cap: '5' }],
    };
    const scheme = schemeJson([manual('Y')], { penalty, ranking: [{ by: 'total' }, { by: 'penalty' }] });
    const late = (code: string, y: string, count: number): any => unit(code, { Y: { points: y }, P1: { count } });
    const below = score(scheme, [late('A', '0', 1), late('B', '0', 3)]);
    const { above } = resultOf(below, 'B').why;
    expect([above?.separatedBy.by, String(above?.own), String(above?.theirs)]).toEqual(['total', '-3', '-1']);
    const equal = resultOf(score(scheme, [late('A', '4', 1), late('B', '6', 3)]), 'B').why.above;
    expect([equal?.separatedBy.by, String(equal?.own), String(equal?.theirs)]).toEqual(['penalty', '3', '1']);
  });

  it('skips a criterion that one of the equal units was not assigned', () => {
    const scheme = whole({ comparison: { basis: 'percentage' } });
    // 90% each; B has no Y, so Y tells nothing and all three stay equal.
    const all = [of('A', '54', '36'), unit('B', { Z: { points: '36' } }, { unassigned: ['Y'] }), of('C', '55', '35')];
    expect(ranks(scheme, ...all)).toBe('A1 B1 C1');
    expect(ranks(scheme, all[0], all[2])).toBe('C1 A2');
  });

  it('compares a criterion by points, or by what was assigned of it', () => {
    const inner = { code: 'H', name: 'Nhóm H', maximum: '60', criteria: [manual('H1', '40'), manual('H2', '20')] };
    const scheme = (basis: string): any =>
      schemeJson([inner, manual('Z', '40')], {
        comparison: { basis },
        ranking: [{ by: 'total' }, { by: 'criterion', criterion: 'H' }],
      });
    const full = unit('A', { H1: { points: '28' }, H2: { points: '14' }, Z: { points: '38' } });
    const part = unit('B', { H1: { points: '30' }, Z: { points: '34' } }, { unassigned: ['H2'] });
    // 80 of 100 and 64 of 80 are both 80%; of H that is 42 of 60 (70%) and 30 of 40 (75%).
    expect(ranks(scheme('percentage'), full, part)).toBe('B1 A2');
    const why = resultOf(score(scheme('percentage'), [full, part]), 'A').why.above;
    expect([String(why?.own), String(why?.theirs)]).toEqual(['70', '75']);
    const same = unit('C', { H1: { points: '30' }, Z: { points: '50' } }, { unassigned: ['H2'] });
    same.inputs.Z.points = '40';
    const ten = unit('D', { H1: { points: '28' }, H2: { points: '4' }, Z: { points: '38' } });
    // 70 and 70 points; 30 of H against 32 of H.
    expect(ranks(scheme('points'), same, ten)).toBe('D1 C2');
  });
});
