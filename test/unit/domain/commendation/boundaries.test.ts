import type { LeafCondition } from '../../../../src/domain/commendation/award';
import { judge } from '../../../../src/domain/commendation/conditions/judge';
import type { ConditionOutcome } from '../../../../src/domain/commendation/eligibility';
import type { CandidateRecords } from '../../../../src/domain/commendation/records';
import {
  collective,
  discipline,
  honour,
  honours,
  initiative,
  levels,
  members,
  person,
  persons,
  provincial,
  result,
  versionsOf,
} from './support';

type Fields<Kind extends LeafCondition['kind']> = Omit<
  Extract<LeafCondition, { kind: Kind }>,
  'kind' | 'code' | 'words' | 'basis' | 'confidence'
>;

function condition<Kind extends LeafCondition['kind']>(kind: Kind, fields: Fields<Kind>): LeafCondition {
  const common = { code: 'dieu_kien', words: 'Điều kiện', basis: null, confidence: 'confirmed' } as const;
  return { kind, ...common, ...fields } as unknown as LeafCondition;
}

const inRow = (years: number) => ({ years, isConsecutive: true, includesAchievementYear: true });
const excellent = condition('evaluation', { atLeast: 'excellent', span: inRow(2) });
const titles = condition('prior_honours', { awards: ['CSTDCS'], atLeast: 3, span: inRow(3) });
const anyFlags = condition('prior_honours', {
  ...{ awards: ['CO_TINH'], atLeast: 2 },
  span: { years: 5, isConsecutive: false, includesAchievementYear: true },
});
const ideas = condition('initiative', { scope: 'province', mustBeReplicable: true, atLeast: 2, withinYears: 3 });
const share = condition('member_share', { holding: { awards: ['LDTT'] }, share: '0.7' });
const twoThirds = condition('member_share', { holding: { level: 'well' }, share: '2/3' });
const count = condition('member_count', { awards: ['CSTDCS'], atLeast: 2 });
const ofMembers = condition('discipline', { system: 'any', from: 'warning', whose: 'members' });
const ranked = condition('bloc_result', { bestRanks: 2, isWithinQuota: false });
const served = condition('service', { yearsOfMen: 20, yearsOfWomen: 15 });
const movement = condition('movement', { years: 3 });
const again = condition('repeat', { awards: ['BK_TINH'], afterYears: 2 });
const attested = condition('attested', {});

const holding = (LDTT: number, total = 10) =>
  collective({ members: members({ total, holders: { LDTT: persons(LDTT) } }) });
const atLevel = (well: number) =>
  collective({
    members: members({ total: 9, byLevel: { not_completed: 0, completed: 9 - well, well, excellent: 0 } }),
  });
const imposed = (from: string, kind: 'reprimand' | 'warning' = 'warning') =>
  collective({ members: members({ disciplines: [discipline({ from, to: null, kind })] }) });
const lasting = (from: string) => person({ movement: { name: 'Phong trào', from, to: '2025-12-31' } });

/** Each condition on both sides of its limit: what is just enough, and what is just not. */
const BOUNDARIES: readonly (readonly [string, LeafCondition, CandidateRecords, ConditionOutcome])[] = [
  ['two excellent years', excellent, person({ evaluations: levels('excellent', 'excellent') }), 'met'],
  ['one step below in one of them', excellent, person({ evaluations: levels('well', 'excellent') }), 'not_met'],
  ['one of them not recorded', excellent, person({ evaluations: levels(null, 'excellent') }), 'unknown'],
  ['three titles in a row', titles, person({ honours: honours('CSTDCS', 2023, 2024, 2025) }), 'met'],
  ['three with a gap', titles, person({ honours: honours('CSTDCS', 2022, 2024, 2025) }), 'not_met'],
  ['three that end a year too early', titles, person({ honours: honours('CSTDCS', 2022, 2023, 2024) }), 'not_met'],
  ['the first flag in the first of five years', anyFlags, person({ honours: honours('CO_TINH', 2021, 2025) }), 'met'],
  ['the first flag a year before them', anyFlags, person({ honours: honours('CO_TINH', 2020, 2025) }), 'not_met'],
  [
    'the second initiative in the first of three years',
    ideas,
    person({ initiatives: [provincial(), provincial({ year: 2023 })] }),
    'met',
  ],
  [
    'the second one a year before them',
    ideas,
    person({ initiatives: [provincial(), provincial({ year: 2022 })] }),
    'not_met',
  ],
  [
    'the second one of the unit only',
    ideas,
    person({ initiatives: [provincial(), initiative({ isReplicable: true })] }),
    'not_met',
  ],
  [
    'the second one not replicable',
    ideas,
    person({ initiatives: [provincial(), provincial({ isReplicable: false })] }),
    'not_met',
  ],
  ['seven of ten where 70 % are asked', share, holding(7), 'met'],
  ['six of ten', share, holding(6), 'not_met'],
  ['nine of thirteen, where 70 % are 9.1', share, holding(9, 13), 'not_met'],
  ['six of nine where two thirds are asked', twoThirds, atLevel(6), 'met'],
  ['five of nine', twoThirds, atLevel(5), 'not_met'],
  ['two persons', count, collective({ members: members({ holders: { CSTDCS: persons(2) } }) }), 'met'],
  ['one person', count, collective({ members: members({ holders: { CSTDCS: persons(1) } }) }), 'not_met'],
  ['a warning on the last day of the year', ofMembers, imposed('2025-12-31'), 'not_met'],
  ['a warning on the day after', ofMembers, imposed('2026-01-01'), 'met'],
  ['a warning on the day before the year', ofMembers, imposed('2024-12-31'), 'met'],
  ['a lighter discipline', ofMembers, imposed('2025-06-01', 'reprimand'), 'met'],
  ['second of the bloc', ranked, collective({ blocResults: [result({ rank: 2 })] }), 'met'],
  ['third', ranked, collective({ blocResults: [result({ rank: 3 })] }), 'not_met'],
  ['a man of twenty years', served, person({ serviceYears: 20 }), 'met'],
  ['a man of nineteen', served, person({ serviceYears: 19 }), 'not_met'],
  ['a woman of fifteen', served, person({ serviceYears: 15, gender: 'female' }), 'met'],
  ['a woman of fourteen', served, person({ serviceYears: 14, gender: 'female' }), 'not_met'],
  ['a movement of three years, both ends included', movement, lasting('2023-01-01'), 'met'],
  ['a movement a day short of three', movement, lasting('2023-01-02'), 'not_met'],
  ['the same award two years ago', again, person({ honours: [honour('BK_TINH', 2023)] }), 'met'],
  ['the same award a year ago', again, person({ honours: [honour('BK_TINH', 2024)] }), 'not_met'],
  ['an official who says yes', attested, person({ attested: { dieu_kien: true } }), 'met'],
  ['an official who says no', attested, person({ attested: { dieu_kien: false } }), 'not_met'],
  ['nobody who says anything', attested, person(), 'unknown'],
];

describe('conditions at their limits', () => {
  it.each(BOUNDARIES)('%s', (_name, leaf, records, outcome) => {
    const context = { asOf: '2025-12-10', blocPlaces: null };
    const { award } = versionsOf('CO_TINH')[2]!;
    expect(judge(leaf, { award, records, context, countsFrom: null }).outcome).toBe(outcome);
  });

  it('are tried on both sides for every kind', () => {
    const tried = new Map<string, Set<ConditionOutcome>>();
    for (const [, { kind }, , outcome] of BOUNDARIES) tried.set(kind, (tried.get(kind) ?? new Set()).add(outcome));
    expect(tried.size).toBe(11);
    for (const outcomes of tried.values()) expect([...outcomes]).toEqual(expect.arrayContaining(['met', 'not_met']));
  });
});
