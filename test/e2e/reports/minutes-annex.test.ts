import { heldMeeting, ok, plannedMeeting, step } from '../../support/meetings';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const API = '/api/v1/blocs/KHOI-1/periods/2022-H1/reports/six-month';
const PAGE = '/khoi/KHOI-1/2022-H1/bao-cao-6-thang';
const UNSIGNED = 'Biên bản hội nghị chưa ký';
const BY_HAND = 'Phụ lục III in theo nội dung đã gõ tay';
const NO_CONTENT = 'Chưa có nội dung: Phụ lục III';

describe('annex III of a report', () => {
  let application: TestApplication;
  let secretary: TestClient;

  beforeEach(async () => {
    application = await startTestApplication();
    await seedWorld(application, { members: 3 });
    secretary = await application.visit('thu-ky');
  });
  afterEach(() => application.close());

  const annex = async (): Promise<string> => {
    const file = ok(await secretary.get(`${PAGE}/tai?dinh-dang=json`)) as { parts: { key: string }[] };
    return JSON.stringify(file.parts.find(({ key }) => key === 'annex-3-minutes'));
  };
  const report = async (): Promise<{ contentHash: string; checks: { kind: string; text: string }[] }> =>
    ok(await secretary.api('GET', API));
  const checks = async (): Promise<string> => JSON.stringify((await report()).checks);

  it('says before the meeting that there are no minutes, and the official version is refused', async () => {
    await plannedMeeting(secretary);
    expect(await annex()).toContain('(Chưa có biên bản)');
    expect(await checks()).toContain(NO_CONTENT);
    const official = await secretary.get(`${PAGE}/tai?dinh-dang=pdf&ban=chinh-thuc`);
    expect(official.status).toBe(409);
    expect(official.text).toContain(NO_CONTENT);
  });

  it('prints the minutes as they stand, and from their signing on as they were signed', async () => {
    const path = await heldMeeting(secretary, ['AG1', 'AG2', 'AG3']);
    const earlier = (await report()).contentHash;
    ok(await secretary.api('PUT', `${path}/texts/chair_conclusion`, { content: 'Thống nhất báo cáo', version: 0 }));
    expect(await annex()).toContain('Thống nhất báo cáo');
    expect((await report()).contentHash).not.toBe(earlier);
    expect(await checks()).toContain(UNSIGNED);
    expect(await checks()).not.toContain(NO_CONTENT);
    expect((await secretary.get(PAGE)).text).toContain('href="/khoi/KHOI-1/2022-H1/hop/1/bien-ban"');

    ok(await step(secretary, path, 'conclude'));
    ok(await step(secretary, path, 'sign_minutes', { number: '3', date: '2022-08-09' }));
    expect(await checks()).not.toContain(UNSIGNED);
    const signed = await annex();
    expect(signed).toContain('ngày 09 tháng 8 năm 2022.');
    for (const words of ['Thống nhất báo cáo', 'Có mặt 3/3 đơn vị thành viên', 'CHỦ TRÌ HỘI NGHỊ', 'Khối trưởng']) {
      expect(signed).toContain(words);
    }
    await application.database.query(`UPDATE agency_name SET name = 'Tên khác' WHERE name LIKE 'Ban AG2%'`);
    expect(await annex()).toBe(signed);
    for (const format of ['pdf', 'xlsx', 'docx', 'html']) {
      expect([format, (await secretary.get(`${PAGE}/tai?dinh-dang=${format}`)).status]).toEqual([format, 200]);
    }
  });

  it('keeps what somebody wrote by hand until it is emptied, and says so', async () => {
    ok(await secretary.api('PUT', `${API}/sections/minutes`, { text: 'Biên bản gõ tay.', version: 0 }));
    expect(await checks()).not.toContain(BY_HAND);
    await heldMeeting(secretary, ['AG1', 'AG2', 'AG3']);
    expect(await annex()).toContain('Biên bản gõ tay.');
    expect(await annex()).not.toContain('Có mặt 3/3');
    expect(await checks()).toContain(BY_HAND);
    expect((await secretary.get(`${PAGE}/noi-dung/minutes`)).text).toContain(
      'Để trống thì Phụ lục III in theo biên bản',
    );

    ok(await secretary.api('PUT', `${API}/sections/minutes`, { text: '', version: 1 }));
    expect(await annex()).toContain('Có mặt 3/3 đơn vị thành viên');
    expect(await checks()).not.toContain(BY_HAND);
  });
});
