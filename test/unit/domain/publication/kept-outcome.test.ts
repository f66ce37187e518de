import { toExactString } from '../../../../src/domain/fraction';
import { keptOutcome } from '../../../../src/domain/publication/kept-outcome';
import { trendsOf } from '../../../../src/domain/publication/trend';

const MEMBER = {
  code: 'AG1',
  name: 'Ban AG1',
  shortName: 'AG1',
  agencyId: '1',
  kind: 'party',
  role: 'chair',
  officialOrder: 1,
};
const RESULT = {
  ...{ code: 'AG1', total: { exact: '181/2', printed: '90,5' }, rank: 1, grade: 'A', gradeName: 'Loại A' },
  ...{ base: '90.5', bonus: '0', penalty: '0', available: '100', percentage: null },
  why: { standing: 'ranked', tiedWith: [], text: ['Đứng đầu.'] },
};
const WHOLE = {
  place: { members: [MEMBER] },
  scheme: { code: 'KB', title: 'Thang điểm', version: 2, definition: { total: '100' } },
  results: [RESULT],
};

const percentIn = (content: unknown): string | null => {
  const { scheme, results } = keptOutcome(content);
  const period = { code: '2022', provisional: false, total: scheme?.total ?? null, results };
  const percent = trendsOf(['AG1'], [period])[0]?.points[0]?.percent ?? null;
  return percent === null ? null : toExactString(percent);
};

describe('the outcome that a snapshot tells', () => {
  it('is read whole where everything is there', () => {
    expect(keptOutcome(WHOLE)).toEqual({
      scheme: { code: 'KB', title: 'Thang điểm', version: 2, total: '100' },
      members: [MEMBER],
      results: [RESULT],
    });
    expect(percentIn(WHOLE)).toBe('90.5');
  });

  it.each<readonly [string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['no fields', {}],
    ['no members and no results', { place: {}, results: null }],
    ['results that are none', { results: [null, 'AG1', {}, { code: 7 }] }],
  ])('is empty of %s', (_name, content) => {
    expect(keptOutcome(content)).toEqual({ scheme: null, members: [], results: [] });
  });

  it.each<readonly [string, unknown]>([
    ['a result without a total', { ...WHOLE, results: [{ code: 'AG1' }] }],
    ['a total that is no number', { ...WHOLE, results: [{ ...RESULT, total: { exact: 'chín mươi' } }] }],
    ['no scheme', { ...WHOLE, scheme: null }],
    ['a scheme without its scale', { ...WHOLE, scheme: { code: 'KB', definition: {} } }],
  ])('gives no share, and not 0, for %s', (_name, content) => {
    expect(keptOutcome(content).results).toHaveLength(1);
    expect(percentIn(content)).toBeNull();
  });

  it('names a member by its code where its name is lost', () => {
    expect(keptOutcome({ place: { members: [{ code: 'AG1' }, {}] } }).members).toMatchObject([
      { code: 'AG1', name: 'AG1' },
    ]);
  });
});
