import * as fc from 'fast-check';
import { exact } from '../../../../../src/domain/fraction';
import { type RankingEntry, rank } from '../../../../../src/domain/scoring/narrow/ranking';
import { SELF_SCORES_2022 } from './kb-2022';

const bloc = (excluded: readonly string[] = []): RankingEntry[] =>
  SELF_SCORES_2022.map(([code, , total]) => ({ code, total: exact(total), excluded: excluded.includes(code) }));

const ranksOf = (entries: readonly RankingEntry[]): Record<string, number | null> =>
  Object.fromEntries([...rank(entries)].map(([code, ranking]) => [code, ranking.rank]));

describe('rank', () => {
  it('lets two equal members share rank 6 in 2022, and the next is 8', () => {
    expect(ranksOf(bloc())).toEqual({
      BTCTU: 1,
      BNCTU: 2,
      UBKTTU: 3,
      VPTU: 4,
      BAO: 5,
      BTGTU: 6,
      DUKCCQ: 6,
      TCT: 8,
      BDVTU: 9,
    });
    expect(rank(bloc()).get('BTGTU')).toEqual({ rank: 6, tiedWith: ['DUKCCQ'], reason: 'ranked' });
  });

  it('gives an excluded member no rank and no place', () => {
    const ranks = rank(bloc(['VPTU']));
    expect(ranks.get('VPTU')).toEqual({ rank: null, tiedWith: [], reason: 'excluded' });
    expect(['BAO', 'BTGTU', 'DUKCCQ', 'TCT'].map((code) => ranks.get(code)?.rank)).toEqual([4, 5, 5, 7]);
  });

  it('gives an incomplete member no rank; exclusion says more than incompleteness', () => {
    const ranks = rank([
      { code: 'A', total: null, excluded: false },
      { code: 'B', total: exact('0'), excluded: false },
      { code: 'C', total: null, excluded: true },
    ]);
    expect([...ranks.values()].map(({ rank: place, reason }) => [place, reason])).toEqual([
      [null, 'incomplete'],
      [1, 'ranked'],
      [null, 'excluded'],
    ]);
  });

  it('never rounds: 89.96 and 90 are two ranks', () => {
    expect(
      ranksOf([
        { code: 'A', total: exact('89.96'), excluded: false },
        { code: 'B', total: exact('90'), excluded: false },
      ]),
    ).toEqual({ A: 2, B: 1 });
  });

  it('does not tie an excluded member with a ranked one', () => {
    expect(rank(bloc(['DUKCCQ'])).get('BTGTU')?.tiedWith).toEqual([]);
  });

  it('does not depend on the order of the members, and ranks count those before', () => {
    const entries = fc.uniqueArray(
      fc.record({
        code: fc.string({ minLength: 1, maxLength: 4 }),
        total: fc.option(fc.integer({ min: 0, max: 5 }).map((total) => exact(total))),
        excluded: fc.boolean(),
      }),
      { selector: ({ code }) => code, maxLength: 30 },
    );
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (members, keys) => {
        const shuffled = members
          .map((member) => ({ member, key: keys.next().value }))
          .sort((first, second) => first.key - second.key)
          .map(({ member }) => member);
        const ranks = rank(members);
        expect(Object.fromEntries(rank(shuffled))).toEqual(Object.fromEntries(ranks));
        const places = [...ranks.values()].flatMap((ranking) => (ranking.rank === null ? [] : [ranking.rank]));
        for (const place of places) expect(places.filter((other) => other < place)).toHaveLength(place - 1);
      }),
    );
  });
});
