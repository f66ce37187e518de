import type { AwardVersion } from '../../../src/domain/commendation/award';
import { favourableAlternatives, versionFor } from '../../../src/domain/commendation/choose-version';

const version = (number: number, fields: Partial<AwardVersion>): AwardVersion => ({
  ...{ id: String(number), version: number, from: '2024-01-01', to: null, appliesBy: 'received' },
  ...{ yieldsToFavourable: false, award: {} as AwardVersion['award'] },
  ...fields,
});
const OLD = version(1, { from: '2024-01-01', to: '2026-10-01', yieldsToFavourable: true });
const NEW = version(2, { from: '2026-10-01' });

describe('the version that a proposal is judged by', () => {
  it.each([
    ['received the day before', '2026-09-30', '2026-12-01', 1],
    ['received on the first day', '2026-10-01', '2026-12-01', 2],
    ['not yet received: as if on the day of the proposal', null, null, 1],
  ])('%s', (_, received, decided, expected) => {
    expect(versionFor([NEW, OLD], { received, decided, proposed: '2026-09-01' })?.version).toBe(expected);
  });

  it('looks at the day that the version itself names', () => {
    const byDecision = version(3, { from: '2026-11-01', appliesBy: 'decided' });
    const dates = { received: '2026-10-05', proposed: '2026-09-01' };
    expect(versionFor([OLD, NEW, byDecision], { ...dates, decided: '2026-11-02' })?.version).toBe(3);
    expect(versionFor([OLD, NEW, byDecision], { ...dates, decided: '2026-10-31' })?.version).toBe(2);
    expect(versionFor([OLD, NEW, byDecision], { ...dates, decided: null })?.version).toBe(2);
  });

  it('is none before the first', () => {
    expect(versionFor([OLD], { received: '2023-12-31', decided: null, proposed: '2023-12-01' })).toBeNull();
  });

  it('leaves later ones that may be more favourable to dossiers received before them', () => {
    const dates = { received: '2026-09-30', proposed: '2026-09-01' };
    expect(favourableAlternatives([OLD, NEW], { ...dates, decided: '2026-10-02' })).toEqual([NEW]);
    expect(favourableAlternatives([OLD, NEW], { ...dates, decided: '2026-09-30' })).toEqual([]);
    const firm = { ...OLD, yieldsToFavourable: false };
    expect(favourableAlternatives([firm, NEW], { ...dates, decided: '2026-10-02' })).toEqual([]);
  });
});
