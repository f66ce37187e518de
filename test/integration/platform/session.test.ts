import { SessionRepository } from '../../../src/platform/session';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

const LATER = new Date('2100-01-01T00:00:00Z');

describe('sessions in the database', () => {
  let application: TestApplication;
  let sessions: SessionRepository;
  let world: World;

  beforeAll(async () => {
    application = await startTestApplication();
    world = await seedWorld(application, { members: 1 });
    sessions = application.get(SessionRepository);
  });
  afterAll(() => application.close());

  it('stay ended, though a request that was running saves them again', async () => {
    const userId = world.users['thu-ky']!;
    await sessions.write('cookie', { userId }, LATER);
    await sessions.revokeAll(userId, null);
    await sessions.write('cookie', { userId, notice: 'đã lưu' }, LATER);
    expect(await sessions.read('cookie')).toBeNull();
    expect(await sessions.ofUser(userId)).toEqual([]);
  });

  it('are not made by somebody who only reads', async () => {
    const visitor = await application.visit(null);
    const count = async (): Promise<string> =>
      (await application.database.query<{ count: string }>(`SELECT count(*) FROM session`))[0]!.count;
    const before = await count();
    await visitor.get('/khong-co-trang-nay');
    await visitor.get('/');
    expect(await count()).toBe(before);
  });
});
