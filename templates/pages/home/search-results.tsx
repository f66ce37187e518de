import type { VNode } from 'preact';
import { formatNumber } from '../../../src/text/number';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** One hit. */
export interface SearchHit {
  readonly href: string;
  readonly title: string;
  /** Where it belongs: "Ban Tổ chức Tỉnh ủy, nhiệm vụ 3, 6 tháng đầu năm 2022". */
  readonly detail: string;
}

/** Hits of one kind; `total` may be larger than what is shown. */
export interface SearchGroup {
  readonly hits: readonly SearchHit[];
  readonly total: number;
}

export interface SearchResultsPageProps {
  readonly frame: PageFrame;
  readonly query: string;
  readonly tasks: SearchGroup;
  readonly agencies: SearchGroup;
  readonly blocs: SearchGroup;
}

function Group({ id, title, group }: { id: string; title: string; group: SearchGroup }): VNode | null {
  if (group.hits.length === 0) return null;
  const rest = group.total - group.hits.length;
  return (
    <Card
      id={id}
      title={title}
      aside={<span class="count">{formatNumber(group.total)}</span>}
      {...(rest > 0 ? { note: `Còn ${formatNumber(rest)} kết quả nữa. Gõ thêm chữ để thu hẹp.` } : {})}
    >
      <ul class="link-list">
        {group.hits.map((hit) => (
          <li key={hit.href}>
            <a href={hit.href}>{hit.title}</a>
            <span class="link-list__note">{hit.detail}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function SearchAgain({ query }: { query: string }): VNode {
  return (
    <form class="card filter" method="get" action="/tim-kiem">
      <div class="field field--grow">
        <label class="field__label" for="tim-trang">
          Tìm cơ quan, nhiệm vụ, khối thi đua
        </label>
        <input class="input" id="tim-trang" name="q" type="search" value={query} maxLength={100} autocomplete="off" />
      </div>
      <button class="button button--main" type="submit">
        Tìm
      </button>
    </form>
  );
}

/** What was found, by kind; only what the reader may see. */
export function SearchResultsPage({ frame, query, tasks, agencies, blocs }: SearchResultsPageProps): VNode {
  const total = tasks.total + agencies.total + blocs.total;
  const asked = query.trim() !== '';
  return (
    <Page frame={frame}>
      <div class="narrow narrow--wide">
        <PageHeader
          title="Tìm kiếm"
          lead={
            asked
              ? `${total === 0 ? 'Không có' : `Có ${formatNumber(total)}`} kết quả cho “${query.trim()}”. Đã tìm cả không dấu.`
              : 'Gõ có dấu hoặc không dấu đều được.'
          }
        />
        <SearchAgain query={query} />
        {asked && total === 0 ? (
          <div class="card">
            <EmptyState title={`Không tìm thấy “${query.trim()}”`}>
              Kiểm tra chính tả, hoặc gõ ít chữ hơn. Chỉ tìm trong phạm vi bạn được xem.
            </EmptyState>
          </div>
        ) : null}
        <Group id="co-quan" title="Cơ quan" group={agencies} />
        <Group id="nhiem-vu" title="Nhiệm vụ trọng tâm" group={tasks} />
        <Group id="khoi" title="Khối thi đua" group={blocs} />
      </div>
    </Page>
  );
}
