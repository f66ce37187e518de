import type { VNode } from 'preact';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { MonitoredCard, type MonitoredLink } from './monitored-card';

export interface NoPlacePageProps {
  readonly frame: PageFrame;
  /** What the reader can do about it; null when others have to. */
  readonly action: { readonly href: string; readonly label: string } | null;
  /** Blocs of others in which the reader's agency scores criteria of its field. */
  readonly monitored: readonly MonitoredLink[];
}

/** For somebody whose roles lead to no bloc in any period yet. */
export function NoPlacePage({ frame, action, monitored }: NoPlacePageProps): VNode {
  return (
    <Page frame={frame}>
      <PageHeader title="Trang chủ" />
      <MonitoredCard places={monitored} />
      <div class="card">
        <EmptyState title="Chưa có khối thi đua nào để xem" {...(action === null ? {} : { action })}>
          Khối xuất hiện ở đây khi được lập, có kỳ đánh giá và bạn được giao vai trò trong khối. Quản trị hệ thống giao
          vai trò.
        </EmptyState>
      </div>
    </Page>
  );
}
