import { startTestApplication, type TestApplication } from '../support/test-application';
import { seedWorld } from '../support/world';

describe('a body of the wrong form', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication();
    await seedWorld(application, { members: 1 });
  });
  afterAll(() => application.close());

  it('is answered with the fields that are wrong, in Vietnamese', async () => {
    const secretary = await application.visit('thu-ky');
    const path = '/api/v1/blocs/KHOI-1/periods/2022-H1/reports/six-month/sections/opening';
    const answer = await secretary.api('PUT', path, { text: 5, surplus: true });
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json.errors).toEqual(
      expect.arrayContaining([
        { place: 'text', code: 'malformed_field', detail: 'Trường text thiếu hoặc sai dạng.' },
        { place: 'version', code: 'malformed_field', detail: 'Trường version thiếu hoặc sai dạng.' },
        { place: 'surplus', code: 'malformed_field', detail: 'Trường surplus thiếu hoặc sai dạng.' },
      ]),
    );
  });

  it('is refused when it is no JSON at all, or of an unknown kind', async () => {
    const visitor = await application.visit(null);
    const server = application.app;
    const broken = await server.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'content-type': 'application/json' },
      payload: '{"loginName":',
    });
    expect([broken.statusCode, broken.json<{ detail: string }>().detail]).toEqual([
      400,
      'Yêu cầu gửi lên không đúng dạng.',
    ]);
    const unknown = await server.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'content-type': 'application/xml' },
      payload: '<x/>',
    });
    expect(unknown.statusCode).toBe(415);
    expect((await visitor.get('/api/v1/nowhere')).json).toMatchObject({ status: 404, code: 'http_404' });
  });

  it('is refused without the token against forged requests', async () => {
    const secretary = await application.visit('thu-ky');
    secretary.csrfToken = 'forged';
    expect((await secretary.api('DELETE', '/api/v1/session')).status).toBe(403);
    secretary.csrfToken = 'forged';
    expect((await secretary.postForm('/dang-xuat', {})).status).toBe(403);
    secretary.csrfToken = 'forged';
    expect((await secretary.postFiles('/nhap-du-lieu', {}, [])).status).toBe(403);
  });
});
