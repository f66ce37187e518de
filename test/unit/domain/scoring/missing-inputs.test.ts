import { leaf, manual, resultOf, schemeJson, score, unit } from './example';

const levels = [
  { code: 'TOT', name: 'Tốt', points: '10' },
  { code: 'KEM', name: 'Kém', points: '0' },
];
const bands = [
  { to: '80', points: '0' },
  { from: '80', points: '10' },
];
const tasks = { type: 'key_tasks', onTime: '1', quality: '1', effectiveness: '1' };
const axes = { code: '1', finished: true, onTime: true, quality: true, effectiveness: true };

describe('a missing score is missing, never 0', () => {
  it.each([
    ['choice', { type: 'choice', levels }, {}],
    ['minus', { type: 'minus', per: '1' }, {}],
    ['ratio', { type: 'ratio' }, {}],
    ['ratio without its target', { type: 'ratio' }, { actual: '1' }],
    ['ratio without its actual', { type: 'ratio' }, { target: '1' }],
    [
      'ratio with a part without its target',
      { type: 'ratio' },
      { parts: [{ actual: '1', target: '2' }, { actual: '1' }] },
    ],
    ['count', { type: 'count', per: '1' }, {}],
    ['threshold', { type: 'threshold', bands }, {}],
    ['average', { type: 'average' }, {}],
    ['relative', { type: 'relative' }, {}],
    ['relative without its actual', { type: 'relative' }, { target: '5' }],
    ['all or nothing', { type: 'all_or_nothing' }, {}],
    ['manual', { type: 'manual', step: '1' }, {}],
    ['key tasks', tasks, {}],
    ['key tasks: on time not known', tasks, { tasks: [{ ...axes, onTime: null }] }],
    ['key tasks: quality not known', tasks, { tasks: [{ ...axes, quality: null }] }],
    ['key tasks: effectiveness not known', tasks, { tasks: [{ ...axes, effectiveness: null }] }],
    ['key tasks: no target', tasks, { tasks: [axes, { code: '2', finished: false, actual: '5' }] }],
    ['key tasks: no actual', tasks, { tasks: [axes, { code: '2', finished: false, target: '5' }] }],
    ['a claim that something did occur, and no more', { type: 'minus', per: '1' }, { notOccurred: false }],
  ])('%s', (_case, item, input) => {
    const result = score(schemeJson([leaf('I', item), manual('Z')]), [unit('U', { I: input, Z: { points: '5' } })]);
    expect(result.problems).toEqual([]);
    const one = resultOf(result, 'U');
    expect([one.total, one.base, one.printed, one.percentage, one.rank]).toEqual([null, null, null, null, null]);
    expect([one.missing, one.why.standing, String(one.available)]).toEqual([['I'], 'incomplete', '20']);
    expect(one.lines.map(({ code, standing }) => `${code} ${standing}`)).toEqual(['I missing', 'Z scored']);
  });

  it('a value below all figures of a band that is open below is in that band', () => {
    const result = score(schemeJson([leaf('I', { type: 'threshold', bands })]), [unit('U', { I: { value: '-5' } })]);
    expect(String(result.units[0]?.total)).toBe('0');
  });

  it('of one group makes the whole total incomplete, not the others’ sum', () => {
    const group = (code: string, inner: string): any => {
      return { code, name: `Nhóm ${code}`, maximum: '10', criteria: [manual(inner)] };
    };
    const scheme = { ...schemeJson([manual('Y')]), total: '20', criteria: [group('G', 'Y'), group('H', 'Z')] };
    const one = resultOf(score(scheme, [unit('U', { Y: { points: '8' } })]), 'U');
    expect([one.total, one.missing]).toEqual([null, ['Z']]);
    expect(['G', 'H'].map((code) => [one.nodes.get(code)?.standing, String(one.nodes.get(code)?.points)])).toEqual([
      ['counted', '8'],
      ['counted', 'null'],
    ]);
  });

  it('of a bonus by judgement leaves no total and no grade, even where bonus does not lift the grade', () => {
    const scheme = (changes: Record<string, unknown>): any =>
      schemeJson([manual('Y')], {
        bonus: {
          ...{ code: 'T', name: 'Thưởng', cap: '2', mayExceedTotal: true, ...changes },
          rules: [{ code: 'T1', name: 'Đánh giá', counting: 'manual', step: '1', cap: '2' }],
        },
        classification: {
          bands: [
            { code: 'CAO', name: 'Cao', from: '5' },
            { code: 'THAP', name: 'Thấp', to: '5' },
          ],
        },
      });
    for (const changes of [{}, { liftsGrade: false }, { mayExceedTotal: false }]) {
      const one = resultOf(score(scheme(changes), [unit('U', { Y: { points: '8' } })]), 'U');
      expect([one.total, one.grade, String(one.base), one.lines.length]).toEqual([null, null, '8', 2]);
    }
  });

  it('of a criterion leaves no total where the scale would end the bonus', () => {
    const bonus = {
      ...{ code: 'T', name: 'Thưởng', cap: '2', mayExceedTotal: false },
      rules: [{ code: 'T1', name: 'Sáng kiến', counting: 'once', points: '2' }],
    };
    const one = resultOf(
      score(schemeJson([manual('Y'), manual('Z')], { bonus }), [unit('U', { Y: { points: '8' }, T1: { count: 1 } })]),
      'U',
    );
    expect([one.total, String(one.bonus), one.missing]).toEqual([null, '2', ['Z']]);
  });

  it('of a group left out is no gap: the group is left out', () => {
    const scheme = {
      ...schemeJson([manual('Y')]),
      total: '20',
      criteria: [
        { code: 'G', name: 'Nhóm G', maximum: '10', criteria: [manual('Y')] },
        {
          code: 'H',
          name: 'Nhóm H',
          maximum: '10',
          criteria: [leaf('I', { type: 'minus', per: '1' }, { notOccurred: 'leave_out' })],
        },
      ],
    };
    const one = resultOf(score(scheme, [unit('U', { Y: { points: '8' }, I: { notOccurred: true } })]), 'U');
    expect([String(one.total), one.missing, one.nodes.get('H')?.standing]).toEqual(['8', [], 'left_out']);
    scheme.criteria[1].criteria[0].notOccurred = 'renormalise';
    const made = resultOf(score(scheme, [unit('U', { Y: { points: '8' }, I: { notOccurred: true } })]), 'U');
    expect([String(made.total), made.nodes.get('H')?.standing]).toEqual(['16', 'renormalise']);
  });

  it('of everything is a unit without a total: nothing is assigned', () => {
    const one = resultOf(score(schemeJson([manual('Y')]), [unit('U', {}, { unassigned: ['G'] })]), 'U');
    expect([one.total, one.rank, one.why.standing, String(one.available)]).toEqual([null, null, 'incomplete', '0']);
  });

  it('leads nobody in a relative criterion', () => {
    const units = [
      unit('A', { I: { target: '100' } }),
      unit('B', { I: { actual: '50', target: '100' } }, { submitted: false }),
    ];
    const result = score(schemeJson([leaf('I', { type: 'relative' })]), units);
    expect(resultOf(result, 'B').lines[0]?.inputs).toEqual({ actual: '50', target: '100' });
  });
});
