import type { Page } from 'playwright-core';
import { accessibilityViolations, watchConsole } from '../support/browser';
import { type BrowserStory, startBrowserStory } from '../support/browser-story';
import { recordFigure } from '../support/tasks';
import { startTestApplication, type TestApplication } from '../support/test-application';
import { seedWorld } from '../support/world';

const GRID = '/khoi/KHOI-1/2022-H1/luoi-nhiem-vu';
const AGENCIES = 9;
const TASKS = 10;

/** The secretary of a bloc of nine fills in the grid of its tasks as a spreadsheet, with the keyboard alone. */
describe('the grid of tasks', () => {
  let application: TestApplication;
  let story: BrowserStory;
  let page: Page;
  let complaints: readonly string[];

  beforeAll(async () => {
    application = await startTestApplication({ today: '2022-06-20' });
    await seedWorld(application, { members: AGENCIES });
    story = await startBrowserStory(application);
    page = await story.visit('thu-ky');
    complaints = watchConsole(page);
    await page.goto(`${story.address}${GRID}`);
  });
  afterAll(async () => {
    await (story as BrowserStory | undefined)?.close();
    await application.close();
  });

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await (key.startsWith('@') ? page.keyboard.press(key.slice(1)) : page.keyboard.type(key));
  };
  const focused = (on = page): Promise<string | null> =>
    on.evaluate<string | null>(`document.activeElement.getAttribute('data-key')`);
  const cell = (key: string, on = page) => on.locator(`[data-key="${key}"]`);
  const saved = (on = page): Promise<void> => on.locator('[data-grid-status]', { hasText: 'Đã lưu lúc' }).waitFor();
  const linesOf = async (agency: string, number: number): Promise<string[]> => {
    const rows = await application.database.query<{ actual: string }>(
      `SELECT p.actual::text FROM progress_entry p JOIN key_task t ON t.id = p.task_id JOIN agency g ON g.id = t.agency_id
        WHERE g.code = $1 AND t.number = $2 ORDER BY p.sequence`,
      [agency, number],
    );
    return rows.map(({ actual }) => actual);
  };
  const paste = (text: string): Promise<void> =>
    page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text/plain', ${JSON.stringify(text)});
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }`);

  it('has no barrier and fits the screen', async () => {
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  });

  it('takes 90 figures with keys alone, each stored when it is left', async () => {
    for (let presses = 0; (await focused()) !== 'AG1.1' && presses < 60; presses += 1) await press('@Tab');
    expect(await focused()).toBe('AG1.1');
    for (let index = 0; index < AGENCIES * TASKS; index += 1) await press(String(index % 13), '@Enter');
    await saved();
    const rows = await application.database.query<{ agency: string; number: number; actual: string; author: string }>(
      `SELECT g.code AS agency, t.number, p.actual::text, p.author_name AS author FROM progress_entry p
         JOIN key_task t ON t.id = p.task_id JOIN agency g ON g.id = t.agency_id ORDER BY g.code, t.number`,
    );
    expect(rows).toHaveLength(AGENCIES * TASKS);
    const expected = Array.from({ length: AGENCIES * TASKS }, (_, index) => String(index % 13));
    expect(rows.map(({ actual }) => actual)).toEqual(expected);
    expect(new Set(rows.map(({ author }) => author))).toEqual(new Set(['Thư ký khối']));
    expect(await page.locator('[data-unsaved]').count()).toBe(0);
  });

  it('moves with the arrows and Tab, edits inside with F2 and gives back with Escape', async () => {
    await cell('AG2.2').focus();
    await press('@ArrowRight');
    expect(await focused()).toBe('AG3.2');
    await press('@ArrowDown', '@ArrowLeft', '@ArrowUp');
    expect(await focused()).toBe('AG2.2');
    await press('@Tab', '@Shift+Tab', '@Shift+Enter');
    expect(await focused()).toBe('AG2.1');
    const before = await cell('AG2.1').inputValue();
    await press('77', '@F2', '@ArrowLeft', '5');
    expect(await cell('AG2.1').inputValue()).toBe('757');
    expect(await focused()).toBe('AG2.1');
    await press('@Escape');
    expect(await cell('AG2.1').inputValue()).toBe(before);
    await press('@Enter');
    expect(await linesOf('AG2', 1)).toHaveLength(1);
  });

  it('leaves keys to an input method that composes', async () => {
    await cell('AG2.3').focus();
    await page.evaluate(`document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }))`);
    expect(await focused()).toBe('AG2.3');
  });

  it('takes a column and a block from a spreadsheet, and says what it passed over', async () => {
    await cell('AG8.9').focus();
    await paste('1,5\t2\t3\r\n1.000\t\tabc\r\n7\r\n');
    await page.locator('[data-grid-status]', { hasText: 'Đã dán 3 ô, bỏ qua 3 ô' }).waitFor();
    await page.locator('td[data-state=busy]').first().waitFor({ state: 'detached' });
    expect(await cell('AG8.10').inputValue()).toBe('1.000');
    expect((await linesOf('AG8', 9)).at(-1)).toBe('1.5');
    expect((await linesOf('AG9', 9)).at(-1)).toBe('2');
    expect((await linesOf('AG8', 10)).at(-1)).toBe('1000');
    expect(await linesOf('AG9', 10)).toHaveLength(1);
  });

  it('keeps a wrong value on the screen, marked and unsaved, until it is put right', async () => {
    await cell('AG4.1').focus();
    const kept = await linesOf('AG4', 1);
    await press('-5', '@Enter');
    await page.locator('td[data-state=wrong]').waitFor();
    expect(await cell('AG4.1').inputValue()).toBe('-5');
    expect(await cell('AG4.1').getAttribute('aria-invalid')).toBe('true');
    await page.locator('[data-grid-status]', { hasText: 'Chưa lưu 1 ô' }).waitFor();
    await press('@ArrowUp');
    expect(await page.locator('[data-grid-detail]').textContent()).toContain('Nhập số từ 0 trở lên.');
    await press('6,5', '@Enter');
    await saved();
    expect(await linesOf('AG4', 1)).toEqual([...kept, '6.5']);
  });

  it('asks with both values when somebody was faster, and stores the one that is chosen', async () => {
    await recordFigure(application, 'AG5', 2, '2022-06-20', '8');
    await recordFigure(application, 'AG5', 3, '2022-06-20', '9');
    await cell('AG5.2').focus();
    await press('4', '@Enter', '5', '@Enter');
    const panel = page.locator('[data-conflict-of="AG5.2"]');
    await page.locator('[data-conflict-of="AG5.3"]').waitFor({ state: 'attached' });
    await panel.waitFor();
    expect(await panel.textContent()).toMatch(
      /Thử nghiệm ghi ô này lúc .*Đang có trên hệ thống8 văn bản.*Bạn vừa nhập4/,
    );
    await page.locator('[data-grid-status]', { hasText: 'Nhấn F8' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await press('@F8', '@Tab', '@Enter');
    expect(await focused()).toBe('AG5.2');
    await page.locator('[data-key="AG5.2"][data-unsaved]').waitFor({ state: 'detached' });
    expect((await linesOf('AG5', 2)).at(-1)).toBe('4');
    await press('@F8', '@Enter');
    expect(await focused()).toBe('AG5.3');
    expect(await cell('AG5.3').inputValue()).toBe('9');
    expect((await linesOf('AG5', 3)).at(-1)).toBe('9');
    expect(await page.locator('[data-unsaved]').count()).toBe(0);
  });

  it('keeps what was typed without a network, and sends each cell once when it is back', async () => {
    const before = [await linesOf('AG6', 1), await linesOf('AG6', 2)].map((lines) => lines.length);
    await page.context().setOffline(true);
    await cell('AG6.1').focus();
    await press('21', '@Enter', '22', '@Enter');
    await page.locator('[data-grid-status]', { hasText: 'Mất kết nối: 2 ô chưa lưu' }).waitFor();
    await page.context().setOffline(false);
    await saved();
    expect([await linesOf('AG6', 1), await linesOf('AG6', 2)].map((lines) => lines.length)).toEqual(
      before.map((count) => count + 1),
    );
  });

  it('brings back after a reload what was never stored', async () => {
    await page.route('**/luoi-nhiem-vu/o', (route) => route.abort());
    await cell('AG6.4').focus();
    await press('31', '@Enter');
    await page.locator('[data-grid-status]', { hasText: 'Mất kết nối: 1 ô chưa lưu' }).waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.unroute('**/luoi-nhiem-vu/o');
    await page.reload();
    await saved();
    expect(await cell('AG6.4').inputValue()).toBe('31');
    expect((await linesOf('AG6', 4)).at(-1)).toBe('31');
  });

  it('judges with one key a cell', async () => {
    await page.goto(`${story.address}${GRID}?xem=danh-gia`);
    expect(await accessibilityViolations(page)).toEqual([]);
    await cell('AG1.1.onTime').focus();
    await press('1', '@Enter', '2', '@Enter', '1', '@ArrowRight');
    await saved();
    const [line] = await application.database.query<Record<string, boolean | null>>(
      `SELECT p.on_time AS "onTime", p.quality_met AS "qualityMet", p.effective FROM progress_entry p
         JOIN key_task t ON t.id = p.task_id JOIN agency g ON g.id = t.agency_id
        WHERE g.code = 'AG1' AND t.number = 1 ORDER BY p.sequence DESC LIMIT 1`,
    );
    expect(line).toEqual({ onTime: true, qualityMet: false, effective: true });
  });

  it('lets an officer fill in one column and read the others', async () => {
    const officer = await story.visit('can-bo-ag2');
    await officer.goto(`${story.address}${GRID}`);
    expect(await officer.locator('[data-grid-field]').count()).toBe(TASKS);
    expect(await officer.locator('td.grid-cell--read').count()).toBe((AGENCIES - 1) * TASKS);
    await officer.close();
  });

  it('works without scripts, and gives back what was typed and refused', async () => {
    const plain = await story.visit('can-bo-ag3', { javaScript: false });
    await plain.goto(`${story.address}${GRID}`);
    await cell('AG3.1', plain).fill('12,5');
    await cell('AG3.2', plain).fill('nhiều');
    await plain.locator('.grid-dock button[type=submit]').click();
    expect(await plain.locator('.error-summary').textContent()).toContain('AG3, nhiệm vụ 2: Nhập số, ví dụ 27,5.');
    expect(await cell('AG3.2', plain).inputValue()).toBe('nhiều');
    expect((await linesOf('AG3', 1)).at(-1)).toBe('12.5');
    await plain.close();
  });

  it('complains about nothing but what was cut off', () => {
    expect(complaints.filter((text) => !/ERR_(INTERNET_DISCONNECTED|FAILED)|409|422/.test(text))).toEqual([]);
  });
});
