import { publishYear } from '../../support/proposals';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import type { TestClient } from '../../support/test-client';
import { seedWorld } from '../../support/world';

const BOARD = '/de-nghi/moi/tu-bang?noi=KHOI-1%2F2022&danhHieu=CO_TINH';

describe('the pages of proposals', () => {
  let application: TestApplication;
  let secretary: TestClient;
  let officer: TestClient;
  let code: string;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2024-02-01' });
    const world = await seedWorld(application);
    const appraiser = await application.visit('so-noi-vu');
    await publishYear(application, world, appraiser);
    secretary = await application.visit('thu-ky');
    officer = await application.visit('can-bo-ag1');
    await secretary.get('/de-nghi');
    await officer.get('/de-nghi');
  });
  afterAll(() => application.close());

  it('refuses whoever has no place with the rule, keeps what was ticked and typed, then begins', async () => {
    const refused = await secretary.postForm(BOARD, { award: 'CO_TINH', agencies: 'AG2', title: 'Cờ năm 2022' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Xếp hạng 2, ngoài chỉ tiêu');
    expect(refused.text).toContain('value="Cờ năm 2022"');
    expect(refused.text).toMatch(/<input[^>]*value="AG2"[^>]*checked/);
    const begun = await secretary.postForm(BOARD, { award: 'CO_TINH', agencies: 'AG1', title: '' });
    expect(begun.status).toBe(303);
    code = String(begun.headers['location']).split('/').at(-1) ?? '';
    const page = await secretary.get(`/de-nghi/${code}`);
    expect(page.text).toContain('1/1 chỉ tiêu');
    expect(page.text).toContain('Chưa đủ căn cứ');
    expect(page.text).not.toMatch(/home_affairs|standing_board|CO_TINH<|under_review/);
  });

  it('lets nobody else see a draft, and lists it for those who may', async () => {
    expect((await officer.get(`/de-nghi/${code}`)).status).toBe(404);
    expect((await officer.get('/de-nghi')).text).not.toContain(code);
    expect((await secretary.get('/de-nghi?state=drafting&year=2022&award=CO_TINH')).text).toContain(code);
    expect((await secretary.get('/de-nghi?state=decided')).text).toContain('Không có đề nghị nào như vậy');
    expect((await officer.postForm(BOARD, { award: 'CO_TINH', agencies: 'AG1' })).status).toBe(403);
  });

  it('asks for the reason of a step at its field, and shows both titles of a conflict', async () => {
    const { json } = await secretary.get(`/api/v1/proposals/${code}`);
    const withdrawn = await secretary.postForm(`/de-nghi/${code}/buoc`, {
      action: 'withdraw',
      version: String(json.version),
      reason: '',
    });
    expect(withdrawn.status).toBe(422);
    expect(withdrawn.text).toContain('buoc-withdraw-reason-loi');
    const stale = await secretary.postForm(`/de-nghi/${code}/ten`, { version: '999', title: 'Tên khác', isSecret: '' });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Tên khác');
  });

  it('prints every document in its formats for those who know of the proposal', async () => {
    for (const kind of ['to-trinh', 'danh-sach', 'bien-ban']) {
      const printed = await secretary.get(`/de-nghi/${code}/van-ban/${kind}?dinh-dang=pdf`);
      expect([kind, printed.status]).toEqual([kind, 200]);
    }
    const letter = await secretary.get(`/de-nghi/${code}/van-ban/to-trinh?dinh-dang=docx`);
    expect(letter.headers['content-disposition']).toContain('.docx');
    expect((await secretary.get(`/de-nghi/${code}/van-ban/khac?dinh-dang=pdf`)).status).toBe(404);
    expect((await secretary.get(`/de-nghi/${code}/van-ban/to-trinh?dinh-dang=exe`)).status).toBe(404);
    const { json } = await secretary.get(`/api/v1/proposals/${code}`);
    const report = `/de-nghi/${code}/${json.candidates[0].id}/bao-cao-thanh-tich?dinh-dang=pdf`;
    expect((await secretary.get(report)).status).toBe(200);
    expect((await officer.get(report)).status).toBe(404);
  });

  // Domain trap T40.
  it('exports nothing of a state secret, and takes no file for it', async () => {
    const begun = await officer.postForm('/de-nghi/moi/thu-cong', {
      ...{ title: 'Đề nghị mật', agency: 'AG1', system: 'state', type: 'achievement' },
      ...{ achievementFrom: '', achievementYear: '2022', isSecret: '1' },
    });
    expect(begun.status).toBe(303);
    const path = String(begun.headers['location']);
    const page = await officer.get(path);
    expect(page.text).toContain('thuộc bí mật nhà nước');
    expect(page.text).not.toContain('/van-ban/');
    for (const kind of ['to-trinh', 'danh-sach', 'bien-ban']) {
      expect((await officer.get(`${path}/van-ban/${kind}?dinh-dang=pdf`)).status).toBe(409);
    }
  });

  it('refuses a proposal by hand at its fields, with everything typed', async () => {
    const refused = await officer.postForm('/de-nghi/moi/thu-cong', {
      ...{ title: '', agency: 'AG1', system: 'state', type: 'achievement' },
      ...{ achievementFrom: '2024', achievementYear: '2022' },
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('de-nghi-thu-cong-title-loi');
    expect(refused.text).toContain('value="2024"');
  });
});
