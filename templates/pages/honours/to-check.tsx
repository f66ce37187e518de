import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { Icon } from '../../components/icon';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import type { HonourView } from './honour-props';
import { HonourTable } from './honour-table';

export interface ToCheckListPageProps {
  readonly frame: PageFrame;
  readonly kind: 'award' | 'person';
  readonly honours: readonly HonourView[];
  /** dd/MM/yyyy: older decisions were not looked at yet; null when there is a whole page, or nothing more. */
  readonly stoppedAt: string | null;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
}

const KINDS = {
  award: {
    words: 'Chưa rõ danh hiệu, hình thức',
    href: '/tra-cuu/can-kiem-tra?muc=danh-hieu',
    none: 'Mọi khen thưởng trong sổ đều đã xác định được danh hiệu, hình thức trong danh mục.',
  },
  person: {
    words: 'Chưa nối với nhân sự',
    href: '/tra-cuu/can-kiem-tra?muc=nguoi',
    none: 'Không còn khen thưởng nào mà cơ quan có người cùng tên trong danh sách nhân sự.',
  },
} as const;

/** Honours of the past that are not recognised yet, each with the way to its form. */
export function ToCheckListPage({ frame, kind, honours, stoppedAt, firstHref, nextHref }: ToCheckListPageProps): VNode {
  return (
    <Page frame={frame}>
      <PageHeader
        over={<a href="/tra-cuu">Quyết định, tra cứu</a>}
        title="Khen thưởng cần kiểm tra"
        lead="Khen thưởng đã qua mà hệ thống chưa xác định được danh hiệu hoặc người nhận. Chưa xác định thì chưa được tính khi xét điều kiện."
      />
      <nav class="honour-years" aria-label="Việc cần xác định">
        <ul>
          {(['award', 'person'] as const).map((one) => (
            <li key={one}>
              <a href={KINDS[one].href} aria-current={one === kind ? 'page' : undefined}>
                {KINDS[one].words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Card id="can-kiem-tra" title={KINDS[kind].words}>
        {honours.length === 0 && stoppedAt === null ? (
          <EmptyState title="Không còn gì cần xác định">{KINDS[kind].none}</EmptyState>
        ) : null}
        {honours.length === 0 ? null : <HonourTable honours={honours} caption={KINDS[kind].words} withRecognition />}
        {stoppedAt === null ? null : (
          <p class="honour-stopped">Mới tìm đến các quyết định ngày {stoppedAt}. Bấm “Trang sau” để tìm tiếp.</p>
        )}
        {firstHref === null && nextHref === null ? null : (
          <nav class="pagination" aria-label="Phân trang">
            {firstHref === null ? null : (
              <a class="pagination__step" href={firstHref}>
                <Icon name="previous" />
                Trang đầu
              </a>
            )}
            {nextHref === null ? null : (
              <a class="pagination__step" rel="next" href={nextHref}>
                Trang sau
                <Icon name="next" />
              </a>
            )}
          </nav>
        )}
      </Card>
    </Page>
  );
}
