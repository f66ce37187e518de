import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { SYSTEM_ACTOR } from '../../src/platform/access';
import type { Role } from '../../src/domain/roles';
import { UsersService } from '../../src/modules/accounts';
import { accessibilityViolations, watchConsole } from '../support/browser';
import { type BrowserStory, startBrowserStory } from '../support/browser-story';
import { startTestApplication, TEST_PASSWORD, type TestApplication } from '../support/test-application';

const WORKBOOK = join(__dirname, '..', 'fixtures', 'khoi-ban-dang-2022.xlsx');
const PLACE = '/khoi/KHOI-BAN-DANG/2022-H1';

/** The half-year of a bloc, from its workbook to its report, as the people in their offices do it. */
describe('the story of a half-year', () => {
  let application: TestApplication;
  let story: BrowserStory;
  let appraiser: Page;
  let secretary: Page;
  let officer: Page;
  let leader: Page;

  const addUser = (loginName: string, displayName: string, role: Role, placeCode: string): Promise<string> =>
    application
      .get(UsersService)
      .create(
        SYSTEM_ACTOR,
        { loginName, displayName, positionTitle: '', email: '', password: TEST_PASSWORD, mustChangePassword: false },
        [{ role, placeCode, validFrom: '2022-01-01', validTo: null }],
      );

  beforeAll(async () => {
    application = await startTestApplication();
    await addUser('so-noi-vu', 'Cán bộ thẩm định, Sở Nội vụ', 'APPRAISER', '');
    story = await startBrowserStory(application);
    appraiser = await story.visit('so-noi-vu');
  });
  afterAll(async () => {
    await (story as BrowserStory | undefined)?.close();
    await application.close();
  });

  /** Waits until the running total at the foot of the sheet shows exactly this number: "101,5" is not "101". */
  const totalIs = (page: Page, total: string): Promise<void> =>
    page.locator('.dock', { hasText: new RegExp(`(?<![\\d,])${total}(?![\\d,])`) }).waitFor();

  it('begins with the workbook: first looked at, then written', async () => {
    const complaints = watchConsole(appraiser);
    await appraiser.goto(`${story.address}/nhap-du-lieu`);
    await appraiser.setInputFiles('input[name=file]', WORKBOOK);
    await appraiser.fill('input[name=year]', '2022');
    await appraiser.fill('input[name=bloc]', 'KHOI-BAN-DANG');
    await appraiser.click('main form button[type=submit]');
    await appraiser.waitForSelector('form[action="/nhap-du-lieu/ghi"]');
    const preview = await appraiser.textContent('main');
    expect(preview).toContain('90 nhiệm vụ');
    expect(preview).toContain('F20');
    expect(preview).toContain('Cần bổ sung');
    expect(await accessibilityViolations(appraiser)).toEqual([]);
    await appraiser.click('form[action="/nhap-du-lieu/ghi"] button[type=submit]');
    await appraiser.waitForURL((url) => url.pathname !== '/nhap-du-lieu');
    await appraiser.goto(`${story.address}${PLACE}/tong-quan`);
    const overview = await appraiser.textContent('main');
    expect(overview).toContain('7 / 90');
    expect(complaints).toEqual([]);
  });

  it('lets an officer record progress with a file', async () => {
    await addUser('can-bo-btctu', 'Cán bộ TĐKT, Ban Tổ chức Tỉnh ủy', 'OFFICER', 'BTCTU');
    officer = await story.visit('can-bo-btctu');
    await officer.goto(`${story.address}${PLACE}/nhiem-vu/BTCTU/3`);
    await officer.fill('input[name=recordedOn]', '30/06/2022');
    await officer.fill('input[name=actual]', '530');
    await officer.fill('textarea[name=note]', 'Thêm 18 đảng viên trong tuần cuối tháng 6');
    await officer.setInputFiles('input[type=file]', {
      name: 'danh-sach.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 danh sách'),
    });
    await officer.click('form[action*="tien-do"] button[type=submit]');
    await officer.waitForSelector('text=Thêm 18 đảng viên trong tuần cuối tháng 6');
    expect(await officer.textContent('main')).toContain('danh-sach.pdf');
    expect(await officer.textContent('main')).toContain('512');
  });

  it('lets the officer score with the keyboard, each row saving itself', async () => {
    const complaints = watchConsole(officer);
    await officer.goto(`${story.address}${PLACE}/phieu/BTCTU`);
    const first = officer.locator('input.score').first();
    await first.fill('19,5');
    await first.press('Enter');
    await totalIs(officer, '101');
    expect(await officer.evaluate('document.activeElement.id')).toBe(
      await officer.locator('input.score').nth(1).getAttribute('id'),
    );
    await officer.reload();
    expect(await officer.locator('input.score').first().inputValue()).toBe('19,5');
    expect(complaints).toEqual([]);
  });

  it('says at the field that a score is over its maximum, and stores nothing', async () => {
    const first = officer.locator('input.score').first();
    await first.fill('25');
    await first.press('Tab');
    await officer.waitForSelector('text=Điểm A1 không được vượt điểm tối đa 20.');
    const [stored] = await application.database.query<{ points: string }>(
      `SELECT input->>'points' AS points FROM score_entry WHERE criterion_code = 'A1' AND source = 'screen' ORDER BY version DESC LIMIT 1`,
    );
    expect(stored?.points).toBe('19.5');
    await first.fill('19,5');
    await first.press('Tab');
    await officer.locator('text=Điểm A1 không được vượt điểm tối đa 20.').waitFor({ state: 'detached' });
  });

  it('shows both values when two people change the same row, and lets one choose', async () => {
    const other = await story.visit('can-bo-btctu');
    await other.goto(`${story.address}${PLACE}/phieu/BTCTU`);
    await officer.goto(`${story.address}${PLACE}/phieu/BTCTU`);
    await officer.locator('input.score').nth(2).fill('9');
    await officer.locator('input.score').nth(2).press('Enter');
    await totalIs(officer, '100');
    await other.locator('input.score').nth(2).fill('8');
    await other.locator('input.score').nth(2).press('Enter');
    await other.waitForSelector('text=Dùng giá trị tôi vừa nhập');
    expect(await accessibilityViolations(other)).toEqual([]);
    await other.click('text=Dùng giá trị tôi vừa nhập');
    await totalIs(other, '99');
    await other.close();
  });

  it('keeps what is typed without a network, and sends it once afterwards', async () => {
    await officer.goto(`${story.address}${PLACE}/phieu/BTCTU`);
    await officer.context().setOffline(true);
    await officer.locator('input.score').nth(2).fill('10');
    await officer.locator('input.score').nth(2).press('Enter');
    await officer.waitForSelector('text=/chưa lưu/i');
    await officer.context().setOffline(false);
    await totalIs(officer, '101');
    const [row] = await application.database.query<{ versions: string }>(
      `SELECT count(*) AS versions FROM score_entry WHERE criterion_code = 'A3' AND input->>'points' = '10' AND source = 'screen'`,
    );
    expect(Number(row?.versions)).toBe(1);
  });

  it('goes to the leader with a promise, and from there to the bloc', async () => {
    await officer.goto(`${story.address}${PLACE}/phieu/BTCTU`);
    await officer.click('text=Kiểm tra và nộp');
    await officer.waitForSelector('#cam-doan');
    expect(await accessibilityViolations(officer)).toEqual([]);
    await officer.check('#cam-doan');
    await officer.locator('form:has(#cam-doan) button[type=submit]').click();
    await officer.waitForSelector('text=Chờ lãnh đạo duyệt');
    await addUser('lanh-dao-btctu', 'Lãnh đạo Ban Tổ chức Tỉnh ủy', 'LEADER', 'BTCTU');
    leader = await story.visit('lanh-dao-btctu');
    await leader.goto(`${story.address}${PLACE}/phieu/BTCTU`);
    await leader.click('a:has-text("Duyệt và nộp")');
    await leader.check('#cam-doan');
    await leader.locator('form[action$="/nop"] button[type=submit]').click();
    await leader.waitForSelector('text=Đã nộp');
    await officer.reload();
    expect(await officer.locator('input.score').count()).toBe(0);
  });

  it('lets the secretary take an agency out of the ranking for a reason', async () => {
    await addUser('thu-ky', 'Thư ký khối', 'SECRETARY', 'KHOI-BAN-DANG');
    secretary = await story.visit('thu-ky');
    await secretary.goto(`${story.address}${PLACE}/xep-hang`);
    await secretary.click('summary:has-text("Ghi quyết định loại trừ một đơn vị")');
    const form = secretary.locator('form[action$="/loai-tru"]');
    await form.locator('[name=agency]').selectOption({ label: 'Văn phòng Tỉnh ủy' });
    await form.locator('[name=reason]').fill('Ký giao ước không đúng hạn');
    await form.locator('button[type=submit]').click();
    await secretary.waitForSelector('text=Không xếp hạng do Ký giao ước không đúng hạn.');
    const ranks = await secretary.locator('tbody .ranking-table__rank').allTextContents();
    // Two share rank 1 and two rank 5; the ranks after them are skipped, and one member has none.
    expect(ranks.map((text) => text.trim().charAt(0))).toEqual(['1', '1', '3', '4', '5', '5', '7', '8', '–']);
    expect(await accessibilityViolations(secretary)).toEqual([]);
  });

  it('lets the secretary try another weight, whose ranks stand beside the real ones at once', async () => {
    await secretary.goto(`${story.address}${PLACE}/cham-thu`);
    await secretary.fill('#toi-da-A1', '10');
    await secretary.press('#toi-da-A1', 'Tab');
    await secretary.waitForSelector('#ket-qua-thu >> text=Thang điểm: 100 → 90');
    expect(await accessibilityViolations(secretary)).toEqual([]);
  });

  it('ends with the report: words by people, figures by the data', async () => {
    await secretary.goto(`${story.address}${PLACE}/bao-cao-6-thang/noi-dung/movements`);
    await secretary.locator('[contenteditable=true]').fill('Khối tổ chức các phong trào thi đua thường xuyên.');
    await secretary.click('text=Lưu nội dung');
    await secretary.waitForSelector('text=Đã lưu nội dung.');
    expect(await secretary.textContent('main')).toContain('Khối tổ chức các phong trào thi đua thường xuyên.');
    expect(await secretary.textContent('main')).toContain('Ký giao ước không đúng hạn');
    const [download] = await Promise.all([secretary.waitForEvent('download'), secretary.click('text=Tải bản PDF')]);
    expect(download.suggestedFilename()).toBe('BC-so-ket-KHOI-BAN-DANG-2022-H1.pdf');
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('works without scripts: a whole sheet is saved as a form', async () => {
    await addUser('can-bo-tct', 'Cán bộ TĐKT, Trường Chính trị tỉnh', 'OFFICER', 'TCT');
    const plain = await story.visit('can-bo-tct', { javaScript: false });
    await plain.goto(`${story.address}${PLACE}/phieu/TCT`);
    await plain.locator('input.score').nth(0).fill('18,5');
    await plain.locator('input.score').nth(1).fill('31');
    await plain.click('text=Lưu nháp');
    expect(await plain.textContent('main')).toContain('Điểm A2 không được vượt điểm tối đa 30.');
    expect(await plain.locator('input.score').nth(0).inputValue()).toBe('18,5');
    expect(await plain.locator('input.score').nth(1).inputValue()).toBe('31');
    const rows = await application.database.query<{ criterion_code: string }>(
      `SELECT criterion_code FROM score_entry WHERE source = 'screen' AND author_name LIKE '%Trường Chính trị%'`,
    );
    expect(rows).toEqual([{ criterion_code: 'A1' }]);
  });

  const pages: Record<string, string[]> = {
    'so-noi-vu': [
      '/',
      '/nhap-du-lieu',
      '/danh-muc/khoi',
      '/danh-muc/khoi/KHOI-BAN-DANG',
      '/danh-muc/co-quan',
      '/danh-muc/co-quan/BTCTU',
      '/danh-muc/thang-diem',
      '/nhan-su',
      '/nhan-su/them',
      '/nhan-su/phong?coQuan=BTCTU',
      '/nhan-su/co-quan/BTCTU',
      '/nhan-su/ho-gia-dinh',
      '/nhan-su/danh-gia?coQuan=BTCTU&nam=2022',
      '/sang-kien',
      '/sang-kien/them',
    ],
    'thu-ky': [
      '/',
      `${PLACE}/nhiem-vu`,
      `${PLACE}/nhiem-vu/BTCTU/3`,
      `${PLACE}/phieu`,
      `${PLACE}/diem`,
      `${PLACE}/xep-hang`,
      `${PLACE}/xep-hang/BNCTU`,
      `${PLACE}/cham-thu`,
      `${PLACE}/giao-tieu-chi`,
      `${PLACE}/bao-cao-6-thang`,
      `${PLACE}/bao-cao-6-thang/noi-dung/key-tasks`,
      '/tim-kiem?q=dang+vien',
    ],
    'can-bo-tct': [
      '/',
      `${PLACE}/tong-quan`,
      `${PLACE}/phieu/TCT`,
      `${PLACE}/phieu/TCT/kiem-tra`,
      `${PLACE}/nhiem-vu/TCT/1`,
    ],
    'quan-tri': ['/', '/he-thong/nguoi-dung', '/he-thong/nhat-ky', '/he-thong/cai-dat', '/doi-mat-khau'],
  };

  it.each(Object.entries(pages))(
    'shows %s every page without a violation, on a desk and on a phone',
    async (login, paths) => {
      if (login === 'quan-tri') await addUser('quan-tri', 'Quản trị', 'ADMINISTRATOR', '');
      const page = await story.visit(login);
      const complaints = watchConsole(page);
      const found: string[] = [];
      for (const path of paths) {
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 900 });
          const answer = await page.goto(`${story.address}${path}`);
          if (answer?.status() !== 200) found.push(`${path}: ${answer?.status()}`);
          found.push(...(await accessibilityViolations(page)).map((violation) => `${path} at ${width}: ${violation}`));
          const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
          if (overflow > 0) found.push(`${path} at ${width}: ${overflow} px too wide`);
        }
      }
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});
