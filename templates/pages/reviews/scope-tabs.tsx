import type { VNode } from 'preact';

/** Whether drafts take part in the ranking, or only sheets that are handed in. */
export type RankingScope = 'all' | 'submitted';

/** The scope in an address. */
export function scopeQuery(scope: RankingScope): string {
  return scope === 'submitted' ? '?phieu=da-nop' : '';
}

export interface ScopeTabsProps {
  /** The page itself, without the scope. */
  readonly path: string;
  readonly scope: RankingScope;
  readonly counts: { readonly submitted: number; readonly members: number };
}

/** Which sheets take part, and what that means, in words. */
export function ScopeTabs({ path, scope, counts }: ScopeTabsProps): VNode {
  const { submitted, members } = counts;
  const links: readonly { scope: RankingScope; words: string }[] = [
    { scope: 'all', words: 'Tạm tính: cả phiếu đang soạn' },
    { scope: 'submitted', words: `Chỉ phiếu đã nộp (${submitted}/${members})` },
  ];
  return (
    <div class="scope">
      <nav aria-label="Phiếu được tính">
        <ul class="scope__links">
          {links.map((link) => (
            <li key={link.scope}>
              <a
                class="button button--small"
                href={`${path}${scopeQuery(link.scope)}`}
                aria-current={link.scope === scope ? 'true' : undefined}
              >
                {link.words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="scope__words">
        {scope === 'submitted'
          ? `Chỉ ${submitted} phiếu đã nộp được so sánh; ${members - submitted} đơn vị chưa nộp được liệt kê, không xếp hạng, không xếp loại.`
          : 'Mọi phiếu đủ điểm đều được so sánh, kể cả phiếu đang soạn: thứ hạng còn thay đổi khi các đơn vị sửa phiếu.'}
      </p>
    </div>
  );
}
