import type { VNode } from 'preact';

/** Which of these pages the reader may open. */
export interface PublicationRights {
  readonly comparesScores: boolean;
  readonly publishes: boolean;
  readonly handsOver: boolean;
}

export interface PublicationTabsProps {
  /** `/khoi/:bloc/:period` */
  readonly basePath: string;
  readonly current: 'cong-bo' | 'ket-qua' | 'xu-huong' | 'ban-giao' | null;
  readonly rights: PublicationRights;
}

/** The pages about the result of a period and what comes after it. */
export function PublicationTabs({ basePath, current, rights }: PublicationTabsProps): VNode {
  const pages = [
    { path: 'diem', words: 'Bảng điểm', shown: rights.comparesScores },
    { path: 'cong-bo', words: 'Công bố, đóng kỳ', shown: rights.publishes },
    { path: 'ket-qua', words: 'Kết quả', shown: true },
    { path: 'xu-huong', words: 'Xu hướng qua các kỳ', shown: true },
    { path: 'ban-giao', words: 'Bàn giao Khối trưởng', shown: rights.handsOver },
  ].filter(({ shown }) => shown);
  return (
    <nav class="section-tabs no-print" aria-label="Kết quả của kỳ">
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
