import type { ComponentChildren, VNode } from 'preact';
import { Banner } from '../components/banner';
import { Icon } from '../components/icon';
import type { PageFrame } from './frame';
import { Header, Navigation } from './header';

/**
 * Settings of htmx: no injected style and no eval, so that the strict content security policy holds;
 * the fragments that come with 409 and 422 are shown like any other answer.
 */
const HTMX_SETTINGS = JSON.stringify({
  includeIndicatorStyles: false,
  allowEval: false,
  allowScriptTags: false,
  selfRequestsOnly: true,
  responseHandling: [
    { code: '204', swap: false },
    { code: '[23]..', swap: true },
    { code: '409|422', swap: true, error: false },
    { code: '...', swap: false, error: true },
  ],
});

function titleOf(frame: PageFrame): string {
  const errors = frame.errorCount !== undefined && frame.errorCount > 0 ? `Lỗi (${frame.errorCount}): ` : '';
  const owner = frame.provinceName === null ? '' : ` tỉnh ${frame.provinceName}`;
  return `${errors}${frame.title} – Thi đua, khen thưởng${owner}`;
}

function Head({ frame }: { frame: PageFrame }): VNode {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{titleOf(frame)}</title>
      <meta name="csrf-token" content={frame.csrfToken} />
      <meta name="htmx-config" content={HTMX_SETTINGS} />
      <link
        rel="preload"
        href="/assets/fonts/inter-vietnamese-wght-normal.woff2"
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
      <link rel="stylesheet" href={frame.assets.css} />
      <link rel="icon" href={frame.assets.icon} type="image/svg+xml" />
      {frame.assets.js.map((address) => (
        <script key={address} src={address} defer />
      ))}
    </head>
  );
}

function DemonstrationStrip(): VNode {
  return (
    <aside class="demonstration" aria-label="Lưu ý về số liệu">
      <p class="wrap">
        <Icon name="info" />
        <span>
          <b>Số liệu minh họa.</b> Địa phương và mọi con số trên trang này là giả định.
        </span>
      </p>
    </aside>
  );
}

function Footer({ frame }: { frame: PageFrame }): VNode {
  return (
    <footer class="foot">
      <div class="wrap">
        <p>
          {frame.provinceName === null ? 'Sở Nội vụ' : `Sở Nội vụ tỉnh ${frame.provinceName}`} là cơ quan thường trực
          của Hội đồng Thi đua – Khen thưởng tỉnh.
        </p>
        {frame.user === null ? null : (
          <p class="no-print">
            Phím tắt: <kbd>Ctrl</kbd> <kbd>K</kbd> để tìm kiếm.
          </p>
        )}
      </div>
    </footer>
  );
}

/**
 * The frame of every page: head, skip link, header, navigation, the note on invented figures, one notice, content,
 * footer. The content brings the only `h1`, by way of PageHeader.
 */
export function Page({ frame, children }: { frame: PageFrame; children: ComponentChildren }): VNode {
  return (
    <html lang="vi">
      <Head frame={frame} />
      <body class={frame.bodyClass} data-user-key={frame.user?.key}>
        <a class="skip-link" href="#noi-dung">
          Chuyển đến nội dung chính
        </a>
        <Header frame={frame} />
        <Navigation links={frame.navigation} />
        {frame.demonstration ? <DemonstrationStrip /> : null}
        <main id="noi-dung" class="wrap" tabindex={-1}>
          {frame.notice === undefined ? null : <Banner kind={frame.notice.kind}>{frame.notice.text}</Banner>}
          {children}
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  );
}
