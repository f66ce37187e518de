import fc from 'fast-check';
import {
  automaticChecks,
  type CheckedMember,
  mutualPairs,
  needsMutualPairs,
  planChecks,
} from '../../../../src/domain/appraisal/cross-check';

const codesOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `AG${index + 1}`);
const blocOf = (count: number): CheckedMember[] =>
  codesOf(count).map((code, index) => ({ code, role: index === 0 ? 'chair' : index === 1 ? 'vice_chair' : 'member' }));
const arrows = (pairs: readonly { checker: string; checked: string }[]): string[] =>
  pairs.map(({ checker, checked }) => `${checker}>${checked}`);

const BLOCS = fc.integer({ min: 1, max: 40 });
const EACH = fc.integer({ min: 1, max: 3 });
const TURN = fc.integer({ min: 0, max: 3_000 });

describe('the automatic assignment of cross-checks', () => {
  it('gives each of nine agencies two others, never itself and never a mutual pair', () => {
    const pairs = automaticChecks(codesOf(9), { each: 2, turn: 2022 });
    expect(pairs).toHaveLength(18);
    for (const code of codesOf(9)) {
      expect(pairs.filter(({ checker }) => checker === code)).toHaveLength(2);
      expect(pairs.filter(({ checked }) => checked === code)).toHaveLength(2);
    }
    expect(pairs.filter(({ checker, checked }) => checker === checked)).toEqual([]);
    expect(mutualPairs(pairs)).toEqual([]);
  });

  it('is this plan in its first turns', () => {
    expect(arrows(automaticChecks(codesOf(5), { each: 2, turn: 0 })).slice(0, 4)).toEqual([
      'AG1>AG2',
      'AG1>AG3',
      'AG2>AG3',
      'AG2>AG4',
    ]);
    expect(arrows(automaticChecks(codesOf(5), { each: 2, turn: 1 })).slice(0, 4)).toEqual([
      'AG1>AG5',
      'AG1>AG4',
      'AG2>AG1',
      'AG2>AG5',
    ]);
  });

  it('is even, without itself and without repetition, for every size', () => {
    fc.assert(
      fc.property(BLOCS, EACH, TURN, (count, each, turn) => {
        const pairs = automaticChecks(codesOf(count), { each, turn });
        const expected = Math.min(each, count - 1);
        for (const code of codesOf(count)) {
          expect(pairs.filter(({ checker }) => checker === code)).toHaveLength(expected);
          expect(pairs.filter(({ checked }) => checked === code)).toHaveLength(expected);
        }
        expect(pairs.some(({ checker, checked }) => checker === checked)).toBe(false);
        expect(new Set(arrows(pairs)).size).toBe(pairs.length);
      }),
    );
  });

  it('has mutual pairs exactly where they cannot be avoided', () => {
    fc.assert(
      fc.property(BLOCS, EACH, TURN, (count, each, turn) => {
        const mutual = mutualPairs(automaticChecks(codesOf(count), { each, turn }));
        expect(mutual.length > 0).toBe(needsMutualPairs(count, each));
      }),
    );
    expect([3, 4, 5, 9].map((count) => needsMutualPairs(count, 2))).toEqual([true, true, false, false]);
  });

  it('is the same for the same choice, and gives everybody others in the next turn', () => {
    fc.assert(
      fc.property(BLOCS, EACH, TURN, (count, each, turn) => {
        const now = automaticChecks(codesOf(count), { each, turn });
        expect(automaticChecks(codesOf(count), { each, turn })).toEqual(now);
        if (count < 3 || needsMutualPairs(count, each)) return;
        const next = new Set(arrows(automaticChecks(codesOf(count), { each, turn: turn + 1 })));
        expect(arrows(now).filter((arrow) => next.has(arrow))).toEqual([]);
      }),
    );
  });
});

describe('the plan of a bloc', () => {
  it('lets the chair’s team check all others, and the vice chair’s team the chair', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), EACH, TURN, (count, each, turn) => {
        const plan = planChecks(blocOf(count), { each, turn });
        const of = (origin: string) => plan.filter(({ origins }) => (origins as readonly string[]).includes(origin));
        expect(arrows(of('chair_team'))).toEqual(
          codesOf(count)
            .slice(1)
            .map((code) => `AG1>${code}`),
        );
        expect(arrows(of('vice_chair_team'))).toEqual(['AG2>AG1']);
        expect(new Set(arrows(of('automatic')))).toEqual(
          new Set(arrows(automaticChecks(codesOf(count), { each, turn }))),
        );
        expect(new Set(arrows(plan)).size).toBe(plan.length);
      }),
    );
  });

  it('has no teams where nobody holds the chair', () => {
    const members = blocOf(6).map(({ code }): CheckedMember => ({ code, role: 'member' }));
    expect(planChecks(members, { each: 1, turn: 1 }).flatMap(({ origins }) => origins)).toEqual(
      Array.from({ length: 6 }, () => 'automatic'),
    );
  });

  it('is empty for a bloc of one, and names a pair that checks each other once', () => {
    expect(planChecks(blocOf(1), { each: 2, turn: 0 })).toEqual([]);
    expect(arrows(mutualPairs(automaticChecks(codesOf(2), { each: 2, turn: 0 })))).toEqual(['AG1>AG2']);
  });
});
