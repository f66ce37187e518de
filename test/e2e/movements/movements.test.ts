import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const DRAFT = {
  ...{ kind: 'thematic', name: 'Chuyển đổi số trong cơ quan', content: 'Mọi hồ sơ được số hóa' },
  ...{ launcher: 'bloc:KHOI-1', documentNumber: '12/KH-KTĐ', documentOn: '02/01/2020' },
  ...{ from: '01/01/2020', to: '31/12/2022', takesPart: 'all' },
};
const API = '/api/v1/movements';

describe('emulation movements over HTTP', () => {
  let application: TestApplication;
  let secretary: TestClient;
  let officer: TestClient;
  let stranger: TestClient;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2024-07-01' });
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
    const wrong = await secretary.postForm('/phong-trao', { ...DRAFT, to: '31/12/2019', documentNumber: '' });
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

  it('is chosen for a candidate of a thematic proposal, and never for one of merit', async () => {
    const { id } = await launched('Theo chuyên đề');
    const short = await secretary.api('POST', API, { ...DRAFT, name: 'Ngắn', from: '01/01/2022' });
    const head = { agency: 'AG2', system: 'state', achievementFrom: 2022, achievementYear: 2022 };
    const begun = await officer.api('POST', '/api/v1/proposals', { ...head, title: 'Chuyên đề', type: 'thematic' });
    const proposal = `/api/v1/proposals/${(begun.json as { code: string }).code}`;
    const who = { award: 'CO_TINH', kind: 'agency', ids: ['AG2'] };
    const added = await officer.api('POST', `${proposal}/candidates`, who);
    const candidate = `${proposal}/candidates/${(added.json as { ids: string[] }).ids[0] ?? ''}`;
    const choices = await officer.api('GET', `${candidate}/movements`);
    expect((choices.json as { id: string }[]).map((one) => one.id)).toContain(id);

    const chosen = await officer.api('PUT', `${candidate}/movement`, { movement: id, version: 1 });
    expect([chosen.status, chosen.json]).toEqual([200, { version: 2 }]);
    expect((await officer.api('PUT', `${candidate}/movement`, { movement: id, version: 1 })).status).toBe(200);
    const shorter = (short.json as { id: string }).id;
    const stale = await officer.api('PUT', `${candidate}/movement`, { movement: shorter, version: 1 });
    expect(stale.status).toBe(409);
    for (const name of ['Theo chuyên đề', 'Ngắn']) expect(stale.text).toContain(name);
    const unknown = await officer.api('PUT', `${candidate}/movement`, { movement: 'khong-co', version: 2 });
    expect(unknown.status).toBe(422);
    const read = await officer.get(proposal);
    expect(read.json).toMatchObject({ candidates: [{ movement: { id, from: '2020-01-01', to: '2022-12-31' } }] });
    expect(read.text).toMatch(/"what":"movement","values":\{[^}]*"found":3/);
    const code = proposal.split('/').at(-1) ?? '';
    const page = await officer.get(`/de-nghi/${code}/${candidate.split('/').at(-1) ?? ''}`);
    expect(page.text).toContain('Đề nghị theo phong trào');
    expect(page.text).toContain('Theo chuyên đề, từ 01/01/2020 đến 31/12/2022');

    const merit = await officer.api('POST', '/api/v1/proposals', { ...head, title: 'Công trạng', type: 'achievement' });
    const other = `/api/v1/proposals/${(merit.json as { code: string }).code}`;
    const one = await officer.api('POST', `${other}/candidates`, who);
    const path = `${other}/candidates/${(one.json as { ids: string[] }).ids[0] ?? ''}/movement`;
    expect((await officer.api('PUT', path, { movement: id, version: 1 })).status).toBe(422);
  });
});
