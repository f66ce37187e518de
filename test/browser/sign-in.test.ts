import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { accessibilityViolations, launchBrowser, watchConsole } from '../support/browser';
import { startTestApplication, TEST_PASSWORD, type TestApplication } from '../support/test-application';
import { seedWorld } from '../support/world';

describe('signing in, in a browser', () => {
  let application: TestApplication;
  let browser: Browser;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    application = await startTestApplication();
    await seedWorld(application);
    await application.app.listen(0, '127.0.0.1');
    address = `http://127.0.0.1:${(application.app.getHttpServer().address() as AddressInfo).port}`;
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  afterAll(async () => {
    await (browser as Browser | undefined)?.close();
    await application.close();
  });

  it('says what is wrong, keeps the name, and has no accessibility violation', async () => {
    const complaints = watchConsole(page);
    await page.goto(`${address}/dang-nhap`);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.fill('#ten-dang-nhap', 'thu-ky');
    await page.fill('#mat-khau', 'không phải mật khẩu');
    await page.click('button[type=submit]');
    expect(await page.textContent('main')).toContain('Tên đăng nhập hoặc mật khẩu không đúng.');
    expect(await page.inputValue('#ten-dang-nhap')).toBe('thu-ky');
    expect(await page.title()).toMatch(/^Lỗi \(1\): /);
    expect(await accessibilityViolations(page)).toEqual([]);
    // The browser reports the 422 itself; nothing else may be said.
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
  });

  it('leads to the page that was asked for', async () => {
    await page.goto(`${address}/doi-mat-khau`);
    expect(new URL(page.url()).pathname).toBe('/dang-nhap');
    await page.fill('#ten-dang-nhap', 'thu-ky');
    await page.fill('#mat-khau', TEST_PASSWORD);
    await page.click('button[type=submit]');
    expect(new URL(page.url()).pathname).toBe('/doi-mat-khau');
    expect(await page.textContent('.account')).toContain('Thư ký khối');
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});
