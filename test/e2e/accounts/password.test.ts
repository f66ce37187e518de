import { UsersService } from '../../../src/modules/accounts';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { startTestApplication, TEST_PASSWORD, type TestApplication } from '../../support/test-application';
import { TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const NEXT = 'con đường mới 2026';

describe('the own password', () => {
  let application: TestApplication;
  let world: World;

  beforeEach(async () => {
    application = await startTestApplication();
    world = await seedWorld(application, { members: 1 });
  });
  afterEach(() => application.close());

  const change = (client: TestClient, current: string, next: string, repeated = next) =>
    client.postForm('/doi-mat-khau', { currentPassword: current, newPassword: next, repeatedPassword: repeated });

  it('is changed with the current one, and ends the other sessions but not this one', async () => {
    const client = await application.visit('thu-ky');
    const other = await application.visit('thu-ky');
    await client.get('/doi-mat-khau');
    const changed = await change(client, TEST_PASSWORD, NEXT);
    expect([changed.status, changed.headers['location']]).toEqual([303, '/']);
    expect((await other.get('/danh-muc/khoi')).status).toBe(303);
    expect((await client.get('/danh-muc/khoi')).status).toBe(200);
    await expect(new TestClient(application.app).signIn('thu-ky', TEST_PASSWORD)).rejects.toThrow('401');
    await new TestClient(application.app).signIn('thu-ky', NEXT.normalize('NFD'));
  });

  it.each([
    ['sai-mat-khau', NEXT, NEXT, 'Mật khẩu hiện tại không đúng.'],
    [TEST_PASSWORD, 'ngắn', 'ngắn', 'Mật khẩu cần ít nhất 10 ký tự và khác tên đăng nhập.'],
    [TEST_PASSWORD, TEST_PASSWORD, TEST_PASSWORD, 'Mật khẩu mới phải khác mật khẩu hiện tại.'],
    [TEST_PASSWORD, NEXT, `${NEXT}!`, 'Hai lần nhập mật khẩu mới chưa giống nhau.'],
  ])('is not changed from %s to %s: %s', async (current, next, repeated, sentence) => {
    const client = await application.visit('thu-ky');
    await client.get('/doi-mat-khau');
    const refused = await change(client, current, next, repeated);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(sentence);
    expect(refused.text).not.toContain(`value="${next}"`);
  });

  it('stands in the way of everything else while it is a temporary one', async () => {
    const { temporaryPassword } = await application
      .get(UsersService)
      .resetPassword(SYSTEM_ACTOR, world.users['thu-ky']!);
    const client = new TestClient(application.app);
    await client.signIn('thu-ky', temporaryPassword);
    for (const path of ['/', '/danh-muc/khoi', '/tim-kiem?q=a']) {
      const sent = await client.get(path);
      expect([path, sent.status, sent.headers['location']]).toEqual([path, 303, '/doi-mat-khau']);
    }
    expect((await client.api('GET', '/api/v1/blocs')).json).toMatchObject({ status: 403, code: 'forbidden' });
    expect((await client.get('/doi-mat-khau')).text).toContain('Đây là mật khẩu do quản trị cấp.');
    expect((await change(client, temporaryPassword, NEXT)).status).toBe(303);
    expect((await client.get('/danh-muc/khoi')).status).toBe(200);
  });

  it('is changed by a program, too', async () => {
    const client = await application.visit('thu-ky');
    const wrong = { currentPassword: 'x', newPassword: NEXT };
    expect((await client.api('POST', '/api/v1/password', wrong)).json.errors).toMatchObject([
      { place: 'currentPassword' },
    ]);
    const right = { currentPassword: TEST_PASSWORD, newPassword: NEXT };
    expect((await client.api('POST', '/api/v1/password', right)).status).toBe(204);
  });
});
