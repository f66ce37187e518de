import { manual, leaf, resultOf, schemeJson, score, tableOf, unit } from './example';

const BANDS = [
  { code: 'XS', name: 'Xuất sắc', from: '90' },
  { code: 'TOT', name: 'Tốt', from: '80', to: '90' },
  { code: 'KHA', name: 'Khá', from: '65', to: '80' },
  { code: 'YEU', name: 'Yếu', to: '65' },
];

/** Groups of 60 and 40 points, one count, bonus up to 5, and whatever is given. */
function graded(classification: Record<string, unknown>, changes: Record<string, unknown> = {}): any {
  return schemeJson([manual('A', '60'), manual('B', '30'), leaf('N', { type: 'count', per: '1' })], {
    bonus: {
      ...{ code: 'T', name: 'Thưởng', cap: '5', mayExceedTotal: true },
      rules: [{ code: 'T1', name: 'Sáng kiến', counting: 'each', points: '1', cap: '5' }],
    },
    classification: { bands: BANDS, ...classification },
    ...changes,
  });
}

/** Points of A, B, N and the bonus T1. */
function member(code: string, a: string, b: string, n: number, bonus = 0, changes: Record<string, unknown> = {}): any {
  return unit(code, { A: { points: a }, B: { points: b }, N: { count: n }, T1: { count: bonus } }, changes);
}

const gradeOf = (scheme: any, one: any): string | undefined => score(scheme, [one]).units[0]?.grade?.band.code;

describe('bands', () => {
  it.each([
    ['60', '20', 10, 'XS'],
    ['59.99', '20', 10, 'TOT'],
    ['59.97', '19.99', 10, 'TOT'],
    ['50', '20', 10, 'TOT'],
    ['49.99', '20', 10, 'KHA'],
    ['0', '0', 0, 'YEU'],
  ])('%s + %s + %i is %s: nothing is rounded before', (a, b, n, expected) => {
    expect(gradeOf(graded({}), member('U', a, b, n))).toBe(expected);
  });

  it('rounds before only where the scheme says so', () => {
    const rounding = { total: { step: '1' } };
    const close = member('U', '59.6', '20', 10);
    expect(gradeOf(graded({}, { rounding }), close)).toBe('TOT');
    expect(gradeOf(graded({}, { rounding, comparison: { basis: 'points', rounded: true } }), close)).toBe('XS');
  });

  it('lets bonus lift a grade, or not, as the scheme says', () => {
    const lifted = graded({});
    expect(gradeOf(lifted, member('U', '57', '20', 10, 3))).toBe('XS');
    lifted.bonus.liftsGrade = false;
    expect(gradeOf(lifted, member('U', '57', '20', 10, 3))).toBe('TOT');
  });

  it('grades by the percentage of what was assigned', () => {
    const scheme = graded({}, { comparison: { basis: 'percentage' } });
    expect(gradeOf(scheme, member('U', '54', '0', 0, 0, { unassigned: ['B', 'N'] }))).toBe('XS');
    expect(gradeOf(scheme, member('U', '53', '0', 0, 0, { unassigned: ['B', 'N'] }))).toBe('TOT');
  });
});

describe('gates', () => {
  const percent = { type: 'percent', grade: 'XS', criterion: 'B', percent: '80' };
  const counted = { type: 'count', grade: 'TOT', criterion: 'N', count: 3 };
  const initiative = { type: 'count', grade: 'XS', criterion: 'T1', count: 1 };

  it.each([
    ['reached exactly', [percent], member('U', '60', '24', 10), 'XS'],
    ['missed by a hair', [percent], member('U', '60', '23.99', 10), 'TOT'],
    ['of a lower grade binds the better ones', [counted], member('U', '60', '30', 2), 'KHA'],
    ['of a better grade does not bind', [percent], member('U', '60', '20', 3), 'TOT'],
    ['several', [percent, counted], member('U', '60', '30', 3), 'XS'],
    ['on events of a rule', [initiative], member('U', '60', '30', 10), 'TOT'],
    ['on events of a rule, reached', [initiative], member('U', '60', '30', 10, 1), 'XS'],
    ['on what was not assigned', [percent], member('U', '60', '0', 10, 5, { unassigned: ['B'] }), 'KHA'],
  ])('a gate %s', (_case, gates, one, expected) => {
    expect(gradeOf(graded({ gates }), one)).toBe(expected);
  });
});

describe('effects on grades, ranks and awards', () => {
  const withFact = (...effects: any[]): any =>
    graded({}, { exclusions: [{ code: 'X', name: 'Kỷ luật', effects }], awards: [{ code: 'CO', name: 'Cờ' }] });
  const best = { ...member('U', '60', '30', 10) };
  best.inputs.X = { events: [{ name: 'Quyết định 12' }] };

  it.each([
    [{ type: 'cap_grade', grade: 'TOT' }, 'TOT', 1],
    [{ type: 'cap_grade', grade: 'XS' }, 'XS', 1],
    [{ type: 'lower_grade', by: 1 }, 'TOT', 1],
    [{ type: 'lower_grade', by: 3 }, 'YEU', 1],
    [{ type: 'exclude_ranking' }, 'XS', null],
    [{ type: 'exclude_award', award: 'CO' }, 'XS', 1],
  ])('%j', (effect, grade, rank) => {
    const result = resultOf(score(withFact(effect), [best]), 'U');
    expect([result.grade?.band.code, result.rank, String(result.total)]).toEqual([grade, rank, '100']);
  });

  it('lowers from what the gates and caps left, and never below the last grade', () => {
    const scheme = withFact({ type: 'cap_grade', grade: 'KHA' }, { type: 'lower_grade', by: 2 });
    expect(resultOf(score(scheme, [best]), 'U').grade?.steps).toEqual([
      { rule: 'band', grade: 'XS', by: 'total', event: null },
      { rule: 'cap_grade', grade: 'KHA', by: 'X', event: 'Quyết định 12' },
      { rule: 'lower_grade', grade: 'YEU', by: 'X', event: 'Quyết định 12' },
    ]);
  });

  it('keeps a unit from an award and says by which event', () => {
    const result = resultOf(score(withFact({ type: 'exclude_award', award: 'CO' }), [best]), 'U');
    expect(result.excludedAwards).toEqual([{ award: 'CO', by: 'X', event: 'Quyết định 12' }]);
  });
});

describe('quotas', () => {
  const quota = (changes: Record<string, unknown>): any => ({
    ...{ grade: 'XS', percent: '25', rounding: 'floor', tie: 'none', excluded: 'next_band' },
    ...changes,
  });
  /** Five units above 90 (the second and third are equal), one below, four that are not there yet. */
  const bloc = [
    member('A', '60', '30', 9),
    member('B', '60', '30', 5),
    member('C', '60', '30', 5),
    member('D', '60', '30', 3),
    member('E', '60', '30', 1),
    member('F', '50', '30', 1),
    ...['G', 'H', 'I', 'K'].map((code) => unit(code, {}, { submitted: false })),
  ];
  const best = (changes: Record<string, unknown>): string => {
    const result = score(graded({ quotas: [quota(changes)] }), bloc);
    return result.units.flatMap(({ code, grade }) => (grade?.band.code === 'XS' ? [code] : [])).join('');
  };

  it.each([
    ['floor(2,5) = 2: the tie on the last place gets nothing', {}, 'A'],
    ['the tie gets in whole', { tie: 'all' }, 'ABC'],
    ['ceil(2,5) = 3 holds the tie', { rounding: 'ceil' }, 'ABC'],
    ['half up of 2,5 is 3', { rounding: 'half_up' }, 'ABC'],
    ['40% is 4', { percent: '40' }, 'ABCD'],
    ['10% is 1', { percent: '10', tie: 'all' }, 'A'],
    ['5% is none', { percent: '5', tie: 'all' }, ''],
    ['100% is everybody', { percent: '100' }, 'ABCDE'],
  ])('%s', (_case, changes, expected) => {
    expect(best(changes)).toBe(expected);
  });

  it('can order its places by a chain of its own', () => {
    const chain = [{ by: 'total' }, { by: 'ballot' }];
    const voted = bloc.map((one, index) => ({ ...one, ballot: index }));
    const scheme = graded({ quotas: [quota({ chain })] });
    const result = score(scheme, voted);
    expect(tableOf(result).slice(0, 3)).toEqual([
      ['A', '99', 1, 'XS'],
      ['B', '95', 2, 'TOT'],
      ['C', '95', 2, 'XS'],
    ]);
  });

  it('lets units fall into the quota of the next grade', () => {
    const quotas = [quota({}), quota({ grade: 'TOT', percent: '20' })];
    const result = score(graded({ quotas }), bloc);
    expect(
      tableOf(result)
        .slice(0, 6)
        .map(([code, , , grade]) => `${code} ${String(grade)}`),
    ).toEqual(['A XS', 'B TOT', 'C TOT', 'D KHA', 'E KHA', 'F KHA']);
  });

  it.each([
    ['next_band', 'TOT'],
    ['keep_grade', 'XS'],
  ])('gives an excluded unit no place (%s): it gets %s', (excluded, expected) => {
    const scheme = graded(
      { quotas: [quota({ excluded })] },
      {
        exclusions: [{ code: 'X', name: 'Tạm dừng', effects: [{ type: 'exclude_ranking' }] }],
      },
    );
    const first = member('L', '60', '30', 10);
    first.inputs.X = { count: 1 };
    const result = score(scheme, [first, ...bloc]);
    expect(resultOf(result, 'L')).toMatchObject({ rank: null, grade: { band: { code: expected } } });
    expect(resultOf(result, 'A').grade?.band.code).toBe('XS');
  });
});

describe('ranking', () => {
  const chain = [{ by: 'total' }, { by: 'bonus' }, { by: 'criterion', criterion: 'A' }, { by: 'ballot' }];
  const ranks = (units: any[], ranking: any[] = chain): string =>
    score(graded({}, { ranking }), units)
      .units.map(({ code, rank }) => `${code}${String(rank)}`)
      .join(' ');

  it('goes down the chain: total, bonus, a criterion, the ballot', () => {
    expect(ranks([member('P', '50', '20', 5), member('Q', '50', '20', 6)])).toBe('Q1 P2');
    expect(ranks([member('P', '50', '20', 5), member('Q', '50', '20', 4, 1)])).toBe('Q1 P2');
    expect(ranks([member('P', '50', '20', 5), member('Q', '51', '19', 5)])).toBe('Q1 P2');
    const vote = (code: string, ballot?: number): any =>
      member(code, '50', '20', 5, 0, ballot === undefined ? {} : { ballot });
    expect(ranks([vote('P', 3), vote('Q', 7)])).toBe('Q1 P2');
  });

  it('leaves equal what the chain leaves equal, and skips the next rank', () => {
    const units = ['P', 'Q', 'R'].map((code) => member(code, '50', '20', 5));
    expect(ranks([...units, member('S', '10', '20', 5), member('O', '60', '20', 5)])).toBe('O1 P2 Q2 R2 S5');
  });

  it('does not use a ballot in which one of the equal units has no votes', () => {
    const units = [member('P', '50', '20', 5, 0, { ballot: 9 }), member('Q', '50', '20', 5)];
    expect(ranks(units)).toBe('P1 Q1');
  });

  it('prefers fewer penalty points', () => {
    const penalty = {
      ...{ code: 'P', name: 'Trừ', cap: '5' },
      rules: [{ code: 'P1', name: 'Chậm', counting: 'each', points: '1', cap: '5' }],
    };
    const late = member('P', '50', '20', 6);
    late.inputs.P1 = { count: 1 };
    const scheme = graded({}, { penalty, ranking: [{ by: 'total' }, { by: 'penalty' }] });
    const result = score(scheme, [late, member('Q', '50', '20', 5)]);
    expect(result.units.map(({ code }) => code)).toEqual(['Q', 'P']);
    expect(resultOf(result, 'P').why.above).toMatchObject({ separatedBy: { by: 'penalty' } });
    expect([resultOf(result, 'P').why.above?.own, resultOf(result, 'P').why.above?.theirs].map(String)).toEqual([
      '1',
      '0',
    ]);
  });
});

describe('inputs that belong elsewhere', () => {
  it('names another scheme, a unit given twice, an unknown code', () => {
    const scheme = graded({});
    const given = [member('U', '1', '1', 1), member('U', '1', '1', 1, 0, { unassigned: ['Z'] })];
    expect(score(scheme, given).problems.map(({ code, place }) => [code, place])).toEqual([
      ['input_unit_repeated', 'U'],
      ['input_code_unknown', 'U.Z'],
    ]);
  });
});
