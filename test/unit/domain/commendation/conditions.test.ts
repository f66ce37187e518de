import * as fc from 'fast-check';
import type { Award, Condition, LeafCondition } from '../../../../src/domain/commendation/award';
import { judge } from '../../../../src/domain/commendation/conditions/judge';
import { allOf, anyOf } from '../../../../src/domain/commendation/conditions/three-valued';
import { achievementsCountFrom, isAtLeast, ofSystem } from '../../../../src/domain/commendation/discipline';
import { type ConditionOutcome, OUTCOMES } from '../../../../src/domain/commendation/eligibility';
import { evaluateEligibility } from '../../../../src/domain/commendation/evaluate-eligibility';
import { type CandidateRecords, DISCIPLINE_KINDS } from '../../../../src/domain/commendation/records';
import { conditionSentence, disciplineText } from '../../../../src/text/commendation';
import {
  collective,
  discipline,
  honour,
  honours,
  initiative,
  levels,
  members,
  nameOf,
  person,
  provincial,
  result,
  versionsOf,
} from './support';

const GIVEN = { code: 'dieu_kien', words: 'Điều kiện', basis: null, confidence: 'confirmed' } as const;

function judged(condition: Condition, records: CandidateRecords, award: Partial<Award> = {}) {
  const scope = { award: { ...versionsOf('CO_TINH')[2]!.award, ...award }, records };
  const asOf = '2025-12-10';
  const countsFrom = achievementsCountFrom(records.disciplines, asOf);
  return judge(condition, { ...scope, context: { asOf, blocPlaces: null }, countsFrom });
}

const outcomeOf = (condition: LeafCondition, records: CandidateRecords) => judged(condition, records).outcome;

describe('groups with three values', () => {
  it.each([
    [[], 'met', 'not_met'],
    [['met', 'met'], 'met', 'met'],
    [['met', 'unknown'], 'unknown', 'met'],
    [['met', 'not_met'], 'not_met', 'met'],
    [['unknown', 'not_met'], 'not_met', 'unknown'],
    [['not_met', 'not_met'], 'not_met', 'not_met'],
    [['met', 'unknown', 'not_met'], 'not_met', 'met'],
  ] as const)('%p: all %s, any %s', (outcomes, all, any) => {
    expect([allOf(outcomes), anyOf(outcomes)]).toEqual([all, any]);
  });

  it('do not depend on the order of their parts, and any is all of the opposite', () => {
    const opposite = (outcome: ConditionOutcome): ConditionOutcome =>
      outcome === 'unknown' ? outcome : outcome === 'met' ? 'not_met' : 'met';
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OUTCOMES)), (outcomes) => {
        expect(allOf(outcomes.toReversed())).toBe(allOf(outcomes));
        expect(anyOf(outcomes)).toBe(opposite(allOf(outcomes.map(opposite))));
      }),
    );
  });
});

describe('disciplines (trap T31)', () => {
  const rule = (rest: object): LeafCondition => ({
    ...{ ...GIVEN, kind: 'discipline', system: 'any', from: null, whose: 'candidate' },
    ...rest,
  });

  it('have an order', () => {
    const heavier = DISCIPLINE_KINDS.map((kind) => DISCIPLINE_KINDS.filter((other) => isAtLeast(kind, other)).length);
    expect(heavier).toEqual([1, 2, 3, 4]);
    expect(isAtLeast('reprimand', null)).toBe(true);
  });

  it('are two lists with words of their own', () => {
    const both = [discipline(), discipline({ system: 'party' })];
    expect(ofSystem(both, 'party')).toEqual([both[1]]);
    expect(ofSystem(both, 'any')).toEqual(both);
    expect(disciplineText('termination', 'party')).toBe('khai trừ (kỷ luật đảng)');
    expect(disciplineText('termination', 'state')).toBe('buộc thôi việc');
  });

  it.each([
    ['of the State, where the State is asked', { system: 'state' }, discipline(), 'not_met'],
    ['of the Party, where the State is asked', { system: 'state' }, discipline({ system: 'party' }), 'met'],
    ['a reprimand, where a warning blocks', { from: 'warning' }, discipline(), 'met'],
    [
      'a dismissal, where a warning blocks',
      { from: 'warning' },
      discipline({ kind: 'dismissal_from_post' }),
      'not_met',
    ],
    ['that began before the year and ends in it', {}, discipline({ from: '2024-06-01', to: '2025-01-02' }), 'not_met'],
    ['that ended on the first day of the year', {}, discipline({ from: '2024-06-01', to: '2025-01-01' }), 'met'],
    ['that begins after the year', {}, discipline({ from: '2026-01-01', to: null }), 'met'],
  ])('%s', (_name, rest, record, outcome) => {
    expect(outcomeOf(rule(rest), person({ disciplines: [record] }))).toBe(outcome);
  });

  it('of the head are asked apart from those of members', () => {
    const records = collective({ members: members({ disciplinesOfHead: [discipline()], disciplines: [] }) });
    expect(outcomeOf(rule({ whose: 'head', from: 'reprimand' }), records)).toBe('not_met');
    expect(outcomeOf(rule({ whose: 'members' }), records)).toBe('met');
    expect(outcomeOf(rule({ whose: 'head' }), collective({ members: members({ disciplinesOfHead: null }) }))).toBe(
      'unknown',
    );
  });

  it('that nobody has confirmed are not known', () => {
    expect(judged(rule({}), person({ disciplines: null })).missing).toEqual([{ code: 'disciplines', values: {} }]);
  });
});

describe('spans of years', () => {
  it('count the year in which a discipline ended as the condition says', () => {
    const level = (monthsAfterDiscipline?: number): LeafCondition => ({
      ...{ ...GIVEN, kind: 'evaluation', atLeast: 'well' },
      span: {
        ...{ years: 1, isConsecutive: true, includesAchievementYear: true },
        ...(monthsAfterDiscipline === undefined ? {} : { monthsAfterDiscipline }),
      },
    });
    const served = (to: string) => person({ evaluations: levels('well'), disciplines: [discipline({ to })] });
    expect(outcomeOf(level(), served('2025-06-01'))).toBe('not_met');
    expect(outcomeOf(level(12), served('2025-01-01'))).toBe('met');
    expect(outcomeOf(level(6), served('2025-06-01'))).toBe('met');
    expect(outcomeOf(level(6), served('2025-07-01'))).toBe('met');
    expect(outcomeOf(level(6), served('2025-07-02'))).toBe('not_met');
    expect(outcomeOf(level(1), served('2025-12-01'))).toBe('met');
  });

  const years = (span: object): LeafCondition => ({
    ...{ ...GIVEN, kind: 'prior_honours', awards: ['CSTDCS'], atLeast: 2 },
    span: { years: 2, isConsecutive: true, includesAchievementYear: true, ...span },
  });

  it('may end in the year before', () => {
    const before = years({ includesAchievementYear: false });
    expect(outcomeOf(before, person({ honours: honours('CSTDCS', 2023, 2024) }))).toBe('met');
    expect(outcomeOf(before, person({ honours: honours('CSTDCS', 2024, 2025) }))).toBe('not_met');
  });

  it('without a number of years are as long as the number asked for', () => {
    expect(outcomeOf(years({ years: null }), person({ honours: honours('CSTDCS', 2024, 2025) }))).toBe('met');
    expect(outcomeOf(years({ years: null }), person({ honours: honours('CSTDCS', 2022, 2023) }))).toBe('not_met');
  });

  it('may be anywhere within years, one achievement once', () => {
    const within = years({ years: 5, isConsecutive: false });
    expect(outcomeOf(within, person({ honours: honours('CSTDCS', 2021, 2024) }))).toBe('met');
    expect(outcomeOf(within, person({ honours: honours('CSTDCS', 2020, 2024) }))).toBe('not_met');
    expect(outcomeOf(within, person({ honours: honours('CSTDCS', 2024, 2024) }))).toBe('not_met');
    expect(conditionSentence(judged(within, person({ honours: honours('CSTDCS', 2024) })), nameOf)).toBe(
      'Có 01 lần (2024) được tặng Chiến sĩ thi đua cơ sở, cần 02 lần trong 05 năm.',
    );
  });

  it('of evaluations without a row need one of the years', () => {
    const once: LeafCondition = {
      ...{ ...GIVEN, kind: 'evaluation', atLeast: 'excellent' },
      span: { years: 3, isConsecutive: false, includesAchievementYear: true },
    };
    expect(outcomeOf(once, person({ evaluations: levels('excellent', 'well', 'well') }))).toBe('met');
    expect(outcomeOf(once, person({ evaluations: levels('well', 'well', 'well') }))).toBe('not_met');
    expect(outcomeOf(once, person({ evaluations: levels('well', null, 'well') }))).toBe('unknown');
  });
});

describe('repeats and ranks', () => {
  const again = (afterYears: number | null): LeafCondition => ({
    ...GIVEN,
    kind: 'repeat',
    awards: ['KNC'],
    afterYears,
  });

  it.each([
    [3, 2022, 'met', 'Đã được tặng Kỷ niệm chương của bộ, ban, ngành, tỉnh cho thành tích năm 2022, đã đủ 03 năm.'],
    [3, 2023, 'not_met', 'cho thành tích năm 2023, chỉ được tặng lại sau 03 năm.'],
    [null, 2000, 'not_met', 'mỗi loại chỉ tặng một lần.'],
  ] as const)('after %p years, given for %d: %s', (afterYears, year, outcome, sentence) => {
    const answer = judged(again(afterYears), person({ honours: [honour('KNC', 2010), honour('KNC', year)] }));
    expect(answer.outcome).toBe(outcome);
    expect(conditionSentence(answer, nameOf)).toContain(sentence);
  });

  const ranked = (bestRanks: number | null, isWithinQuota = false): LeafCondition => ({
    ...{ ...GIVEN, kind: 'bloc_result', bestRanks, isWithinQuota },
  });

  it.each([
    [ranked(3), { rank: 3 }, 'met'],
    [ranked(3), { rank: 4 }, 'not_met'],
    [ranked(3), { rank: 4, isAcclaimed: true }, 'not_met'],
    [ranked(3), { rank: null }, 'not_met'],
    [ranked(null), { rank: null }, 'met'],
    [ranked(null), { rank: 1, isExcluded: true }, 'not_met'],
  ])('%p of a unit with %p: %s', (condition, standing, outcome) => {
    expect(outcomeOf(condition, collective({ blocResults: [result(standing)] }))).toBe(outcome);
  });

  it('within a quota that nobody has recorded is not known', () => {
    const answer = judged(ranked(null, true), collective({ blocResults: [result()] }), { quota: null });
    expect([answer.outcome, answer.missing.map(({ code }) => code)]).toEqual(['unknown', ['quota']]);
  });
});

describe('the whole answer', () => {
  it('does not depend on the order in which anything is recorded', () => {
    const shuffled = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    const all = {
      honours: [...honours('CSTDCS', 2022, 2023, 2024, 2025), honour('BK_TINH', 2025), honour('DANG_BK_TU', 2024)],
      initiatives: [initiative(), provincial({ year: 2024 }), provincial({ year: 2019 })],
      disciplines: [
        discipline({ from: '2019-01-01', to: '2019-06-01' }),
        discipline({ from: '2023-02-01', to: '2023-05-01' }),
      ],
    };
    const version = versionsOf('CSTD_TINH')[2]!;
    const context = { asOf: '2025-12-10', blocPlaces: null };
    const expected = evaluateEligibility(version, person(all), context);
    fc.assert(
      fc.property(shuffled(all.honours), shuffled(all.initiatives), shuffled(all.disciplines), (...lists) => {
        const [ofHonours, ofInitiatives, ofDisciplines] = lists;
        const records = person({ honours: ofHonours, initiatives: ofInitiatives, disciplines: ofDisciplines });
        expect(evaluateEligibility(version, records, context).condition).toEqual(expected.condition);
        expect(evaluateEligibility(version, records, context).outcome).toBe(expected.outcome);
      }),
    );
  });

  it('says that the catalogue knows no rule, and that a part has to be compared with the law', () => {
    const version = versionsOf('CSTD_TINH')[2]!;
    const empty = { ...version, award: { ...version.award, rules: [] } };
    const context = { asOf: '2025-12-10', blocPlaces: null };
    const answer = evaluateEligibility(empty, person(), context);
    expect([answer.outcome, answer.findings.map(({ code }) => code)]).toEqual(['unknown', ['rules_unrecorded']]);
    expect(evaluateEligibility(version, person(), context).condition?.confidence).toBe('to_check');
  });
});
