import { readAward } from '../../../src/domain/commendation/read-award';
import { factsOf, uncertainFacts, withConfirmed } from '../../../src/domain/commendation/uncertain';

const LEAF = {
  ...{ kind: 'initiative', code: 'sang_kien', words: 'Có sáng kiến', basis: { text: 'L', place: 'Điều 1' } },
  ...{ confidence: 'confirmed', scope: 'base', mustBeReplicable: false, atLeast: 1, withinYears: 1 },
};
const AWARD = {
  ...{ code: 'X', system: 'state', kind: 'title', name: 'Danh hiệu', subjects: ['person'], types: ['achievement'] },
  ...{
    authority: 'Ai đó',
    route: ['agency', 'authority'],
    basis: [],
    confidence: 'confirmed',
    note: '',
    precedence: 1,
  },
  rules: [
    { subject: 'person', types: ['achievement'], condition: { kind: 'all', code: 'g', words: 'Đủ', of: [LEAF] } },
  ],
  quota: {
    share: '0.2',
    shareOf: 'eligible',
    places: null,
    womenFirstFrom: null,
    basis: null,
    confidence: 'confirmed',
  },
  vote: { body: 'provincial_council', share: '2/3', kind: 'secret', basis: null, confidence: 'to_check' },
  dossier: [],
  deadlines: [
    { monthDay: '12-31', yearsAfter: 1, appliesTo: 'all', recipient: 'Bộ', basis: null, confidence: 'confirmed' },
  ],
  bonus: {
    ...{ person: '0.3', collective: null, householdFactor: null, isCeiling: false, decidedFrom: '2025-07-01' },
    ...{ basis: null, confidence: 'confirmed' },
  },
};

const found = (value: unknown): string[] =>
  readAward(value).violations.map(({ code, place }) => `${code} ${place ?? ''}`);
const withLeaf = (change: object): unknown => ({
  ...AWARD,
  rules: [{ ...AWARD.rules[0], condition: { kind: 'all', code: 'g', words: 'Đủ', of: [{ ...LEAF, ...change }] } }],
});

const withReport = (types: readonly string[]): unknown => ({
  ...AWARD,
  dossier: [
    {
      ...{ code: 'bao_cao', name: 'Báo cáo', form: null, generated: 'achievement_report', subjects: ['person'], types },
      ...{ isRequired: true, basis: null, confidence: 'confirmed' },
    },
  ],
});

describe('the reader of awards', () => {
  it('gives back what is right', () => {
    expect(readAward(AWARD)).toEqual({ award: AWARD, violations: [] });
    const decided = { ...AWARD, decidedBy: 'commune_head' };
    expect(readAward(decided)).toEqual({ award: decided, violations: [] });
    const typed = withReport(['achievement']);
    expect(readAward(typed)).toEqual({ award: typed, violations: [] });
  });

  it.each([
    ['no object', 'x', 'json_not_an_object '],
    ['a misspelt field', { ...AWARD, nam: 1 }, 'json_unknown_field '],
    ['no name', { ...AWARD, name: ' ' }, 'json_text_missing name'],
    ['an unknown level', { ...AWARD, route: ['district', 'authority'] }, 'json_unknown_word route'],
    ['a route that does not end', { ...AWARD, route: ['agency'] }, 'award_route_end route'],
    ['an unknown decider', { ...AWARD, decidedBy: 'nobody' }, 'json_unknown_word decidedBy'],
    [
      'a head of an agency who decides after others',
      { ...AWARD, decidedBy: 'agency_head', route: ['agency', 'home_affairs', 'authority'] },
      'award_decided_by_route decidedBy',
    ],
    ['no rules', { ...AWARD, rules: [] }, 'award_rules_missing rules'],
    ['a share above the whole', { ...AWARD, vote: { ...AWARD.vote, share: '1.2' } }, 'award_share vote.share'],
    ['a share of nothing', { ...AWARD, quota: { ...AWARD.quota, share: '0' } }, 'award_share quota.share'],
    [
      'a day that does not exist',
      { ...AWARD, deadlines: [{ ...AWARD.deadlines[0], monthDay: '02-30' }] },
      'award_month_day deadlines[0].monthDay',
    ],
    ['a negative coefficient', { ...AWARD, bonus: { ...AWARD.bonus, person: '-1' } }, 'award_coefficient bonus.person'],
    ['an unknown condition', withLeaf({ kind: 'luck' }), 'json_unknown_word rules[0].condition.of[sang_kien].kind'],
    ['a field of another condition', withLeaf({ share: '1' }), 'json_unknown_field rules[0].condition.of[sang_kien]'],
    ['no number', withLeaf({ atLeast: 'một' }), 'json_not_an_integer rules[0].condition.of[sang_kien].atLeast'],
    ['a code twice', withLeaf({ code: 'g' }), 'award_code_twice rules'],
    ['a type of a report alone', withReport(['unexpected']), 'award_component_type dossier[bao_cao].types'],
    ['a report of no type', withReport([]), 'award_choice_missing dossier[bao_cao].types'],
    ['a subject of a rule alone', { ...AWARD, subjects: ['collective'] }, 'award_rule_subject rules[0].subject'],
  ])('names %s', (_, value, expected) => {
    expect(found(value)).toContain(expected);
  });

  it('names an endless span that has to be without a gap, and groups that hold nothing or go too deep', () => {
    const span = { years: null, isConsecutive: true, includesAchievementYear: true };
    const prior = {
      kind: 'prior_honours',
      code: 'p',
      words: 'x',
      basis: null,
      confidence: 'confirmed',
      awards: [],
      atLeast: 1,
      span,
    };
    const of = (condition: unknown): unknown => ({ ...AWARD, rules: [{ ...AWARD.rules[0], condition }] });
    expect(found(of(prior))).toEqual([
      'award_awards_missing rules[0].condition.awards',
      'award_span_endless rules[0].condition.span.years',
    ]);
    expect(found(of({ kind: 'any', code: 'a', words: 'x', of: [] }))).toEqual([
      'award_group_empty rules[0].condition.of',
    ]);
    let deep: object = LEAF;
    for (let level = 0; level < 9; level += 1)
      deep = { kind: 'all', code: `g${String(level)}`, words: 'x', of: [deep] };
    expect(found(of(deep)).join()).toContain('award_too_deep');
  });
});

describe('what is uncertain of an award', () => {
  const { award } = readAward(withLeaf({ confidence: 'to_check', check: 'Thời gian tính sáng kiến' }));
  const placesOf = (of: typeof award): string[] => uncertainFacts(of).map(({ place }) => place);

  it('is named fact by fact with what has to be compared', () => {
    const [condition, vote] = uncertainFacts(award);
    expect(condition).toMatchObject({ part: 'condition', words: 'Có sáng kiến', check: 'Thời gian tính sáng kiến' });
    expect(vote).toMatchObject({ place: 'vote', part: 'vote', check: '' });
  });

  it('is confirmed one by one: no other fact changes', () => {
    const [first = '', second = ''] = placesOf(award);
    const one = withConfirmed(award, (place) => place === first);
    expect(placesOf(one)).toEqual([second]);
    expect({ ...one, rules: award.rules }).toEqual(award);
    expect(placesOf(withConfirmed(award, () => true))).toEqual([]);
  });

  it('has a place of its own for every fact', () => {
    const places = factsOf(award).map(({ place }) => place);
    expect(new Set(places).size).toBe(places.length);
  });
});
