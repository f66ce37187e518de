import type { Page } from 'playwright-core';
import { accessibilityViolations, watchConsole } from '../support/browser';
import { type BrowserStory, startBrowserStory } from '../support/browser-story';
import { attestAll, NOMINATIONS, publishYear, step } from '../support/proposals';
import { SMALL_PDF } from '../support/publications';
import { startTestApplication, type TestApplication } from '../support/test-application';
import { seedWorld } from '../support/world';

/** How Sở Nội vụ records the decision of a proposal, and one that no proposal led to. */
describe('the pages that record a decision', () => {
  let application: TestApplication;
  let story: BrowserStory;
  let office: Page;
  let code: string;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2024-02-01' });
    const world = await seedWorld(application);
    const [secretary, client] = [await application.visit('thu-ky'), await application.visit('so-noi-vu')];
    await publishYear(application, world, client);
    code = (await secretary.api('POST', NOMINATIONS, { award: 'BK_TINH', agencies: ['AG1', 'AG2'] })).json.code;
    await attestAll(secretary, code);
    await step(secretary, code, 'submit');
    for (let level = ''; level !== 'authority';) level = (await step(client, code, 'forward')).json.level;
    for (const [name, born] of [
      ['Lê Thị Mận', '1975-04-09'],
      ['Lê Thị Mận', '1990-11-23'],
    ]) {
      const fields = { fullName: name, bornOn: born, agencyCode: 'AG1', positionTitle: 'Chuyên viên', isAnother: '1' };
      await (await application.visit('can-bo-ag1')).api('POST', '/api/v1/people', fields);
    }
    story = await startBrowserStory(application);
    office = await story.visit('so-noi-vu');
  });
  afterAll(async () => {
    await (story as BrowserStory | undefined)?.close();
    await application.close();
  });

  const upload = { name: 'quyet-dinh.pdf', mimeType: 'application/pdf', buffer: Buffer.from(SMALL_PDF) };

  /** Mistakes of accessibility and pages that scroll sideways, at the width of a desk and of a phone. */
  async function complaintsAbout(page: Page): Promise<string[]> {
    const found: string[] = [];
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      if (Number(wide) > 0) found.push(`${page.url()} scrolls sideways at ${String(width)}: ${String(wide)}`);
      found.push(...(await accessibilityViolations(page)));
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    return found;
  }

  it('keeps the file and everything typed when the decision of a proposal is refused, and records it then', async () => {
    const complaints = watchConsole(office);
    await office.goto(`${story.address}/de-nghi/${code}`);
    await office.click(`a[href="/de-nghi/${code}/quyet-dinh"]`);
    expect(await complaintsAbout(office)).toEqual([]);
    await office.fill('input[name=decidedOn]', '01/02/2024');
    await office.fill('input[name=issuingBody]', 'Ủy ban nhân dân tỉnh Lam Giang');
    await office.fill('input[name=authority]', 'Chủ tịch Ủy ban nhân dân tỉnh');
    await office.fill('input[name=signerTitle]', 'Chủ tịch');
    await office.setInputFiles('input[name=file]', upload);
    const second = office.locator('#danh-sach tbody tr').nth(1);
    await second.locator('input[type=checkbox]').check();
    await office.click('main form button.button--main');
    await office.waitForSelector('#tom-tat-loi');
    expect(await office.textContent('#tom-tat-loi')).toContain('Nhập số, ký hiệu.');
    expect(await office.textContent('#tom-tat-loi')).toContain('Ghi lý do.');
    expect(await office.textContent('#van-ban')).toContain('Đã nhận tệp quyet-dinh.pdf');
    expect(await office.inputValue('input[name=issuingBody]')).toBe('Ủy ban nhân dân tỉnh Lam Giang');
    expect(await second.locator('input[type=checkbox]').isChecked()).toBe(true);
    expect(await complaintsAbout(office)).toEqual([]);

    await office.fill('input[name=number]', '77/QĐ-UBND');
    await second.locator('input[type=text], input:not([type])').fill('Chưa đủ thời gian');
    await office.click('main form button.button--main');
    await office.waitForURL(/\/quyet-dinh\/[0-9a-f-]{36}$/);
    const main = (await office.textContent('main')) ?? '';
    expect(main).toContain('77/QĐ-UBND');
    expect(main).toContain('Ban AG1 Tỉnh ủy');
    expect(main).not.toContain('Ban AG2 Tỉnh ủy');
    const href = await office.getAttribute('main a[href$="/tep"]', 'href');
    const file = await office.request.get(`${story.address}${href ?? ''}`);
    expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await office.goto(`${story.address}/tra-cuu?ten=ban+ag1`);
    expect(await office.textContent('main')).toContain('77/QĐ-UBND');
    await office.goto(`${story.address}/de-nghi/${code}`);
    expect(await office.textContent('main')).toContain('Chưa đủ thời gian');
    expect(complaints.filter((line) => !line.includes('422'))).toEqual([]);
  });

  it('finds the recipients while they are typed, and loses nothing when a line is added', async () => {
    await office.goto(`${story.address}/quyet-dinh/moi`);
    expect(await complaintsAbout(office)).toEqual([]);
    await office.fill('input[name=number]', '78/QĐ-UBND');
    await office.fill('input[name=decidedOn]', '01/02/2024');
    await office.fill('input[name=issuingBody]', 'Ủy ban nhân dân tỉnh Lam Giang');
    await office.fill('input[name=signerTitle]', 'Chủ tịch');
    await office.setInputFiles('input[name=file]', upload);
    await office.selectOption('select[name=award0]', 'LDTT');
    await office.fill('input[name=agency0]', 'Ban AG1 Tỉnh ủy');
    await office.fill('input[name=year0]', '2023');
    await office.locator('input[name=name0]').pressSequentially('le thi man');
    await office.locator('label', { hasText: 'sinh năm 1990' }).locator('input').check();
    expect(await complaintsAbout(office)).toEqual([]);
    await office.click('button[name=more]');
    await office.waitForSelector('input[name=name1]');
    expect(await office.textContent('#van-ban')).toContain('Đã nhận tệp quyet-dinh.pdf');
    expect(await office.locator('label', { hasText: 'sinh năm 1990' }).locator('input').isChecked()).toBe(true);
    expect(await complaintsAbout(office)).toEqual([]);
    await office.click('main form button.button--main');
    await office.waitForURL(/\/quyet-dinh\/[0-9a-f-]{36}$/);
    const rows = await application.database.query(
      `SELECT extract(year FROM p.born_on)::integer AS born, h.recipient_name AS name FROM honour h JOIN decision d ON d.id = h.decision_id
         JOIN person p ON p.id = h.person_id WHERE d.number = '78/QĐ-UBND'`,
    );
    expect(rows).toEqual([{ born: 1990, name: 'le thi man' }]);
  });

  it('chooses among namesakes without a script', async () => {
    const page = await story.visit('so-noi-vu', { javaScript: false, width: 390 });
    await page.goto(`${story.address}/quyet-dinh/moi`);
    await page.fill('input[name=name0]', 'thị mận');
    await page.click('button[name=find]');
    expect(await page.inputValue('input[name=name0]')).toBe('thị mận');
    expect(await page.locator('.line-choices label').allTextContents()).toEqual([
      'Lê Thị Mận, Chuyên viên, Ban AG1 Tỉnh ủy, sinh năm 1975',
      'Lê Thị Mận, Chuyên viên, Ban AG1 Tỉnh ủy, sinh năm 1990',
      'Không có trong danh sách',
    ]);
  });
});
