import { Clock } from '../../../src/platform/clock';
import { startTestApplication, TEST_PASSWORD, type TestApplication } from '../../support/test-application';
import { type Answer, TestClient } from '../../support/test-client';
import { seedWorld, type World } from '../../support/world';

const WRONG = 'Tên đăng nhập hoặc mật khẩu không đúng.';

describe('signing in', () => {
  let application: TestApplication;
  let world: World;

  beforeEach(async () => {
    application = await startTestApplication();
    world = await seedWorld(application, { members: 1 });
  });
  afterEach(() => application.close());

  const at = (time: string): void => {
    application.get(Clock).now = () => new Date(`2026-11-22T${time}:00+07:00`);
  };
  const browser = async (): Promise<TestClient> => {
    const client = await application.visit(null);
    await client.get('/dang-nhap');
    return client;
  };
  const send = (client: TestClient, userName: string, password: string, returnTo = ''): Promise<Answer> =>
    client.postForm('/dang-nhap', { userName, password, returnTo });

  it('leads to the page that was asked for, and nowhere else', async () => {
    const client = await browser();
    const asked = await client.get('/danh-muc/co-quan?q=ag');
    expect([asked.status, asked.headers['location']]).toEqual([303, '/dang-nhap?tiep=%2Fdanh-muc%2Fco-quan%3Fq%3Dag']);
    const right = await send(client, ' So-Noi-Vu ', TEST_PASSWORD, '/danh-muc/co-quan?q=ag');
    expect([right.status, right.headers['location']]).toEqual([303, '/danh-muc/co-quan?q=ag']);
    for (const elsewhere of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const other = await browser();
      expect((await send(other, 'so-noi-vu', TEST_PASSWORD, elsewhere)).headers['location']).toBe('/');
    }
  });

  it('answers the same for a wrong password, an unknown name and a locked account', async () => {
    await application.database.query(`UPDATE app_user SET locked_at = now() WHERE login_name = 'quan-tri'`);
    const answers: string[] = [];
    for (const [name, password] of [
      ['thu-ky', 'sai-mat-khau'],
      ['khong-co-ai', 'sai-mat-khau'],
      ['quan-tri', TEST_PASSWORD],
    ] as const) {
      const answer = await send(await browser(), name, password);
      expect(answer.status).toBe(422);
      answers.push(answer.text.replaceAll(name, '').replace(/csrf[^>]*|name="_csrf" value="[^"]*"/g, ''));
    }
    expect(answers[0]).toContain(WRONG);
    expect(new Set(answers).size).toBe(1);
  });

  it('keeps the name but never the password in the form that comes back', async () => {
    const answer = await send(await browser(), 'thu-ky', 'sai-mat-khau');
    expect(answer.text).toContain('value="thu-ky"');
    expect(answer.text).not.toContain('sai-mat-khau');
  });

  it('locks a name after five failures until the oldest is a quarter of an hour old', async () => {
    const client = await browser();
    at('12:00');
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      expect((await send(client, 'thu-ky', 'sai-mat-khau')).text).toContain(WRONG);
    }
    const sentence = 'Tài khoản này tạm khóa đăng nhập đến 12:15 ngày 22/11/2026 vì nhập sai 5 lần.';
    const fifth = await send(client, 'thu-ky', 'sai-mat-khau');
    expect(fifth.status).toBe(429);
    expect(fifth.text).toContain(sentence);
    at('12:14');
    expect((await send(client, 'thu-ky', TEST_PASSWORD)).text).toContain(sentence);
    expect((await send(await browser(), 'so-noi-vu', TEST_PASSWORD)).status).toBe(303);
    at('12:16');
    expect((await send(client, 'thu-ky', TEST_PASSWORD)).status).toBe(303);
  });

  it('locks an unknown name in the same way', async () => {
    const client = await browser();
    for (let attempt = 1; attempt <= 4; attempt += 1) await send(client, 'khong-co-ai', 'sai-mat-khau');
    expect((await send(client, 'khong-co-ai', 'sai-mat-khau')).status).toBe(429);
  });

  it('counts anew after a success', async () => {
    const client = await browser();
    at('12:00');
    for (let attempt = 1; attempt <= 4; attempt += 1) await send(client, 'thu-ky', 'sai-mat-khau');
    at('12:01');
    expect((await send(client, 'thu-ky', TEST_PASSWORD)).status).toBe(303);
    at('12:02');
    expect((await send(await browser(), 'thu-ky', 'sai-mat-khau')).text).toContain(WRONG);
  });

  it('cannot be outrun by many attempts at once', async () => {
    const clients = await Promise.all(Array.from({ length: 8 }, browser));
    const statuses = await Promise.all(clients.map(async (client) => (await send(client, 'thu-ky', 'sai')).status));
    expect(statuses.filter((status) => status === 422)).toHaveLength(4);
    const [row] = await application.database.query<{ attempts: string }>(
      `SELECT count(*) AS attempts FROM sign_in_attempt WHERE login_name = 'thu-ky'`,
    );
    expect(row?.attempts).toBe('5');
  });

  it('makes an address wait after forty failures, whatever the names', async () => {
    await application.database.query(
      `INSERT INTO sign_in_attempt (login_name, address, succeeded, attempted_at)
       SELECT 'ten-' || n, '127.0.0.1', false, $1 FROM generate_series(1, 40) n`,
      [new Date('2026-11-22T11:50:00+07:00')],
    );
    at('12:00');
    const refused = await send(await browser(), 'thu-ky', TEST_PASSWORD);
    expect(refused.status).toBe(429);
    expect(refused.text).toContain('Có quá nhiều lần đăng nhập sai từ mạng này.');
    at('12:06');
    expect((await send(await browser(), 'thu-ky', TEST_PASSWORD)).status).toBe(303);
  });

  it('gives the session a new id, in a cookie that scripts and other sites cannot use', async () => {
    const client = await browser();
    const before = client.cookie;
    const answer = await send(client, 'thu-ky', TEST_PASSWORD);
    expect(client.cookie).not.toBe(before);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Path=\//i);
    const stale = new TestClient(application.app);
    stale.cookie = before;
    expect((await stale.get('/danh-muc/co-quan')).status).toBe(303);
  });

  it('stores no cookie that could be used, only its hash', async () => {
    const client = await application.visit('thu-ky');
    const id = decodeURIComponent(client.cookie).replace('thidua=', '').split('.')[0]!;
    const rows = await application.database.query<{ id: string }>(`SELECT id FROM session WHERE user_id = $1`, [
      world.users['thu-ky'],
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(rows[0]?.id).not.toContain(id);
  });

  it('ends with signing out: the old cookie is dead', async () => {
    const client = await application.visit('thu-ky');
    await client.get('/danh-muc/khoi');
    const thief = new TestClient(application.app);
    thief.cookie = client.cookie;
    expect((await thief.get('/danh-muc/khoi')).status).toBe(200);
    const left = await client.postForm('/dang-xuat', {});
    expect([left.status, left.headers['location']]).toEqual([303, '/dang-nhap']);
    expect(left.headers['clear-site-data']).toBe('"storage"');
    expect((await thief.get('/danh-muc/khoi')).status).toBe(303);
    const [entry] = await application.database.query<{ subject: string }>(
      `SELECT subject FROM audit_entry WHERE action = 'user.signed_out'`,
    );
    expect(entry?.subject).toBe('user:thu-ky');
  });

  it('sends strict headers with every page', async () => {
    const { headers } = await (await browser()).get('/dang-nhap');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers).toMatchObject({
      ...{ 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN', 'referrer-policy': 'same-origin' },
      'cache-control': 'no-store',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('refuses a form without the token of the page', async () => {
    const client = await browser();
    client.csrfToken = '';
    const refused = await send(client, 'thu-ky', TEST_PASSWORD);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('Hãy tải lại trang rồi làm lại.');
  });
});
