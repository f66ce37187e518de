import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { TEST_PASSWORD, type TestApplication } from './test-application';

/** A running application with a browser beside it. */
export interface BrowserStory {
  readonly address: string;
  /** A window of its own, signed in as the account; `javaScript: false` for a browser without scripts. */
  visit(loginName: string, options?: { javaScript?: boolean; width?: number }): Promise<Page>;
  close(): Promise<void>;
}

/** Lets the application listen and starts a browser. Close it before the application. */
export async function startBrowserStory(application: TestApplication, password = TEST_PASSWORD): Promise<BrowserStory> {
  await application.app.listen(0, '127.0.0.1');
  const { port } = application.app.getHttpServer().address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const browser: Browser = await launchBrowser();
  const contexts: BrowserContext[] = [];
  return {
    address,
    visit: async (loginName, options = {}) => {
      const context = await browser.newContext({
        javaScriptEnabled: options.javaScript ?? true,
        viewport: { width: options.width ?? 1440, height: 900 },
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
      });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(`${address}/dang-nhap`);
      await page.fill('#ten-dang-nhap', loginName);
      await page.fill('#mat-khau', password);
      await page.click('main button[type=submit]');
      await page.waitForURL((url) => url.pathname !== '/dang-nhap');
      return page;
    },
    close: async () => {
      for (const context of contexts) await context.close();
      await browser.close();
    },
  };
}
