import type { Page } from 'playwright-core';
import { type BrowserStory, startBrowserStory } from '../support/browser-story';
import { everyItemScheme } from '../support/scheme-every-item';
import { SCHEME_KB_2022 } from '../support/scheme-kb-2022';
import { startTestApplication, type TestApplication } from '../support/test-application';
import { seedWorld, useOtherScheme } from '../support/world';

const SHEET = '/khoi/KHOI-1/2022-H1/phieu/AG1';

/** Somebody types into a sheet while its scheme is changed: what was typed is never thrown away. */
describe('a sheet whose scheme is changed while it is open', () => {
  let application: TestApplication;
  let story: BrowserStory;
  let page: Page;

  beforeAll(async () => {
    application = await startTestApplication();
    await seedWorld(application, { scheme: everyItemScheme() });
    story = await startBrowserStory(application);
    page = await story.visit('can-bo-ag1');
    await page.goto(`${story.address}${SHEET}`);
    await page.locator('form[action$="/mo"] button').press('Enter');
    await page.waitForSelector('table.criteria');
    await useOtherScheme(application, SCHEME_KB_2022);
  });
  afterAll(async () => {
    await (story as BrowserStory | undefined)?.close();
    await application.close();
  });

  it('says at the row that its criterion is gone', async () => {
    await page.locator('[name="value@B4"]').fill('96,5');
    await page.locator('[name="value@B4"]').press('Enter');
    await page.locator('#tc-B4-luu', { hasText: 'Thang điểm của kỳ này không có tiêu chí B4.' }).waitFor();
    expect(await page.locator('[name="value@B4"]').inputValue()).toBe('96,5');
  });

  it('keeps what was typed and says so, until it is let go', async () => {
    const status = page.locator('#trang-thai-luu');
    page.on('dialog', (dialog) => void dialog.accept());
    for (let visit = 1; visit <= 2; visit += 1) {
      await page.goto(`${story.address}${SHEET}`);
      await status.filter({ hasText: 'chưa lưu được B4: 96,5' }).waitFor();
    }
    await page.locator('[name="points@A1"]').fill('18');
    await page.locator('[name="points@A1"]').press('Enter');
    await status.filter({ hasText: /Đã lưu lúc.*chưa lưu được B4: 96,5/ }).waitFor();
    await status.locator('button', { hasText: 'Bỏ phần này' }).press('Enter');
    expect(await status.textContent()).not.toContain('B4');
    await page.reload();
    expect(await status.textContent()).not.toContain('B4');
  });
});
