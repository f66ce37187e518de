import type { Member, Predecessor } from '../../../src/modules/blocs/place';
import { openItems } from '../../../src/modules/handovers/open-items';

const NOTHING_MORE = { aboutCode: null, periodCode: '2022', periodName: 'Năm 2022', detail: '', dueAt: null } as const;

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
  const work = [{ ...NOTHING_MORE, agencyCode: 'BAN-A', kind: 'registration', state: 'submitted' }] as const;
  const items = openItems({ members: [heir], predecessors: [merged] }, [], work);
  expect(items.map(({ agency }) => agency)).toEqual(['Ban B (tiếp nhận từ Ban A)']);
});

it('says in words what waits, whose it is, in which period and until when', () => {
  const work = [
    { ...NOTHING_MORE, kind: 'cross_check', agencyCode: 'BAN-B', aboutCode: 'BAN-A', state: 'assigned' },
    {
      ...NOTHING_MORE,
      kind: 'reply_awaited',
      agencyCode: 'BAN-B',
      state: 'appraised',
      dueAt: new Date('2022-07-15T10:00:00Z'),
    },
    { ...NOTHING_MORE, kind: 'ballot', agencyCode: null, detail: 'Suy tôn đơn vị dẫn đầu', state: 'open' },
    { ...NOTHING_MORE, kind: 'comment', agencyCode: 'BAN-B', detail: 'x'.repeat(300), state: 'in_session' },
  ] as const;
  const items = openItems({ members: [heir], predecessors: [merged] }, [], work);
  expect(items).toEqual([
    {
      ...{ agency: 'Ban B', kind: 'Kiểm tra chéo', state: 'Đã phân công' },
      what: 'Kiểm tra phiếu của Ban B (tiếp nhận từ Ban A); Năm 2022',
    },
    {
      ...{ agency: 'Ban B', kind: 'Giải trình', what: 'Điểm thẩm định lệch quá mức; Năm 2022' },
      state: expect.stringMatching(/^Chờ cơ quan giải trình đến .*15\/07\/2022/) as string,
    },
    { agency: 'Toàn khối', kind: 'Bỏ phiếu', what: 'Suy tôn đơn vị dẫn đầu; Năm 2022', state: 'Đang bỏ phiếu' },
    { agency: 'Ban B', kind: 'Ý kiến góp ý', what: `${'x'.repeat(200)}…; Năm 2022`, state: 'Chưa trả lời' },
  ]);
});
