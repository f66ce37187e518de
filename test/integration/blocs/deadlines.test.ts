import { DeadlinesService, PlacesService, type BlocPlace } from '../../../src/modules/blocs';
import { type Actor, SYSTEM_ACTOR } from '../../../src/platform/access';
import { instantInVietnam } from '../../../src/text/date';
import { actorOf } from '../../support/sheets';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

describe('the deadlines of a bloc', () => {
  let application: TestApplication;
  let world: World;
  let deadlines: DeadlinesService;
  let place: BlocPlace;
  let other: BlocPlace;

  beforeEach(async () => {
    application = await startTestApplication({ today: '2022-07-01' });
    world = await seedWorld(application);
    deadlines = application.get(DeadlinesService);
    const places = application.get(PlacesService);
    place = await places.find(SYSTEM_ACTOR, 'KHOI-1', '2022-H1');
    other = await places.find(SYSTEM_ACTOR, 'KHOI-2', '2022-H1');
  });
  afterEach(() => application.close());

  const at = (day: string, time = '17:00'): Date => instantInVietnam(day, time)!;
  const dueOf = async (of: BlocPlace): Promise<string[]> =>
    (await deadlines.list(of)).map(({ dueAt }) => dueAt.toISOString());

  it('are times of Vietnam', () => {
    expect(at('2022-07-05').toISOString()).toBe('2022-07-05T10:00:00.000Z');
    expect(instantInVietnam('2022-07-05', '8h05')?.toISOString()).toBe('2022-07-05T01:05:00.000Z');
    for (const wrong of ['24:00', '17', '17:60', '']) expect(instantInVietnam('2022-07-05', wrong)).toBeNull();
  });

  it('are set once, then only moved, with a reason', async () => {
    await deadlines.set(SYSTEM_ACTOR, place, 'self_score', at('2022-07-05'));
    await expect(deadlines.set(SYSTEM_ACTOR, place, 'self_score', at('2022-07-06'))).rejects.toMatchObject({
      status: 409,
    });
    const move = (day: string, reason: string) => deadlines.extend(SYSTEM_ACTOR, place, 'self_score', at(day), reason);
    await expect(move('2022-07-08', ' ')).rejects.toMatchObject({ violations: [{ code: 'reason_missing' }] });
    await expect(move('2022-07-05', 'Lý do')).rejects.toMatchObject({ violations: [{ code: 'deadline_same' }] });
    await move('2022-07-08', 'Mưa bão');
    await move('2022-07-10', 'Mất điện');
    expect(await deadlines.list(place)).toMatchObject([
      { setAt: at('2022-07-05'), dueAt: at('2022-07-10'), extensionReason: 'Mất điện' },
    ]);
  });

  it('of the bloc keep the day from which people are asked, which is not after the deadline', async () => {
    const set = (opensOn: string) => deadlines.set(SYSTEM_ACTOR, place, 'self_score', at('2022-07-05'), opensOn);
    await expect(set('2022-07-06')).rejects.toMatchObject({ violations: [{ code: 'deadline_opens_late' }] });
    await set('2022-06-15');
    expect(await deadlines.list(place)).toMatchObject([{ opensOn: '2022-06-15' }]);
  });

  it('close the work after them', async () => {
    await deadlines.requireOpen(place, 'self_score');
    await deadlines.set(SYSTEM_ACTOR, place, 'self_score', at('2022-07-01', '12:01'));
    await deadlines.requireOpen(place, 'self_score');
    application.setToday('2022-07-02');
    await expect(deadlines.requireOpen(place, 'self_score')).rejects.toMatchObject({
      ...{ status: 409, message: 'Đã quá hạn nộp 12:01 ngày 01/07/2022. Liên hệ Thư ký khối để mở lại.' },
    });
  });

  it('of the province stay for the other blocs when one bloc moves its own', async () => {
    await application.database.query(
      `INSERT INTO deadline (period_id, kind, due_at) VALUES ($1, 'report', '2022-07-05T10:00:00Z')`,
      [world.periods['2022-H1']],
    );
    await deadlines.extend(SYSTEM_ACTOR, place, 'report', at('2022-07-20'), 'Họp muộn');
    expect(await dueOf(place)).toEqual(['2022-07-20T10:00:00.000Z']);
    expect(await dueOf(other)).toEqual(['2022-07-05T10:00:00.000Z']);
    await deadlines.extend(SYSTEM_ACTOR, place, 'report', at('2022-07-25'), 'Họp muộn hơn');
    expect(await deadlines.list(place)).toMatchObject([{ setAt: at('2022-07-05'), dueAt: at('2022-07-25') }]);
  });

  it('of the province are moved by those who manage the province, not by a secretary', async () => {
    await application.database.query(
      `INSERT INTO deadline (period_id, kind, due_at) VALUES ($1, 'report', '2022-06-30T10:00:00Z')`,
      [world.periods['2022-H1']],
    );
    const secretary = await actorOf(application, 'thu-ky', '2022-07-01');
    const move = (actor: Actor) => deadlines.extend(actor, place, 'report', at('2022-07-20'), 'Họp muộn');
    await expect(move(secretary)).rejects.toMatchObject({ status: 403 });
    await expect(deadlines.requireOpen(place, 'report')).rejects.toThrow('Liên hệ Sở Nội vụ để mở lại.');
    await move(await actorOf(application, 'so-noi-vu', '2022-07-01'));
    await deadlines.extend(secretary, place, 'report', at('2022-07-25'), 'Họp muộn hơn');
    expect(await dueOf(place)).toEqual(['2022-07-25T10:00:00.000Z']);
  });
});
