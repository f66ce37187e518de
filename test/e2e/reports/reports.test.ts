import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const PATH = '/khoi/KHOI-1/2022-H1/bao-cao-6-thang';
const API = '/api/v1/blocs/KHOI-1/periods/2022-H1/reports/six-month';

describe('the six-month report', () => {
  let application: TestApplication;
  let secretary: TestClient;

  beforeAll(async () => {
    application = await startTestApplication();
    await seedWorld(application);
    secretary = await application.visit('thu-ky');
  });
  afterAll(() => application.close());

  it('is shown to those who may read it, and to nobody else', async () => {
    for (const [login, status] of [
      ['thu-ky', 200],
      ['so-noi-vu', 200],
      ['lanh-dao-tinh', 200],
      ['can-bo-ag1', 403],
      ['quan-tri', 403],
    ] as const) {
      const visitor = await application.visit(login);
      expect([login, (await visitor.get(PATH)).status]).toEqual([login, status]);
    }
    const appraiser = await application.visit('so-noi-vu');
    expect((await appraiser.get('/khoi/KHOI-1/2022/bao-cao-6-thang')).status).toBe(404);
    expect((await appraiser.get('/khoi/KHOI-9/2022-H1/bao-cao-6-thang')).status).toBe(404);
  });

  it('says what it lacks and can be written; figures stay linked', async () => {
    const page = await secretary.get(PATH);
    expect(page.text).toContain('(Chưa có số liệu, thư ký khối bổ sung)');
    expect(page.text).toContain('Chưa có nội dung: II.3. Tuyên truyền, quán triệt về công tác thi đua, khen thưởng');
    const saved = await secretary.postForm(`${PATH}/noi-dung/propaganda`, {
      text: 'Đã quán triệt {{tasks.total}} nhiệm vụ.',
      version: '0',
    });
    expect([saved.status, saved.headers['location']]).toEqual([303, PATH]);
    const after = await secretary.get(PATH);
    expect(after.text).toContain('Đã quán triệt 30 nhiệm vụ.');
    expect(after.text).toContain('Đã lưu nội dung.');
  });

  it('shows both texts when two people wrote the same section, and loses neither', async () => {
    const appraiser = await application.visit('so-noi-vu');
    await secretary.postForm(`${PATH}/noi-dung/movements`, { text: 'Bản của thư ký', version: '0' });
    const late = await appraiser.postForm(`${PATH}/noi-dung/movements`, { text: 'Bản của Sở Nội vụ', version: '0' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Bản của thư ký');
    expect(late.text).toContain('Bản của Sở Nội vụ');
    const again = await appraiser.postForm(`${PATH}/noi-dung/movements`, { text: 'Bản của Sở Nội vụ', version: '1' });
    expect(again.status).toBe(303);
    const report = await appraiser.api('GET', API);
    expect(report.json.sections.find((section: { key: string }) => section.key === 'movements')).toMatchObject({
      text: 'Bản của Sở Nội vụ',
      version: 2,
    });
  });

  it('refuses a token that names no fact, and keeps what was typed', async () => {
    const answer = await secretary.postForm(`${PATH}/noi-dung/recommendations`, {
      text: 'Đề nghị {{khong.co}}',
      version: '0',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('{{khong.co}} không phải là số liệu của hệ thống.');
    expect(answer.text).toContain('Đề nghị {{khong.co}}</textarea>');
  });

  it('takes number and date once, and refuses a date that is none', async () => {
    const wrong = await secretary.postForm(`${PATH}/van-ban`, { number: '15', date: '31/02/2022', version: '0' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="31/02/2022"');
    expect(
      (await secretary.postForm(`${PATH}/van-ban`, { number: '15', date: '09/08/2022', version: '1' })).status,
    ).toBe(303);
    expect(
      (await secretary.postForm(`${PATH}/van-ban`, { number: '16', date: '10/08/2022', version: '1' })).status,
    ).toBe(409);
    const page = await secretary.get(PATH);
    expect(page.text).toContain('Số 15-BC/AG1');
    expect(page.text).toContain('ngày 09 tháng 8 năm 2022');
  });

  it('goes out in every format with the same content hash; the official version waits for what is missing', async () => {
    const { contentHash } = (await secretary.api('GET', API)).json;
    for (const format of ['pdf', 'xlsx', 'docx', 'html', 'json']) {
      const file = await secretary.get(`${API}/files/${format}`);
      expect([format, file.status, file.headers['etag']]).toEqual([format, 200, `"${contentHash}"`]);
      expect(file.bytes.length).toBeGreaterThan(2_000);
    }
    const download = await secretary.get(`${PATH}/tai?dinh-dang=pdf`);
    expect(download.headers['content-disposition']).toMatch(/^attachment; filename="BC-so-ket-KHOI-1-2022-H1\.pdf"/);
    const official = await secretary.get(`${PATH}/tai?dinh-dang=pdf&ban=chinh-thuc`);
    expect(official.status).toBe(409);
    expect(official.text).toContain('Chưa xuất được bản chính thức');
    expect((await secretary.get(PATH)).text).toMatch(/còn \d+ chỗ cần sửa nên chưa xuất được/);
    expect((await secretary.get(`${PATH}/tai?dinh-dang=exe`)).status).toBe(404);
  });

  it('is written by those who may: a provincial leader reads', async () => {
    const leader = await application.visit('lanh-dao-tinh');
    expect((await leader.get(PATH)).text).not.toContain(`${PATH}/noi-dung/`);
    expect((await leader.postForm(`${PATH}/noi-dung/opening`, { text: 'x', version: '0' })).status).toBe(403);
    expect((await leader.api('PUT', `${API}/sections/opening`, { text: 'x', version: 0 })).status).toBe(403);
  });
});
