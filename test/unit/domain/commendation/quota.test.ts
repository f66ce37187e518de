import * as fc from 'fast-check';
import type { AwardQuota } from '../../../../src/domain/commendation/award';
import { fillQuota, placesOf, type QuotaCandidate } from '../../../../src/domain/commendation/quota';
import { quotaLineSentence, quotaRuleText } from '../../../../src/text/commendation';
import { versionsOf } from './support';

function quota(rest: Partial<AwardQuota> = {}): AwardQuota {
  return {
    ...{ share: null, shareOf: 'members', places: 1, womenFirstFrom: '0.7', basis: null, confidence: 'confirmed' },
    ...rest,
  };
}

function candidate(code: string, order: number | null, rest: Partial<QuotaCandidate> = {}): QuotaCandidate {
  return { code, order, isEligible: true, gender: null, womenShare: null, ...rest };
}

const NO_LIMIT = { members: 10, councilPlaces: null };
const standings = (list: readonly QuotaCandidate[], of = quota(), sizes: Parameters<typeof fillQuota>[2] = NO_LIMIT) =>
  fillQuota(of, list, sizes).lines.map(({ code, standing }) => `${code} ${standing}`);

describe('quotas over a list', () => {
  it.each([
    ['T25 25 % of 10 members', { share: '0.25', places: null }, 10, 2],
    ['T25 25 % of 3 members', { share: '0.25', places: null }, 3, 0],
    ['a third of 10', { share: '1/3', places: null }, 10, 3],
    ['the smaller of a share and places', { share: '0.5', places: 3 }, 10, 3],
    ['the smaller of places and a share', { share: '0.1', places: 3 }, 10, 1],
  ])('%s', (_name, rest, members, places) => {
    expect(placesOf(quota(rest), { members, eligible: null })).toBe(places);
  });

  it('is not known when nobody knows of how many the share is, and absent when nothing limits', () => {
    expect(
      placesOf(quota({ share: '0.2', shareOf: 'eligible', places: null }), { members: 9, eligible: null }),
    ).toBeNull();
    expect(placesOf(quota({ places: null }), { members: 9, eligible: 9 })).toBeNull();
  });

  it('T6 the cap of 15 % stands in the old law only', () => {
    const [old, ...since] = versionsOf('CSTDCS');
    expect(old?.award.quota?.share).toBe('0.15');
    expect(since.map(({ award }) => award.quota)).toEqual([null, null, null]);
  });

  it('gives the flag of the bloc to rank 1 and refuses rank 2', () => {
    const flag = versionsOf('CO_TINH').at(-1)!.award.quota!;
    const filled = fillQuota(flag, [candidate('AG2', 2), candidate('AG1', 1)], NO_LIMIT);
    expect(filled.lines.map(({ standing }) => standing)).toEqual(['over', 'within']);
    expect(quotaRuleText(flag)).toBe('nhiều nhất 01');
    expect(quotaLineSentence(filled.lines[0]!, filled)).toBe('Vượt hạn mức (được đề nghị 01).');
  });

  it('passes over who is not eligible', () => {
    expect(standings([candidate('A', 1, { isEligible: false }), candidate('B', 2)])).toEqual([
      'A not_eligible',
      'B within',
    ]);
  });

  it('T29 leaves equals at the cut to a decision', () => {
    const filled = fillQuota(quota({ womenFirstFrom: null }), [candidate('A', 1), candidate('B', 1)], NO_LIMIT);
    expect(filled.lines.map(({ standing }) => standing)).toEqual(['tied', 'tied']);
    expect(filled.open).toBe(1);
  });

  it('T30 puts a woman first among equals', () => {
    const list = [candidate('A', 1, { gender: 'male' }), candidate('B', 1, { gender: 'female' })];
    expect(standings(list)).toEqual(['A over', 'B within']);
    const filled = fillQuota(quota(), list, NO_LIMIT);
    expect(quotaLineSentence(filled.lines[1]!, filled)).toContain('ưu tiên nữ');
  });

  it('T30 puts a collective with 70 % women first, not one with 69 %', () => {
    const list = [candidate('A', 1, { womenShare: '69/100' }), candidate('B', 1, { womenShare: '7/10' })];
    expect(standings(list)).toEqual(['A over', 'B within']);
  });

  it('T30 leaves several women, and the men beside one woman, equal', () => {
    const women = { gender: 'female' as const };
    const men = { gender: 'male' as const };
    expect(standings([candidate('A', 1, women), candidate('B', 1, women), candidate('C', 1, men)])).toEqual([
      ...['A tied', 'B tied', 'C over'],
    ]);
    expect(
      standings([candidate('A', 1, women), candidate('B', 1, men), candidate('C', 1, men)], quota({ places: 2 })),
    ).toEqual(['A within', 'B tied', 'C tied']);
  });

  it('T30 never guesses a gender or a share of women that nobody has recorded', () => {
    const women = { gender: 'female' as const };
    expect(standings([candidate('A', 1, women), candidate('B', 1)])).toEqual(['A tied', 'B tied']);
    expect(standings([candidate('A', 1, { womenShare: '3/4' }), candidate('B', 1)])).toEqual(['A tied', 'B tied']);
    const list = [candidate('A', 1, women), candidate('B', 1), candidate('C', 1, { gender: 'male' })];
    expect(standings(list)).toEqual(['A tied', 'B tied', 'C over']);
    expect(standings(list, quota({ places: 2 }))).toEqual(['A within', 'B tied', 'C tied']);
  });

  it('T30 does not let a woman pass somebody who stands higher', () => {
    expect(standings([candidate('A', 1), candidate('B', 2, { gender: 'female' })])).toEqual(['A within', 'B over']);
  });

  it('T27 lets the Council cut the list, and never add to it', () => {
    const list = [candidate('A', 1), candidate('B', 2), candidate('C', 3)];
    const three = quota({ places: 3 });
    expect(standings(list, three, { members: 10, councilPlaces: 1 })).toEqual(['A within', 'B over', 'C over']);
    expect(fillQuota(three, list, { members: 10, councilPlaces: 9 }).places).toBe(3);
    expect(standings(list, quota({ places: null }), { members: 10, councilPlaces: 2 })).toEqual([
      ...['A within', 'B within', 'C over'],
    ]);
  });

  it('puts who is not ranked behind everybody', () => {
    expect(standings([candidate('A', null), candidate('B', 7)])).toEqual(['A over', 'B within']);
  });

  it('never places more than allowed, and places the same whatever the order of the list', () => {
    const list = fc.uniqueArray(
      fc.record({
        code: fc.string({ minLength: 1, maxLength: 4 }),
        order: fc.option(fc.integer({ min: 1, max: 6 })),
        isEligible: fc.boolean(),
        gender: fc.constantFrom('female' as const, 'male' as const, null),
        womenShare: fc.constantFrom('0.5', '0.7', null),
      }),
      { selector: ({ code }) => code, maxLength: 12 },
    );
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 8 }), (candidates, places) => {
        const filled = fillQuota(quota({ places }), candidates, NO_LIMIT);
        const within = filled.lines.filter(({ standing }) => standing === 'within').length;
        expect(within).toBeLessThanOrEqual(places);
        expect(filled.open).toBe(places - within);
        const turned = fillQuota(quota({ places }), candidates.toReversed(), NO_LIMIT).lines.toReversed();
        expect(turned).toEqual(filled.lines);
      }),
    );
  });
});
