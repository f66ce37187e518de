import type { VNode } from 'preact';
import { Icon } from './icon';

export interface PaginationProps {
  /** 1 is the first page. */
  readonly page: number;
  readonly pageCount: number;
  readonly hrefOf: (page: number) => string;
}

/** First, last and the neighbours of the current page; 0 stands for a gap. */
function visiblePages(page: number, pageCount: number): number[] {
  const near = [1, page - 1, page, page + 1, pageCount].filter((number) => number >= 1 && number <= pageCount);
  const sorted = [...new Set(near)].sort((left, right) => left - right);
  return sorted.flatMap((number, index) =>
    index > 0 && number - (sorted[index - 1] ?? number) > 1 ? [0, number] : [number],
  );
}

/** Links to the pages of a long list. Nothing when there is only one. */
export function Pagination({ page, pageCount, hrefOf }: PaginationProps): VNode | null {
  if (pageCount <= 1) return null;
  return (
    <nav class="pagination" aria-label="Phân trang">
      {page > 1 ? (
        <a class="pagination__step" rel="prev" href={hrefOf(page - 1)}>
          <Icon name="previous" />
          Trang trước
        </a>
      ) : null}
      <ol>
        {visiblePages(page, pageCount).map((number, index) => (
          <li key={number === 0 ? `gap-${index}` : number}>
            {number === 0 ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a href={hrefOf(number)} aria-current={number === page ? 'page' : undefined}>
                <span class="visually-hidden">Trang </span>
                {number}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pageCount ? (
        <a class="pagination__step" rel="next" href={hrefOf(page + 1)}>
          Trang sau
          <Icon name="next" />
        </a>
      ) : null}
    </nav>
  );
}
