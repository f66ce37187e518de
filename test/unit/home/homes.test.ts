import type { Role } from '../../../src/domain/roles';
import { deadlineViews, nextDeadlineView, nextOf } from '../../../src/modules/home/deadline.view';
import { homeOf } from '../../../src/modules/home/home.policy';
import type { Deadline } from '../../../src/modules/blocs';
import { type Actor, SYSTEM_ACTOR } from '../../../src/platform/access';

const actorWith = (...roles: Role[]): Actor => ({
  ...SYSTEM_ACTOR,
  assignments: SYSTEM_ACTOR.assignments.filter(({ role }) => roles.includes(role)),
});

describe('the home of an actor', () => {
  it.each([
    [['SECRETARY', 'OFFICER'], 'bloc', 'SECRETARY'],
    [['APPRAISER'], 'province', 'APPRAISER'],
    [['PROVINCIAL_LEADER', 'ADMINISTRATOR'], 'province', 'PROVINCIAL_LEADER'],
    [['OFFICER', 'ADMINISTRATOR'], 'agency', 'OFFICER'],
    [['LEADER'], 'agency', 'LEADER'],
    [['COUNCIL_MEMBER'], 'council', 'COUNCIL_MEMBER'],
    [['ADMINISTRATOR'], 'administrator', 'ADMINISTRATOR'],
  ] as const)('with the roles %s is that of the %s', (roles, kind, role) => {
    const home = homeOf(actorWith(...roles));
    expect(home.kind).toBe(kind);
    expect(home.actor.assignments.map((assignment) => assignment.role)).toEqual([role]);
  });

  it('is nowhere for somebody without a role that reads', () => {
    expect(homeOf(actorWith()).kind).toBe('none');
  });
});

describe('deadlines', () => {
  const deadline = (kind: Deadline['kind'], dueAt: string, reason: string | null = null): Deadline => ({
    ...{ id: kind, periodId: '2022-H1', ofProvince: false, kind },
    ...{ extensionReason: reason, extendedBy: reason && 'Thư ký khối' },
    opensOn: null,
    setAt: new Date('2022-06-20T17:00:00+07:00'),
    dueAt: new Date(dueAt),
  });
  const all = [
    deadline('progress_update', '2022-06-20T17:00:00+07:00'),
    deadline('self_score', '2022-07-05T17:00:00+07:00', 'chờ số liệu'),
    deadline('meeting', '2023-01-10T08:00:00+07:00'),
  ];
  const now = new Date('2022-06-20T17:00:01+07:00');

  it('are told by the line of time: past, the next, and those to come', () => {
    const views = deadlineViews(all, '2022', now);
    expect(views.map(({ dateText, state, detail }) => [dateText, state, detail])).toEqual([
      ['20/06', 'past', 'Trước 17:00.'],
      ['05/07', 'next', 'Trước 17:00.'],
      ['10/01', 'future', 'Lúc 08:00 ngày 10/01/2023.'],
    ]);
    expect(views.map(({ extension }) => extension)).toEqual([
      null,
      { originalText: '20/06/2022', reason: 'chờ số liệu' },
      null,
    ]);
  });

  it('of one moment stand in the order in which they were first set', () => {
    const moved = (kind: Deadline['kind'], setAt: string): Deadline => ({
      ...deadline(kind, '2023-06-30T17:00:00+07:00', 'x'),
      setAt: new Date(setAt),
    });
    const both = [moved('meeting', '2022-08-09T17:00:00+07:00'), moved('self_score', '2022-07-15T17:00:00+07:00')];
    expect(deadlineViews(both, '2022', now).map(({ title, state }) => [title, state])).toEqual([
      ['Tự chấm điểm', 'next'],
      ['Họp khối', 'future'],
    ]);
    expect(nextDeadlineView(both, { now, today: '2022-06-20' })?.title).toBe('Tự chấm điểm');
  });

  it('leave so many days', () => {
    expect(nextDeadlineView(all, { now, today: '2022-06-20' })).toMatchObject({ dateText: '05/07/2022', daysLeft: 15 });
    expect(nextOf(all, new Date('2024-01-01T00:00:00Z'))).toBeNull();
    expect(nextDeadlineView([], { now, today: '2022-06-20' })).toBeNull();
  });
});
