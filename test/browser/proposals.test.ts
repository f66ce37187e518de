import type { Page } from 'playwright-core';
import { accessibilityViolations, watchConsole } from '../support/browser';
import { type BrowserStory, startBrowserStory } from '../support/browser-story';
import { publishYear } from '../support/proposals';
import { startTestApplication, type TestApplication } from '../support/test-application';
import { seedWorld } from '../support/world';

/** From the ranking to a submitted proposal, as the secretary and an officer see it. */
describe('the pages of proposals', () => {
  let application: TestApplication;
  let story: BrowserStory;
  let secretary: Page;

  beforeAll(async () => {
    application = await startTestApplication({ today: '2024-02-01' });
    const world = await seedWorld(application);
    await publishYear(application, world, await application.visit('so-noi-vu'));
    story = await startBrowserStory(application);
    secretary = await story.visit('thu-ky');
  });
  afterAll(async () => {
    await (story as BrowserStory | undefined)?.close();
    await application.close();
  });

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

  it('begins a proposal from the ranking, refused for the second with the rule', async () => {
    const complaints = watchConsole(secretary);
    await secretary.goto(`${story.address}/de-nghi`);
    expect(await complaintsAbout(secretary)).toEqual([]);
    await secretary.goto(`${story.address}/de-nghi/moi?noi=KHOI-1/2022&danhHieu=CO_TINH`);
    expect(await complaintsAbout(secretary)).toEqual([]);
    await secretary.check('input[value=AG2]');
    await secretary.click('#de-nghi-tu-bang button[type=submit]');
    expect(await secretary.textContent('main')).toContain('Xếp hạng 2, ngoài chỉ tiêu');
    expect(await secretary.isChecked('input[value=AG2]')).toBe(true);
    expect(await complaintsAbout(secretary)).toEqual([]);
    await secretary.uncheck('input[value=AG2]');
    await secretary.check('input[value=AG1]');
    await secretary.click('#de-nghi-tu-bang button[type=submit]');
    await secretary.waitForURL(/\/de-nghi\/DN-/);
    expect(await secretary.textContent('main')).toContain('1/1 chỉ tiêu');
    expect(await complaintsAbout(secretary)).toEqual([]);
    expect(complaints.filter((line) => !line.includes('422'))).toEqual([]);
  });

  it('reads the conditions of the candidate, and saves the account when the field is left', async () => {
    await secretary.click('#danh-sach th a');
    await secretary.waitForSelector('.eligibility');
    expect(await complaintsAbout(secretary)).toEqual([]);
    await secretary.fill('textarea[name=achievements]', 'Dẫn đầu khối năm 2022.');
    await secretary.focus('h1, a');
    await secretary.waitForSelector('.part-save__ok');
    await secretary.reload();
    expect(await secretary.inputValue('textarea[name=achievements]')).toBe('Dẫn đầu khối năm 2022.');
  });

  it('shows both texts side by side when two people write at once, and loses neither', async () => {
    const slower = await story.visit('thu-ky');
    await slower.goto(secretary.url());
    await secretary.fill('textarea[name=achievements]', 'Bản của người lưu trước.');
    await secretary.focus('h1, a');
    await secretary.waitForSelector('#bao-cao .part-save__ok');
    await slower.fill('textarea[name=achievements]', 'Bản của người lưu sau.');
    await slower.focus('h1, a');
    await slower.waitForSelector('.text-conflict');
    expect(await slower.locator('.text-conflict p').allTextContents()).toEqual([
      'Bản của người lưu trước.',
      'Bản của người lưu sau.',
    ]);
    expect(await slower.inputValue('textarea[name=achievements]')).toBe('Bản của người lưu sau.');
    expect(await complaintsAbout(slower)).toEqual([]);
    await slower.click('.part-conflict button[type=submit]');
    await slower.waitForSelector('#bao-cao .part-save__ok');
    await slower.reload();
    expect(await slower.inputValue('textarea[name=achievements]')).toBe('Bản của người lưu sau.');
    await secretary.reload();
  });

  it('gives the stored text back without losing what else is typed on the page', async () => {
    const slower = await story.visit('thu-ky');
    await slower.goto(secretary.url());
    await secretary.fill('textarea[name=achievements]', 'Bản thứ nhất.\nDòng “hai”.');
    await secretary.focus('h1, a');
    await secretary.waitForSelector('#bao-cao .part-save__ok');
    const note = slower.locator('.attest-form input[name=note]').first();
    await note.fill('Biên bản đang ghi dở');
    await slower.fill('textarea[name=achievements]', 'Bản bị bỏ.');
    await slower.focus('h1, a');
    await slower.click('.part-conflict a.button');
    await slower.waitForSelector('.part-conflict', { state: 'detached' });
    expect(await slower.inputValue('textarea[name=achievements]')).toBe('Bản thứ nhất.\nDòng “hai”.');
    expect(await note.inputValue()).toBe('Biên bản đang ghi dở');
    expect(await complaintsAbout(slower)).toEqual([]);
    await slower.fill('textarea[name=achievements]', 'Bản cuối cùng.');
    await slower.focus('h1, a');
    await slower.locator('#bao-cao .part-save__ok', { hasText: 'Đã lưu' }).waitFor();
    await secretary.reload();
    expect(await secretary.inputValue('textarea[name=achievements]')).toBe('Bản cuối cùng.');
  });

  it('confirms a condition without a script', async () => {
    const page = await story.visit('thu-ky', { javaScript: false, width: 390 });
    await page.goto(secretary.url());
    await page.locator('.attest-form').first().locator('input[value=yes]').check();
    await page.locator('.attest-form').first().locator('button').click();
    expect(await page.locator('.attest-form .field__error').first().textContent()).toContain('Lỗi');
    await page.locator('.attest-form').first().locator('input[name=note]').fill('Biên bản họp');
    await page.locator('.attest-form').first().locator('button').click();
    expect(await page.textContent('main')).toContain('Có (Biên bản họp)');
  });

  it('tries somebody without a proposal', async () => {
    const officer = await story.visit('can-bo-ag1');
    await officer.goto(`${story.address}/de-nghi/xet-thu?agency=AG1`);
    await officer.selectOption('select[name=award]', 'CO_TINH');
    const [agency] = await officer
      .locator('select[name=who] option')
      .evaluateAll((options) =>
        options.map((option) => option.getAttribute('value') ?? '').filter((value) => value.startsWith('agency:')),
      );
    await officer.selectOption('select[name=who]', agency ?? '');
    await officer.fill('input[name=year]', '2022');
    await officer.click('#xet-thu button');
    await officer.waitForSelector('.eligibility');
    expect(await complaintsAbout(officer)).toEqual([]);
  });
});
