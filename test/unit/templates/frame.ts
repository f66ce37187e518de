import type { PageFrame } from '../../../templates/layout/frame';

/** A frame of a signed-in secretary in the demonstration. */
export function frameOf(changes: Partial<PageFrame> = {}): PageFrame {
  return {
    title: 'Trang thử',
    provinceName: 'Lam Giang',
    demonstration: true,
    user: { displayName: 'Thư ký khối', roleLine: 'Thư ký khối, Ban Nội chính Tỉnh ủy', key: 'u-1' },
    navigation: [
      { href: '/khoi/K/2022-H1/tong-quan', label: 'Tổng quan', current: true, menu: null },
      { href: '/khoi/K/2022-H1/nhiem-vu', label: 'Nhiệm vụ trọng tâm', current: false, menu: null },
    ],
    csrfToken: 'dau-thu',
    assets: { css: '/assets/app.0123.css', js: ['/assets/htmx.min.js', '/assets/app.js'], icon: '/assets/icon.svg' },
    ...changes,
  };
}

/** The frame before signing in. */
export function anonymousFrame(changes: Partial<PageFrame> = {}): PageFrame {
  return frameOf({ user: null, navigation: [], ...changes });
}
