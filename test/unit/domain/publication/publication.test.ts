import {
  checkPublication,
  type MemberReadiness,
  type PublicationFacts,
} from '../../../../src/domain/publication/checks';
import { compareResults } from '../../../../src/domain/publication/compare';
import { isConfirmed } from '../../../../src/domain/publication/confirmation';
import type { SnapshotMember, SnapshotResult } from '../../../../src/domain/publication/snapshot';
import { trendsOf } from '../../../../src/domain/publication/trend';
import { toExactString } from '../../../../src/domain/fraction';

const READY: MemberReadiness = {
  code: 'A',
  state: 'appraised',
  excluded: false,
  mayStillReply: false,
  complete: true,
};

function failing(changes: Partial<PublicationFacts>): [string, readonly string[]][] {
  const facts = {
    scored: true,
    members: [READY],
    problems: [],
    needsBallot: false,
    ballotConcluded: false,
    ...changes,
  };
  return checkPublication(facts)
    .filter(({ passed }) => !passed)
    .map(({ code, agencies }) => [code, agencies]);
}

describe('the confirmation of a publication', () => {
  it.each([
    ['CÔNG BỐ', true],
    ['CÔNG BỐ'.normalize('NFD'), true],
    [' CÔNG BỐ ', true],
    ['công bố', false],
    ['CONG BO', false],
    ['CÔNG  BỐ', false],
    ['', false],
  ])('of "%s" is %s', (typed, confirmed) => {
    expect(isConfirmed(typed)).toBe(confirmed);
  });
});

describe('the checks before a publication', () => {
  it('pass when everything is appraised', () => {
    expect(failing({})).toEqual([]);
  });

  it.each<[string, Partial<PublicationFacts>, [string, readonly string[]][]]>([
    ['no member', { members: [] }, [['members', []]]],
    ['a sheet on its way', { members: [{ ...READY, state: 'taken_up' }] }, [['sheets', ['A']]]],
    ['an excluded member', { members: [{ ...READY, state: 'drafting', complete: false, excluded: true }] }, []],
    ['an open right of reply', { members: [{ ...READY, mayStillReply: true }] }, [['replies', ['A']]]],
    ['a missing total', { members: [{ ...READY, complete: false }] }, [['results', ['A']]]],
    ['inputs that do not fit', { problems: ['A'] }, [['results', ['A']]]],
    ['a ballot that is not concluded', { needsBallot: true }, [['ballot', []]]],
    ['a concluded ballot', { needsBallot: true, ballotConcluded: true }, []],
    ['no scheme', { scored: false, members: [{ ...READY, state: 'not_started', complete: false }] }, []],
  ])('with %s', (_name, changes, expected) => {
    expect(failing(changes)).toEqual(expected);
  });
});

function result(code: string, exact: string | null, rank: number | null): SnapshotResult {
  return {
    ...{ code, rank, grade: null, gradeName: null, base: exact, bonus: '0', penalty: '0', available: '100' },
    total: { exact, printed: exact?.replace('.', ',') ?? null },
    percentage: exact,
    why: { standing: rank === null ? 'incomplete' : 'ranked', tiedWith: [], text: [] },
  };
}

function member(code: string): SnapshotMember {
  const rest = { shortName: code, kind: 'party', role: 'member', officialOrder: 1 } as const;
  return { agencyId: code, code, name: `Ban ${code}`, ...rest };
}

describe('two versions of a result', () => {
  it('differ in totals, ranks, and who is there', () => {
    const members = ['A', 'B', 'C'].map(member);
    const before = { members, results: [result('A', '90', 1), result('B', '80.5', 2), result('C', '70', 3)] };
    const after = { members, results: [result('B', '91', 1), result('A', '90', 2)] };
    expect(compareResults(before, after)).toEqual([
      {
        ...{ code: 'B', name: 'Ban B' },
        before: { total: '80,5', rank: 2, grade: null },
        after: { total: '91', rank: 1, grade: null },
      },
      {
        ...{ code: 'A', name: 'Ban A' },
        before: { total: '90', rank: 1, grade: null },
        after: { total: '90', rank: 2, grade: null },
      },
      { code: 'C', name: 'Ban C', before: { total: '70', rank: 3, grade: null }, after: null },
    ]);
    expect(compareResults(before, before)).toEqual([]);
  });
});

describe('a trend', () => {
  it('compares totals of different scales exactly, and leaves gaps', () => {
    const periods = [
      { code: '2021', provisional: false, total: '1000', results: [result('A', '905', 1)] },
      { code: '2022-H1', provisional: true, total: '30', results: [result('A', '10', 2), result('B', null, null)] },
      { code: '2022', provisional: false, total: null, results: [result('A', '1', null)] },
    ];
    const [a, b] = trendsOf(['A', 'B'], periods);
    const percents = (a?.points ?? []).map((point) => (point?.percent ? toExactString(point.percent) : null));
    expect(percents).toEqual(['90.5', '100/3', null]);
    expect(a?.points[1]).toMatchObject({ rank: 2, provisional: true });
    expect(b?.points[0]).toBeNull();
    expect(b?.points[1]).toMatchObject({ percent: null, rank: null });
  });
});
