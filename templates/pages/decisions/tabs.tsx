import type { VNode } from 'preact';

/** What a reader may open of decisions. */
export interface DecisionRights {
  readonly mayRecord: boolean;
  readonly mayReadPayments: boolean;
  readonly mayPay: boolean;
  readonly mayHandOver: boolean;
  readonly mayRevoke: boolean;
}

const PAGES = [
  { href: '/tra-cuu', words: 'Tra cứu', right: null },
  { href: '/quyet-dinh', words: 'Quyết định', right: null },
  { href: '/quyet-dinh/chi-thuong', words: 'Tiền thưởng', right: 'mayReadPayments' },
  { href: '/quyet-dinh/hien-vat', words: 'Bằng, hiện vật', right: 'mayHandOver' },
  { href: '/quyet-dinh/huy-bo', words: 'Hủy bỏ, thu hồi', right: 'mayRevoke' },
  { href: '/quyet-dinh/thong-ke', words: 'Thống kê', right: null },
] as const;

/** Links between the pages of decisions; only those that the reader may open. */
export function DecisionTabs({ rights, current }: { rights: DecisionRights; current: string }): VNode {
  return (
    <nav class="section-tabs" aria-label="Quyết định, tra cứu">
      <ul>
        {PAGES.filter(({ right }) => right === null || rights[right]).map(({ href, words }) => (
          <li key={href}>
            <a href={href} aria-current={href === current ? 'page' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
