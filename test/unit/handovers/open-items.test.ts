import type { Member, Predecessor } from '../../../src/modules/blocs/place';
import { openItems } from '../../../src/modules/handovers/open-items';

const heir: Member = {
  ...{ agencyId: 'b', code: 'BAN-B', kind: 'party_advisory', role: 'member', officialOrder: 2 },
  ...{ name: 'Ban B', shortName: 'Ban B' },
} as unknown as Member;
const merged = {
  ...{
    agencyId: 'a',
    code: 'BAN-A',
    agencyKind: 'party_advisory',
    name: 'Ban A',
    shortName: 'Ban A',
    officialOrder: 1,
  },
  ...{ successorId: 'b', kind: 'merge', effectiveOn: '2022-07-01' },
} as unknown as Predecessor;

it('names the agency that passed into a member, never by its code', () => {
  const work = [{ agencyCode: 'BAN-A', kind: 'registration', detail: '', state: 'submitted' }] as const;
  const items = openItems({ members: [heir], predecessors: [merged] }, [], work);
  expect(items.map(({ agency }) => agency)).toEqual(['Ban B (tiếp nhận từ Ban A)']);
});
