import fc from 'fast-check';
import { aftermathOf } from '../../../../src/domain/ballots/aftermath';
import { countPapers, faultOf } from '../../../../src/domain/ballots/count';
import { isAcclaimed, resultOf } from '../../../../src/domain/ballots/result';
import {
  type BallotRules,
  isMethodOf,
  LATE_TIE_RULES,
  TIE_RULES,
  VOTE_BASES,
} from '../../../../src/domain/ballots/rules';
import { votesNeeded } from '../../../../src/domain/ballots/threshold';
import { checkTypedCount } from '../../../../src/domain/ballots/typed-count';

const CANDIDATES = ['A', 'B', 'C', 'D'] as const;
const RULES: BallotRules = {
  ...{ kind: 'secret', quorum: '2/3', threshold: '1/2', base: 'collected', isMoreThan: true, places: 1, rounds: 2 },
  ...{ tie: 'next_round', lateTie: 'chair', mayVoteForItself: true, legalBasis: '' },
};

const papers = fc.array(fc.subarray([...CANDIDATES, 'stranger']), { maxLength: 30 });
const places = fc.integer({ min: 1, max: 4 });
const votes = fc
  .array(fc.nat(9), { minLength: 1, maxLength: 8 })
  .map((counts) => counts.map((count, index) => ({ code: `U${String(index)}`, votes: count })));

describe('counting papers', () => {
  it('finds why a paper does not count', () => {
    expect(faultOf([], CANDIDATES, 2)).toBe('paper_blank');
    expect(faultOf(['A', 'B', 'C'], CANDIDATES, 2)).toBe('paper_overfull');
    expect(faultOf(['X'], CANDIDATES, 2)).toBe('paper_unknown');
    expect(faultOf(['A', 'A'], CANDIDATES, 1)).toBeNull();
  });

  it('counts every paper once, and only candidates of valid ones', () => {
    fc.assert(
      fc.property(papers, places, (box, most) => {
        const count = countPapers(box, CANDIDATES, most);
        expect(count.valid + count.invalid).toBe(box.length);
        expect(count.collected).toBe(box.length);
        const total = count.votes.reduce((sum, one) => sum + one.votes, 0);
        expect(total).toBeGreaterThanOrEqual(count.valid);
        expect(total).toBeLessThanOrEqual(count.valid * most);
        expect(count.votes.every((one) => one.votes <= count.valid)).toBe(true);
        // What the machine counts can never be refused as counts of a counting board.
        expect(checkTypedCount({ ...count, issued: box.length }, box.length, most)).toEqual([]);
      }),
    );
  });

  it('does not depend on the order of the papers', () => {
    fc.assert(
      fc.property(papers, places, (box, most) => {
        expect(countPapers([...box].reverse(), CANDIDATES, most)).toEqual(countPapers(box, CANDIDATES, most));
      }),
    );
  });
});

describe('votes that are needed', () => {
  it.each([
    ['1/2', true, 7, 4],
    ['1/2', true, 8, 5],
    ['1/2', false, 8, 4],
    ['2/3', false, 9, 6],
    ['4/5', false, 9, 8],
    ['0.8', false, 10, 8],
    ['1/3', false, 0, 1],
  ])('%s (more than: %s) of %i are %i', (threshold, isMoreThan, whole, needed) => {
    const bases = { collected: whole, valid: whole, members: whole };
    expect(votesNeeded({ threshold, isMoreThan, base: 'valid' }, bases)).toBe(needed);
  });

  it('are the fewest that reach the share of their base', () => {
    const share = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 })).filter(([a, b]) => a <= b);
    fc.assert(
      fc.property(
        share,
        fc.boolean(),
        fc.constantFrom(...VOTE_BASES),
        fc.integer({ min: 1, max: 300 }),
        ([a, b], isMoreThan, base, whole) => {
          const bases = { collected: 1, valid: 1, members: 1, [base]: whole };
          const needed = votesNeeded({ threshold: `${String(a)}/${String(b)}`, isMoreThan, base }, bases);
          const reaches = (count: number): boolean => (isMoreThan ? count * b > whole * a : count * b >= whole * a);
          expect(reaches(needed)).toBe(true);
          expect(needed === 1 || !reaches(needed - 1)).toBe(true);
        },
      ),
    );
  });
});

describe('the result of a round', () => {
  it('never acclaims more by votes than there are places, nor fewer votes before more', () => {
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 9 }), places, (given, needed, most) => {
        const { candidates, openPlaces } = resultOf(given, needed, most);
        const of = (outcome: string): number[] =>
          candidates.filter((one) => one.outcome === outcome).map((one) => one.votes);
        const [elected, tied, rest] = [of('elected'), of('tied'), of('not_elected')];
        expect(elected.length + openPlaces).toBe(most);
        expect(openPlaces).toBeGreaterThanOrEqual(0);
        expect(new Set(tied).size).toBeLessThanOrEqual(1);
        // Equals are only left open when they do not all fit.
        expect(tied.length === 0 || (tied.length > openPlaces && openPlaces > 0)).toBe(true);
        expect(Math.min(...elected)).toBeGreaterThan(Math.max(-1, ...tied));
        expect([...elected, ...tied].every((count) => count >= needed)).toBe(true);
        // Who is left out had too few votes, or fewer than everybody who is not.
        const lowest = Math.min(...elected, ...tied);
        expect(rest.every((count) => count < needed || count < lowest)).toBe(true);
      }),
    );
  });

  it('leaves a tie on the last place open, and only that', () => {
    const given = [6, 5, 5, 3].map((count, index) => ({ code: 'ABCD'[index] ?? '', votes: count }));
    expect(resultOf(given, 4, 2).candidates.map(({ outcome }) => outcome)).toEqual([
      'elected',
      'tied',
      'tied',
      'not_elected',
    ]);
    expect(resultOf(given, 4, 3).candidates.map(({ outcome }) => outcome)).toEqual([
      'elected',
      'elected',
      'elected',
      'not_elected',
    ]);
  });
});

describe('what follows a counted round', () => {
  const tie = resultOf(
    [
      { code: 'A', votes: 3 },
      { code: 'B', votes: 3 },
      { code: 'C', votes: 1 },
    ],
    2,
    1,
  );
  const open = resultOf(
    [
      { code: 'A', votes: 3 },
      { code: 'B', votes: 3 },
      { code: 'C', votes: 1 },
    ],
    4,
    1,
  );

  it.each([
    ['next_round', 1, { mayGoOn: true, mayConclude: false, standing: ['A', 'B'], deciders: null }],
    ['next_round', 2, { mayGoOn: false, mayConclude: false, deciders: 'chair' }],
    ['chair', 1, { mayGoOn: false, mayConclude: false, deciders: 'chair' }],
    ['chairs', 1, { mayGoOn: false, mayConclude: false, deciders: 'chairs' }],
    ['nobody', 1, { mayConclude: true, settlesTieAs: 'passed_over' }],
    ['all', 1, { mayConclude: true, settlesTieAs: 'chosen' }],
  ] as const)('settles equals by %s in round %i', (rule, round, expected) => {
    expect(aftermathOf(tie, { ...RULES, tie: rule }, round)).toMatchObject(expected);
  });

  it('lets the others try for open places while rounds are left', () => {
    expect(aftermathOf(open, RULES, 1)).toMatchObject({ mayGoOn: true, mayConclude: true, standing: ['A', 'B', 'C'] });
    expect(aftermathOf(open, RULES, 2)).toMatchObject({ mayGoOn: false, mayConclude: true, standing: [] });
  });

  it('always leaves a way on', () => {
    fc.assert(
      fc.property(
        votes,
        fc.integer({ min: 1, max: 9 }),
        places,
        fc.constantFrom(...TIE_RULES),
        fc.constantFrom(...LATE_TIE_RULES),
        fc.integer({ min: 1, max: 3 }),
        (given, needed, most, rule, lateTie, round) => {
          const after = aftermathOf(resultOf(given, needed, most), { ...RULES, tie: rule, lateTie }, round);
          expect(after.mayConclude || after.mayGoOn || after.deciders !== null).toBe(true);
          expect(after.mayGoOn).toBe(after.standing.length > 0);
        },
      ),
    );
  });

  it('counts as acclaimed who was elected or chosen', () => {
    expect((['elected', 'chosen', 'tied', 'not_elected', 'passed_over', null] as const).map(isAcclaimed)).toEqual([
      ...[true, true, false, false, false, false],
    ]);
  });
});

describe('counts of a counting board', () => {
  const right = {
    issued: 7,
    collected: 6,
    valid: 5,
    invalid: 1,
    votes: [
      { code: 'A', votes: 4 },
      { code: 'B', votes: 2 },
    ],
  };

  it.each([
    ['nothing', {}, []],
    ['more papers than voters', { issued: 8 }, [['count_issued_over_present', 'issued']]],
    ['more collected than handed out', { collected: 8, valid: 7 }, [['count_collected_over_issued', 'collected']]],
    ['parts that differ', { invalid: 2 }, [['count_parts_differ', 'valid']]],
    ['more votes than papers', { votes: [{ code: 'A', votes: 6 }] }, [['count_votes_over_valid', 'votes.A']]],
    ['fewer votes than papers', { votes: [{ code: 'A', votes: 4 }] }, [['count_votes_under_valid', 'votes.A']]],
  ])('refuse %s', (_name, changed, expected) => {
    const found = checkTypedCount({ ...right, ...changed }, 7, 2);
    expect(found.map(({ code, place }) => [code, place])).toEqual(expected);
  });

  it('refuse more votes than one place allows', () => {
    expect(checkTypedCount(right, 7, 1).map(({ code }) => code)).toEqual(['count_votes_over_places']);
  });
});

it('knows which ways of voting are secret', () => {
  expect([isMethodOf('secret', 'paper'), isMethodOf('secret', 'open'), isMethodOf('open', 'open')]).toEqual([
    true,
    false,
    true,
  ]);
});
