import { appraisedScheme, RULES } from '../../support/appraisals';
import { heldMeeting, MEETINGS, NUMBERED, ok, PLAN, plannedMeeting, step } from '../../support/meetings';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const API = '/api/v1/blocs/KHOI-1/periods/2022-H1';
const PAGE = '/khoi/KHOI-1/2022-H1/hop/1';
const DRAFT = `${PAGE}/du-thao-bao-cao`;
const WITHHELD = 'Điểm, thứ hạng chưa công khai theo bảng tiêu chí của khối';

describe('the draft report of a meeting', () => {
  let application: TestApplication;
  let secretary: TestClient;
  let officer: TestClient;

  beforeEach(async () => {
    application = await startTestApplication();
    await seedWorld(application, { members: 3 });
    secretary = await application.visit('thu-ky');
    officer = await application.visit('can-bo-ag2');
  });
  afterEach(() => application.close());

  const write = async (section: string, text: string) =>
    ok(await secretary.api('PUT', `${API}/reports/six-month/sections/${section}`, { text, version: 0 }));

  it('is read by the agencies from the invitation on, without points that are not disclosed and without editing', async () => {
    const path = await plannedMeeting(secretary);
    expect((await officer.get(DRAFT)).status).toBe(404);
    expect((await officer.get(`${PAGE}/gop-y`)).text).not.toContain(DRAFT);
    ok(await step(secretary, path, 'invite', NUMBERED));
    await write('movements', 'Khối phát động 3 phong trào.\nBan AG1 đạt 97,5 điểm, xếp thứ 1.');

    expect((await officer.get(`${PAGE}/gop-y`)).text).toContain(`href="${DRAFT}"`);
    const page = await officer.get(DRAFT);
    expect(page.status).toBe(200);
    for (const words of [
      WITHHELD,
      'Khối phát động 3 phong trào.',
      '(Chưa có biên bản)',
      `${DRAFT}/tai?dinh-dang=pdf`,
    ]) {
      expect(page.text).toContain(words);
    }
    for (const words of ['97,5', 'noi-dung/', 'Kiểm tra trước khi xuất', 'chinh-thuc']) {
      expect(page.text).not.toContain(words);
    }
    expect(page.text).not.toContain('PL IV.2');
    const file = await officer.get(`${DRAFT}/tai?dinh-dang=pdf`);
    expect([file.status, file.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((await officer.get(`${DRAFT}/tai?dinh-dang=docx`)).status).toBe(404);
    expect(ok(await officer.api('GET', `${MEETINGS}/1/draft-report`))).toMatchObject({ pointsWithheld: true });
    expect((await officer.api('GET', `${MEETINGS}/1/draft-report/files/pdf`)).status).toBe(200);
    // The report itself stays closed to them.
    expect((await officer.get('/khoi/KHOI-1/2022-H1/bao-cao-6-thang')).status).toBe(403);
  });

  it('has the points for the provincial leader, who reads everything', async () => {
    await heldMeeting(secretary, ['AG1', 'AG2', 'AG3']);
    await write('movements', 'Ban AG1 đạt 97,5 điểm.');
    const leader = await application.visit('lanh-dao-tinh');
    const page = (await leader.get(DRAFT)).text;
    expect(page).toContain('97,5 điểm');
    expect(page).not.toContain('noi-dung/');
    expect((await leader.get(`${PAGE}/gop-y`)).text).toContain(`href="${DRAFT}"`);
    expect((await officer.get(DRAFT)).text).not.toContain('97,5');
  });

  it('has the points for the agencies too where the scheme always discloses them', async () => {
    await application.close();
    application = await startTestApplication();
    await seedWorld(application, { members: 3, scheme: appraisedScheme({ ...RULES, disclosure: 'always' }) });
    secretary = await application.visit('thu-ky');
    officer = await application.visit('can-bo-ag2');
    await heldMeeting(secretary, ['AG1', 'AG2', 'AG3']);
    await write('movements', 'Ban AG1 đạt 97,5 điểm.');
    const page = (await officer.get(DRAFT)).text;
    expect(page).toContain('97,5 điểm');
    expect(page).not.toContain(WITHHELD);
  });

  it('is nobody else’s, nor that of a meeting about something else', async () => {
    await heldMeeting(secretary, ['AG1', 'AG2', 'AG3']);
    const stranger = await application.visit('can-bo-la');
    expect((await stranger.get(DRAFT)).status).toBe(404);
    const { number } = ok(await secretary.api('POST', MEETINGS, { ...PLAN, kind: 'other', title: 'Họp khác' }));
    expect((await secretary.get(`/khoi/KHOI-1/2022-H1/hop/${number}/du-thao-bao-cao`)).status).toBe(404);
  });
});
