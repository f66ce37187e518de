import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

describe('the pages and the API of blocs', () => {
  let application: TestApplication;
  let secretary: TestClient;
  let appraiser: TestClient;

  beforeEach(async () => {
    application = await startTestApplication({ today: '2022-07-01' });
    await seedWorld(application);
    secretary = await application.visit('thu-ky');
    appraiser = await application.visit('so-noi-vu');
    for (const client of [secretary, appraiser]) await client.get('/danh-muc/khoi');
  });
  afterEach(() => application.close());

  const post = (path: string, fields: Record<string, string>) =>
    secretary.postForm(`/danh-muc/khoi/KHOI-1${path}`, { year: '2022', ...fields });
  const members = async (): Promise<{ id: string; agencyCode: string; role: string; to: string | null }[]> =>
    (await secretary.api('GET', '/api/v1/blocs/KHOI-1/members?year=2022')).json;

  it('shows each reader the blocs they may know of', async () => {
    expect((await appraiser.api('GET', '/api/v1/blocs')).json).toMatchObject([
      { code: 'KHOI-1', memberCount: 3, chairName: 'Ban AG1 Tỉnh ủy', viceChairName: 'Ban AG2 Tỉnh ủy' },
      { code: 'KHOI-2', memberCount: 1 },
    ]);
    const codes = async (client: TestClient): Promise<string[]> =>
      (await client.api('GET', '/api/v1/blocs')).json.map(({ code }: { code: string }) => code);
    expect(await codes(secretary)).toEqual(['KHOI-1']);
    const officer = await application.visit('can-bo-la');
    expect(await codes(officer)).toEqual(['KHOI-2']);
    for (const path of ['/danh-muc/khoi/KHOI-1', '/api/v1/blocs/KHOI-1', '/api/v1/blocs/KHOI-1/members']) {
      expect((await officer.get(path)).status).toBe(404);
    }
  });

  it('leads the appraiser from a new year and a new bloc to its first member', async () => {
    expect((await appraiser.postForm('/danh-muc/ky', { year: '2023', sixMonthsCutOff: '15/06/2023' })).status).toBe(
      303,
    );
    const periods = (await appraiser.api('GET', '/api/v1/periods')).json;
    expect(periods.slice(0, 2)).toMatchObject([{ code: '2023' }, { code: '2023-H1', cutOff: '2023-06-15' }]);
    expect((await appraiser.postForm('/danh-muc/ky', { year: '2023' })).text).toContain('Năm “2023” đã có.');
    const bloc = { code: 'KHOI-9', name: 'Khối thi đua số 9', kind: 'bloc', foundingDecision: '' };
    expect((await appraiser.postForm('/danh-muc/khoi', bloc)).headers['location']).toBe('/danh-muc/khoi/KHOI-9');
    expect((await appraiser.postForm('/danh-muc/khoi', bloc)).status).toBe(422);
    const member = { year: '2023', agency: 'AG1', role: 'chair', from: '01/01/2023' };
    const added = await appraiser.postForm('/danh-muc/khoi/KHOI-9/thanh-vien', member);
    expect(added.headers['location']).toBe('/danh-muc/khoi/KHOI-9?nam=2023');
    expect((await appraiser.get('/danh-muc/khoi/KHOI-9?nam=2023')).text).toContain('Đã thêm thành viên.');
    const opened = await appraiser.postForm('/danh-muc/khoi/KHOI-9/ky', { year: '2023', period: '2023-H1' });
    expect(opened.status).toBe(303);
    expect((await appraiser.get('/danh-muc/khoi/KHOI-9?nam=2023')).text).toContain('/khoi/KHOI-9/2023-H1/tong-quan');
  });

  it('lets the secretary write the year of the bloc, and shows both values to the slower one', async () => {
    const year = { leaderInCharge: 'Phó Bí thư Thường trực Tỉnh ủy', pactSignedOn: '25/03/2022', scheme: '' };
    expect((await post('/nam', { ...year, version: '1' })).status).toBe(303);
    const page = (await secretary.get('/danh-muc/khoi/KHOI-1?nam=2022')).text;
    expect(page).toContain('Phó Bí thư Thường trực Tỉnh ủy');
    const slower = await post('/nam', { ...year, leaderInCharge: 'Bí thư Tỉnh ủy', version: '1' });
    expect(slower.status).toBe(409);
    expect(slower.text).toContain('value="Bí thư Tỉnh ủy"');
    expect(slower.text).toContain('Thư ký khối lưu lúc 12:00 ngày 01/07/2022.');
    const stale = await secretary.api('PATCH', '/api/v1/blocs/KHOI-1/years/2022', { version: 1 });
    expect(stale.json).toMatchObject({ status: 409, stored: { pactSignedOn: '2022-03-25' }, currentVersion: 2 });
  });

  it('lets the secretary change members with dates, one chair at a time', async () => {
    const [chair, second, third] = await members();
    const refused = await post(`/thanh-vien/${second!.id}/vai-tro`, { role: 'chair', from: '01/07/2022' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Khối đã có Khối trưởng trong khoảng thời gian đó.');
    expect(refused.text).toContain('value="01/07/2022"');
    await post(`/thanh-vien/${chair!.id}/vai-tro`, { role: 'member', from: '01/07/2022' });
    expect((await post(`/thanh-vien/${second!.id}/vai-tro`, { role: 'chair', from: '01/07/2022' })).status).toBe(303);
    expect((await post(`/thanh-vien/${third!.id}/ket-thuc`, { to: '30/06/2022' })).status).toBe(303);
    expect(await members()).toMatchObject([
      { agencyCode: 'AG1', role: 'chair', to: '2022-07-01' },
      { agencyCode: 'AG1', role: 'member', to: null },
      { agencyCode: 'AG2', role: 'vice_chair', to: '2022-07-01' },
      { agencyCode: 'AG2', role: 'chair', to: null },
      { agencyCode: 'AG3', role: 'member', to: '2022-07-01' },
    ]);
    const empty = await post('/thanh-vien', { agency: '', role: 'member', from: 'mai' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Nhập đơn vị.');
    expect(empty.text).toContain('value="mai"');
  });

  it('lets the secretary set and move deadlines in the time of Vietnam', async () => {
    const slot = { slot: '2022-H1/self_score', date: '05/07/2022', time: '' };
    const late = await post('/han', { ...slot, opensOn: '06/07/2022' });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Ngày bắt đầu nhắc phải không sau ngày hết hạn.');
    expect(late.text).toContain('value="06/07/2022"');
    expect((await post('/han', { ...slot, opensOn: '15/06/2022' })).status).toBe(303);
    const page = (await secretary.get('/danh-muc/khoi/KHOI-1?nam=2022')).text;
    expect(page).toContain('17:00 ngày 05/07/2022');
    expect(page).toContain('Nhắc từ ngày 15/06/2022');
    const id = /han\/([0-9a-f-]{36})\/gia-han/.exec(page)?.[1] ?? '';
    const moved = { date: '10/07/2022', time: '16:30', reason: '' };
    const refused = await post(`/han/${id}/gia-han`, moved);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Nhập lý do gia hạn.');
    expect(refused.text).toContain('value="16:30"');
    expect((await post(`/han/${id}/gia-han`, { ...moved, reason: 'Mưa bão' })).status).toBe(303);
    const after = (await secretary.get('/danh-muc/khoi/KHOI-1?nam=2022')).text;
    expect(after).toContain('16:30 ngày 10/07/2022');
    expect(after).toContain('Gia hạn từ 17:00 ngày 05/07/2022: Mưa bão (Thư ký khối, 12:00 ngày 01/07/2022)');
    const { json } = await secretary.api('GET', '/api/v1/blocs/KHOI-1/periods/2022-H1/deadlines');
    expect(json).toMatchObject([
      { kind: 'self_score', dueAt: '2022-07-10T09:30:00.000Z', opensOn: '2022-06-15', extensionReason: 'Mưa bão' },
    ]);
  });

  it('keeps a secretary out of other blocs, of names and of periods', async () => {
    const path = '/danh-muc/khoi/KHOI-2/thanh-vien';
    const member = { year: '2022', agency: 'AG1', role: 'member', from: '01/01/2022' };
    expect((await secretary.postForm(path, member)).status).toBe(404);
    expect((await secretary.postForm('/danh-muc/ky', { year: '2030' })).status).toBe(403);
    expect((await post('', { name: 'Tên khác', kind: 'bloc', version: '1' })).status).toBe(403);
    const api = await secretary.api('POST', '/api/v1/blocs/KHOI-2/members', { ...member, from: '2022-01-01' });
    expect(api.status).toBe(404);
  });

  it('lets the administrator read a bloc without any form', async () => {
    const administrator = await application.visit('quan-tri');
    const page = await administrator.get('/danh-muc/khoi/KHOI-1?nam=2022');
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/action="\/danh-muc\/khoi\/KHOI-1[^"]*" /);
  });
});
