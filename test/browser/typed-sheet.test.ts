import type { Page } from 'playwright-core';
import { accessibilityViolations, watchConsole } from '../support/browser';
import { type BrowserStory, startBrowserStory } from '../support/browser-story';
import { everyItemScheme } from '../support/scheme-every-item';
import { recordFigure } from '../support/tasks';
import { startTestApplication, type TestApplication } from '../support/test-application';
import { seedWorld } from '../support/world';

const SHEET = '/khoi/KHOI-1/2022-H1/phieu/AG1';

/** A sheet with every way to score, filled in by an officer at home in a spreadsheet: without a mouse. */
describe('a typed sheet', () => {
  let application: TestApplication;
  let story: BrowserStory;
  let page: Page;
  let complaints: readonly string[];

  beforeAll(async () => {
    application = await startTestApplication();
    await seedWorld(application, { scheme: everyItemScheme() });
    for (let number = 1; number <= 10; number += 1) await recordFigure(application, 'AG1', number, '2022-06-20', '4');
    story = await startBrowserStory(application);
    page = await story.visit('can-bo-ag1');
    complaints = watchConsole(page);
    await page.goto(`${story.address}${SHEET}`);
    await page.locator('form[action$="/mo"] button').press('Enter');
    await page.waitForSelector('table.criteria');
  });
  afterAll(async () => {
    await (story as BrowserStory | undefined)?.close();
    await application.close();
  });

  const keys = async (...presses: readonly string[]): Promise<void> => {
    for (const press of presses) {
      if (press.startsWith('@')) await page.keyboard.press(press.slice(1));
      else await page.keyboard.type(press);
    }
  };
  const focused = (): Promise<string> => page.evaluate<string>('document.activeElement.name');
  const resultIs = (code: string, text: string): Promise<void> =>
    page.locator(`#tc-${code}-ket-qua`, { hasText: text }).waitFor();
  const storedInput = async (code: string): Promise<unknown> => {
    const [row] = await application.database.query<{ input: unknown }>(
      `SELECT input FROM score_entry WHERE criterion_code = $1 ORDER BY version DESC LIMIT 1`,
      [code],
    );
    return row?.input;
  };

  it('opens with the key tasks and what they give', async () => {
    // 40 % of the year where 181 of 365 days were planned: 30 × 0,4 × 365/181.
    await resultIs('A2', '= 24,2 điểm');
    expect(await page.locator('#tc-A2').textContent()).toContain('40%kế hoạch 49,6%');
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('is filled in from the first row to the last with keys alone', async () => {
    await page.locator('[name="actual@A1.1"]').focus();
    await keys('41', '@Tab', '42', '@Enter');
    await resultIs('A1-1', '= 9,76 điểm');
    expect(await focused()).toBe('parts.0.actual@A1.2');
    await keys('9', '@Tab', '10', '@Tab', '31/3/2022', '@Enter');
    expect(await focused()).toBe('parts.1.due@A1.2');
    await keys('@Enter');
    await resultIs('A1-2', '= 9 điểm');
    expect(await focused()).toBe('actual@A1.3');
    await keys('120', '@Tab', '100', '@Enter');
    await resultIs('A1-3', 'Tạm tính theo các phiếu đã nộp.');
    expect(await focused()).toBe('level@B1');
    // A choice keeps its own keys: down picks the next level.
    await keys('@ArrowDown', '@ArrowDown');
    expect(await focused()).toBe('level@B1');
    await keys('@Enter', '2', '@ArrowDown', '1', '@Enter', '96,5', '@Enter');
    await resultIs('B1', '= 4,5 điểm');
    await resultIs('B2', '= 3 điểm');
    await resultIs('B4', '= 5 điểm');
    expect(await focused()).toBe('events.0.points@C1');
    await keys('7,5', '@Enter', '8', '@Enter');
    expect(await focused()).toBe('events.2.points@C1');
    await keys('@Enter');
    await resultIs('C1', '= 7,75 điểm');
    await keys('@ArrowDown', '@Enter', '5,5', '@Enter', '@ArrowDown', '@Enter');
    await resultIs('C2', '= 4 điểm');
    expect(await focused()).toBe('events.0.level@D1');
    await keys('@Enter', '@Enter', '0,5', '@Enter', '1', '@Enter');
    await resultIs('E1', '= −1 điểm');
    await page.locator('.dock', { hasText: 'Tổng điểm tự chấm' }).waitFor();
    expect(await storedInput('A1.2')).toEqual({ parts: [{ actual: '9', target: '10', due: '2022-03-31' }] });
    expect(complaints).toEqual([]);
  });

  it('goes back up with Shift and Enter, and takes a value back with Escape', async () => {
    await page.locator('[name="value@B4"]').focus();
    await keys('@Shift+Enter');
    expect(await focused()).toBe('count@B3');
    await keys('9', '@Escape');
    expect(await page.locator('[name="count@B3"]').inputValue()).toBe('1');
  });

  it('asks for an event only when its line is left, and names what is missing at its field', async () => {
    await page.locator('#tc-E1 .row-panel summary').press('Enter');
    await page.locator('[name="count@E1"]').fill('');
    await page.locator('[name="events.0.date@E1"]').fill('5/4/2022');
    await page.locator('[name="events.0.date@E1"]').press('Tab');
    expect(await page.locator('#tc-E1-luu').textContent()).not.toContain('chưa nhập');
    await page.locator('[name="explanation@E1"]').focus();
    await page.locator('#tc-E1-luu', { hasText: 'Sự việc 1, nội dung: chưa nhập.' }).waitFor();
    await page.locator('[name="events.0.name@E1"][aria-invalid=true]').waitFor();
    await page.locator('[name="events.0.name@E1"]').fill('Báo cáo quý I');
    await page.locator('[name="explanation@E1"]').focus();
    await resultIs('E1', 'Báo cáo quý I');
    expect(await storedInput('E1')).toEqual({ events: [{ name: 'Báo cáo quý I', date: '2022-04-05' }] });
  });

  it('takes a column of numbers from a spreadsheet, each into its row', async () => {
    await page.locator('[name="count@B2"]').focus();
    await page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text/plain', '1\\n2\\n85,5');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }`);
    await resultIs('B2', '= 4 điểm');
    await resultIs('B3', '= 4 điểm');
    await resultIs('B4', '= 3 điểm');
  });

  it('takes a block into a list, with as many lines as it has', async () => {
    await page.locator('[name="events.0.points@C1"]').focus();
    await page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text/plain', '8\\tQuý I\\n7\\tQuý II\\n6\\tQuý III\\n5\\tQuý IV');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }`);
    await resultIs('C1', '= 6,5 điểm');
    expect(await storedInput('C1')).toMatchObject({
      events: [{ name: 'Quý I' }, {}, {}, { name: 'Quý IV', points: '5' }],
    });
    await page.reload();
    expect(await page.locator('[name="events.3.name@C1"]').inputValue()).toBe('Quý IV');
  });

  it('can name a file as the proof of an event as soon as it is attached', async () => {
    await page.locator('#tc-E1 input[type=file]').setInputFiles({
      ...{ name: 'cong-van.pdf', mimeType: 'application/pdf' },
      buffer: Buffer.from('%PDF-1.7 công văn'),
    });
    const proof = page.locator('[name="events.0.evidence@E1"]');
    await proof.locator('option', { hasText: 'cong-van.pdf' }).waitFor({ state: 'attached' });
    await proof.selectOption({ label: 'cong-van.pdf' });
    await page.locator('[name="explanation@E1"]').focus();
    await page.locator('#tc-E1[data-unsaved]').waitFor({ state: 'detached' });
    expect(await storedInput('E1')).toMatchObject({ events: [{ evidence: expect.any(String) }] });
  });

  it('brings the stored row back after a conflict, with the focus in it', async () => {
    const other = await story.visit('can-bo-ag1');
    await other.goto(`${story.address}${SHEET}`);
    await page.locator('[name="level@B1"]').selectOption('TOT');
    await resultIs('B1', '= 6 điểm');
    await other.locator('[name="level@B1"]').selectOption('KHONG');
    await other.waitForSelector('text=Tiêu chí B1 vừa được người khác sửa');
    const panel = await other.locator('#tc-B1-xung-dot').textContent();
    expect(panel).toMatch(/Tự chấm\s*Tốt\s*Không đạt/);
    await other.locator('text=Giữ giá trị trên hệ thống').press('Enter');
    await other.locator('#tc-B1-xung-dot[hidden]').waitFor({ state: 'attached' });
    expect(await other.locator('[name="level@B1"]').inputValue()).toBe('TOT');
    expect(await other.evaluate<string>('document.activeElement.name')).toBe('level@B1');
    await other.keyboard.press('Enter');
    expect(await other.evaluate<string>('document.activeElement.name')).toBe('count@B2');
    await other.close();
  });

  it('keeps the lines of a list that were typed without a network', async () => {
    await page.context().setOffline(true);
    await page.locator('#tc-D2 .row-panel summary').press('Enter');
    await page.locator('[name="count@D2"]').fill('');
    await page.locator('[name="events.0.name@D2"]').fill('Sáng kiến 1');
    await page.locator('[name="events.1.name@D2"]').fill('Sáng kiến 2');
    await page.locator('[name="explanation@D2"]').focus();
    await page.waitForSelector('text=/chưa lưu/i');
    await page.context().setOffline(false);
    await resultIs('D2', '= 2 điểm');
    expect(await storedInput('D2')).toEqual({ events: [{ name: 'Sáng kiến 1' }, { name: 'Sáng kiến 2' }] });
  });
});
