import type { VNode } from 'preact';

export interface BreadcrumbItem {
  readonly label: string;
  /** Absent for the page itself. */
  readonly href?: string;
}

/** The way from the start to this page; the last item is the page itself. */
export function Breadcrumb({ items }: { items: readonly BreadcrumbItem[] }): VNode {
  return (
    <nav class="breadcrumb" aria-label="Đường dẫn">
      <ol>
        {items.map((item) => (
          <li key={item.label}>
            {item.href === undefined ? (
              <span aria-current="page">{item.label}</span>
            ) : (
              <a href={item.href}>{item.label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
