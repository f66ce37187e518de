import { leaf, linesOf, manual, resultOf, schemeJson, score, unit } from './example';

const late = (code: string | null) => ({ events: [{ ...(code === null ? {} : { code }), name: 'Báo cáo chậm' }] });

/** A rule that says it also counts in C3, in a group or in another rule. */
const scheme = (alsoCountedIn: string[]) =>
  schemeJson([leaf('C3', { type: 'minus', per: '1' }), manual('Y', '90')], {
    penalty: {
      ...{ code: 'E', name: 'Trừ', cap: '2' },
      rules: ['E1', 'E2'].map((code) => ({
        ...{ code, name: 'Chậm', counting: 'each', points: '1', cap: '1' },
        alsoCountedIn: code === 'E1' ? alsoCountedIn : [],
      })),
    },
  });

/** Where the line of E1 says that it counts too. */
function said(place: string, inputs: Record<string, unknown>, changes: Record<string, unknown> = {}): string[] {
  const handedIn = { C3: { count: 0 }, Y: { points: '90' }, E1: late('BC-1'), ...inputs };
  const result = resultOf(score(scheme([place]), [unit('U', handedIn, changes)]), 'U');
  expect(linesOf(result)).toContainEqual(['E1', 'each', '-1']);
  const line = result.lines.find(({ code }) => code === 'E1');
  return (line?.applied ?? []).filter(({ rule }) => rule === 'double_count').map(({ by }) => by);
}

describe('that a fact counts elsewhere too', () => {
  it.each<[string, string, Record<string, unknown>, Record<string, unknown>]>([
    ['the same event', 'C3', { C3: late('BC-1') }, {}],
    ['an event without a code', 'C3', { C3: late(null) }, {}],
    ['a bare count', 'C3', { C3: { count: 1 } }, {}],
    ['a count here, an event there', 'C3', { E1: { count: 1 }, C3: late('BC-1') }, {}],
    ['points lost', 'Y', { Y: { points: '80' } }, {}],
    ['the same event inside the group', 'G', { C3: late('BC-1') }, {}],
    ['the same event in another rule', 'E2', { E2: late('BC-1') }, {}],
  ])('is said of %s', (_, place, inputs, changes) => {
    expect(said(place, inputs, changes)).toEqual([place]);
  });

  it.each<[string, string, Record<string, unknown>, Record<string, unknown>]>([
    ['nothing happened there', 'C3', {}, {}],
    ['another event counts there', 'C3', { C3: late('BC-2') }, {}],
    ['it is full marks there', 'Y', {}, {}],
    ['it is not assigned', 'C3', { C3: late('BC-1') }, { unassigned: ['C3'] }],
    ['nothing inside the group lost a point', 'G', {}, {}],
    ['the other rule has no event', 'E2', {}, {}],
    ['nothing is handed in there', 'C3', { C3: {} }, {}],
  ])('is not said where %s', (_, place, inputs, changes) => {
    expect(said(place, inputs, changes)).toEqual([]);
  });
});
