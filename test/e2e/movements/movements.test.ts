import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const DRAFT = {
  ...{ kind: 'thematic', name: 'Chuyển đổi số trong cơ quan', content: 'Mọi hồ sơ được số hóa' },
  ...{ launcher: 'bloc:KHOI-1', documentNumber: '12/KH-KTĐ', documentOn: '02/01/2020' },
  ...{ from: '02/01/2020', to: '31/12/2022', takesPart: 'all' },
};
const API = '/api/v1/movements';

describe('emulation movements over HTTP', () => {
  let application: TestApplication;
  let secretary: TestClient;
  let officer: TestClient;
  let stranger: TestClient;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2022-07-01' });
    await seedWorld(application);
    secretary = await application.visit('thu-ky');
    officer = await application.visit('can-bo-ag2');
    stranger = await application.visit('can-bo-la');
  });
  afterAll(() => application.close());

  async function launched(name: string): Promise<{ id: string; version: number }> {
    const { status, json } = await secretary.api('POST', API, { ...DRAFT, name });
    expect(status).toBe(201);
    return json as { id: string; version: number };
  }

  it('is launched on the page, refused with everything typed, and read by the bloc', async () => {
    await secretary.get('/phong-trao/them');
    const wrong = await secretary.postForm('/phong-trao', { ...DRAFT, to: '01/01/2020', documentNumber: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Ngày kết thúc phải từ ngày bắt đầu trở đi.');
    expect(wrong.text).toContain('Mọi hồ sơ được số hóa');
    const made = await secretary.postForm('/phong-trao', DRAFT);
    expect(made.status).toBe(303);
    const page = await officer.get(String(made.headers['location']));
    expect(page.status).toBe(200);
    expect(page.text).toContain('Phần của cơ quan mình');
    expect(page.text).not.toContain('Ghi sơ kết, tổng kết, thay đổi');
    expect((await officer.get('/phong-trao?nam=2021')).text).toContain('Chuyển đổi số trong cơ quan');
    expect((await officer.get('/phong-trao?nam=2023')).text).not.toContain('Chuyển đổi số trong cơ quan');
  });

  it('takes events and parts on the page', async () => {
    const { id } = await launched('Theo trang');
    await secretary.get(`/phong-trao/${id}`);
    const early = { kind: 'interim_review', on: '01/01/2019', text: 'Đạt 60%', version: '1' };
    const refused = await secretary.postFiles(`/phong-trao/${id}/dien-bien`, early, []);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Đạt 60%');
    expect((await secretary.postFiles(`/phong-trao/${id}/dien-bien`, { ...early, on: '30/06/2021' }, [])).status).toBe(
      303,
    );
    await officer.get(`/phong-trao/${id}`);
    const part = { registration: 'Số hóa 100% hồ sơ', registeredOn: '01/02/2020', version: '0' };
    expect((await officer.postFiles(`/phong-trao/${id}/tham-gia/AG2`, part, [])).status).toBe(303);
    const other = { ...part, registration: 'Số hóa 80% hồ sơ' };
    const stale = await officer.postFiles(`/phong-trao/${id}/tham-gia/AG2`, other, []);
    expect(stale.status).toBe(409);
    for (const side of ['Số hóa 100% hồ sơ', 'Số hóa 80% hồ sơ']) expect(stale.text).toContain(side);
    const page = await secretary.get(`/phong-trao/${id}`);
    expect(page.text).toContain('Sơ kết ngày 30/06/2021');
    expect(page.text).toContain('Số hóa 100% hồ sơ');
  });

  it('answers a program with both values when somebody saved in between', async () => {
    const { id } = await launched('Hai người');
    expect((await secretary.api('PUT', `${API}/${id}`, { ...DRAFT, name: 'Tên một', version: 1 })).status).toBe(200);
    const stale = await secretary.api('PUT', `${API}/${id}`, { ...DRAFT, name: 'Tên hai', version: 1 });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Tên một');
    expect(stale.text).toContain('Tên hai');
  });

  it('is closed to another bloc, and to writing by others than who launched it', async () => {
    const { id } = await launched('Tấn công');
    for (const path of [`/phong-trao/${id}`, `${API}/${id}`]) expect((await stranger.get(path)).status).toBe(404);
    const body = { ...DRAFT, name: 'Bị sửa', version: 1 };
    expect((await stranger.api('PUT', `${API}/${id}`, body)).status).toBe(404);
    expect((await officer.api('PUT', `${API}/${id}`, body)).status).toBe(403);
    const part = { registration: 'x', registeredOn: '2020-02-01', version: 0 };
    expect((await stranger.api('PUT', `${API}/${id}/participations/LA1`, part)).status).toBe(404);
    expect((await officer.api('PUT', `${API}/${id}/participations/AG1`, part)).status).toBe(403);
    expect((await secretary.api('PUT', `${API}/${id}/participations/AG1`, part)).status).toBe(403);
    expect((await secretary.api('POST', API, { ...DRAFT, launcher: 'bloc:KHOI-2' })).status).toBe(422);
    expect((await officer.api('POST', API, { ...DRAFT, launcher: 'province' })).status).toBe(422);
  });
});
