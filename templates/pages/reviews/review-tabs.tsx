import type { VNode } from 'preact';

export interface ReviewTabsProps {
  /** `/khoi/:bloc/:period` */
  readonly basePath: string;
  readonly current: 'diem' | 'xep-hang' | 'cham-thu' | 'giao-tieu-chi';
  readonly rights: { readonly mayTry: boolean; readonly mayAssign: boolean };
}

/** The pages about the scores of a bloc. */
export function ReviewTabs({ basePath, current, rights }: ReviewTabsProps): VNode {
  const pages = [
    { path: 'diem', words: 'Bảng điểm', shown: true },
    { path: 'xep-hang', words: 'Xếp hạng, xếp loại', shown: true },
    { path: 'cham-thu', words: 'Chấm thử', shown: rights.mayTry },
    { path: 'ket-qua', words: 'Kết quả, công bố', shown: true },
    { path: 'giao-tieu-chi', words: 'Tiêu chí không giao', shown: rights.mayAssign },
  ].filter(({ shown }) => shown);
  return (
    <nav class="section-tabs no-print" aria-label="Điểm của khối">
      <ul>
        {pages.map(({ path, words }) => (
          <li key={path}>
            <a href={`${basePath}/${path}`} aria-current={path === current ? 'page' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
