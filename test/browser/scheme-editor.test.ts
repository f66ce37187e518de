import type { Page } from 'playwright-core';
import { blankScheme } from '../../src/domain/scoring/edit/starting-values';
import { SchemeDraftsService } from '../../src/modules/schemes';
import { type Actor, ActorRepository } from '../../src/platform/access';
import { accessibilityViolations, watchConsole } from '../support/browser';
import { type BrowserStory, startBrowserStory } from '../support/browser-story';
import { startTestApplication, type TestApplication } from '../support/test-application';
import { seedWorld } from '../support/world';

/** A table of criteria written with the keyboard alone, with and without scripts. */
describe('the editor of a scheme', () => {
  let application: TestApplication;
  let story: BrowserStory;
  let actor: Actor;

  beforeAll(async () => {
    application = await startTestApplication();
    const world = await seedWorld(application);
    const found = await application.get(ActorRepository).actorOn(world.users['thu-ky']!, '2026-11-22');
    if (!found) throw new Error('the secretary is unknown');
    actor = found;
    story = await startBrowserStory(application);
  });
  afterAll(async () => {
    await (story as BrowserStory | undefined)?.close();
    await application.close();
  });

  async function openBlank(page: Page, code: string): Promise<string> {
    const draft = await application.get(SchemeDraftsService).create(actor, blankScheme(code, 'Bảng mới', '2027-01-01'));
    await page.goto(`${story.address}/danh-muc/thang-diem/${code}/soan/${draft.id}`);
    return draft.id;
  }

  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element?.id || (element?.textContent ?? '').trim();
    });

  /** Presses Tab until the focus is on what has this id or these words. */
  async function tabTo(page: Page, wanted: string): Promise<void> {
    for (let presses = 0; presses < 150; presses += 1) {
      if ((await focused(page)) === wanted) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${wanted} is not reached by Tab; the focus is on ${await focused(page)}`);
  }

  async function press(page: Page, words: string): Promise<void> {
    await tabTo(page, words);
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  }

  const codes = (page: Page): Promise<string[]> => page.locator('#cay .editor-row__code').allTextContents();
  /** Waits until the tree stands as wanted and nothing is on its way that could still move the focus. */
  async function codesAre(page: Page, wanted: readonly string[]): Promise<void> {
    await page.waitForFunction(
      (expected) =>
        Array.from(document.querySelectorAll('#cay .editor-row__code'), (row) => row.textContent).join() === expected &&
        document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling, .htmx-added') === null,
      wanted.join(),
    );
  }

  it('is written with the keyboard alone: groups, criteria, their order, their way of scoring', async () => {
    const page = await story.visit('thu-ky');
    const complaints = watchConsole(page);
    await openBlank(page, 'PHIM');
    await press(page, 'Thêm nhóm');
    expect(await focused(page)).toBe('o-name');
    await page.keyboard.type('Nhiệm vụ chính trị');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await page.textContent('main')).toContain('Đã lưu vào bản soạn.');
    await press(page, 'Thêm tiêu chí vào A');
    await page.keyboard.type('Chương trình công tác');
    await page.keyboard.press('Tab');
    await page.keyboard.type('20');
    await tabTo(page, 'o-type');
    await page.keyboard.type('Theo t');
    await page.waitForSelector('#o-ratio_cap');
    // The list keeps the focus, the fields keep what was typed.
    expect(await focused(page)).toBe('o-type');
    expect(await page.inputValue('#o-name')).toBe('Chương trình công tác');
    await tabTo(page, 'o-vd_actual');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('21');
    await page.locator('#ket-qua-thu', { hasText: '20 × 21/42 = 10' }).waitFor();
    expect(await focused(page)).toBe('o-vd_actual');
    await page.focus('#o-name');
    await press(page, 'Lưu và thêm tiêu chí');
    expect(await codes(page)).toEqual(['A', 'A1', 'A2']);
    await page.locator('#cay a[aria-current]').focus();
    await tabTo(page, 'Lên');
    await page.keyboard.press('Enter');
    await codesAre(page, ['A', 'A2', 'A1']);
    await page.waitForFunction(() => document.activeElement?.textContent.trim() === 'Xuống');
    await page.locator('#cay .editor-row a', { hasText: 'Chương trình công tác' }).focus();
    await page.keyboard.press('Alt+Shift+ArrowUp');
    await codesAre(page, ['A', 'A1', 'A2']);
    await page.waitForFunction(() => document.activeElement?.textContent.includes('Chương trình công tác'));
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await codesAre(page, ['A', 'A2', 'A1']);
    expect(await page.textContent('#tong-nhom')).toContain('120');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('moves a dragged row and keeps what is being typed', async () => {
    const page = await story.visit('thu-ky');
    await openBlank(page, 'KEO');
    for (const words of ['Thêm nhóm', 'Thêm tiêu chí vào A', 'Thêm nhóm']) {
      await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: words, exact: true }).click()]);
    }
    expect(await codes(page)).toEqual(['A', 'A1', 'B']);
    await page.fill('#o-name', 'Đang gõ dở');
    await page.locator('[data-code="A1"] > a').dragTo(page.locator('[data-code="B"] > a'));
    await codesAre(page, ['A', 'B', 'A1']);
    expect(await page.inputValue('#o-name')).toBe('Đang gõ dở');
  });

  it('asks before leaving what was refused, and lets go of what was saved', async () => {
    const page = await story.visit('thu-ky');
    await openBlank(page, 'CANH-BAO');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    const save = () =>
      Promise.all([page.waitForEvent('load'), page.locator('#phan button[value="luu"]').first().click()]);
    const isGuarded = () => page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
    await page.locator('#o-total').fill('mười');
    expect(await isGuarded()).toBe(true);
    await save();
    expect(asked).toEqual([]);
    expect(await page.locator('#o-total').inputValue()).toBe('mười');
    expect(await isGuarded()).toBe(true);
    await page.locator('#o-total').fill('90');
    await save();
    expect(asked).toEqual([]);
    expect(await isGuarded()).toBe(false);
  });

  it('works without scripts: the way of scoring, more rows, a trial, a move', async () => {
    const page = await story.visit('thu-ky', { javaScript: false, width: 390 });
    await openBlank(page, 'KHONG-JS');
    for (const words of ['Thêm nhóm', 'Thêm tiêu chí vào A', 'Thêm tiêu chí vào A']) {
      await page.getByRole('button', { name: words, exact: true }).click();
    }
    await page.fill('#o-maximum', '10');
    await page.selectOption('#o-type', 'choice');
    await page.getByRole('button', { name: 'Đổi cách tính' }).click();
    expect(await page.inputValue('#o-levels-0-points')).toBe('10');
    await page.fill('#o-levels-1-name', 'Chưa đạt');
    await page.getByRole('button', { name: 'Thêm dòng' }).click();
    expect(await page.inputValue('#o-levels-1-name')).toBe('Chưa đạt');
    expect(await page.locator('.editor-rows tbody tr').count()).toBe(5);
    await page.getByRole('button', { name: 'Tính thử' }).click();
    expect(await page.textContent('#ket-qua-thu')).toContain('Chưa đạt');
    await page.getByRole('button', { name: 'Lưu', exact: true }).first().click();
    expect(await page.textContent('main')).toContain('Đã lưu vào bản soạn.');
    await page.getByRole('button', { name: 'Lên' }).click();
    expect(await codes(page)).toEqual(['A', 'A2', 'A1']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
