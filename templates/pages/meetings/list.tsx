import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { ErrorSummary } from '../../components/error-summary';
import { PageHeader } from '../../components/page-header';
import { ScrollRegion } from '../../components/scroll-region';
import { Tag, type TagKind } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { AgreedTasksCard, type AgreedTaskRow } from './agreed-tasks';
import type { PartFormView } from './meeting-props';
import { PlanForm } from './plan-form';

/** One meeting of the list. */
export interface MeetingListRow {
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly when: string;
  readonly state: string;
  readonly stateKind: TagKind;
  readonly present: string;
}

export interface MeetingListPageProps {
  readonly frame: PageFrame;
  readonly placeName: string;
  readonly rows: readonly MeetingListRow[];
  /** Why there is none, when there is none. */
  readonly emptyText: string;
  readonly agreed: readonly AgreedTaskRow[];
  /** Null for readers. */
  readonly create: PartFormView | null;
}

function Meetings({ rows }: { rows: readonly MeetingListRow[] }): VNode {
  return (
    <ScrollRegion label="Các cuộc họp">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Cuộc họp</th>
            <th scope="col">Thời gian, địa điểm</th>
            <th scope="col">Đơn vị có mặt</th>
            <th scope="col">Trạng thái</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.href}>
              <th scope="row">
                <a href={row.href}>{row.title}</a>
                <small class="sub">{row.kind}</small>
              </th>
              <td>{row.when}</td>
              <td>{row.present}</td>
              <td>
                <Tag kind={row.stateKind}>{row.state}</Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The meetings of a bloc in a period, the tasks they agreed on, and the form to plan one. */
export function MeetingListPage({ frame, placeName, rows, emptyText, agreed, create }: MeetingListPageProps): VNode {
  const errors = create?.errors ?? [];
  return (
    <Page frame={{ ...frame, errorCount: errors.length }}>
      <PageHeader
        over={placeName}
        title="Bình xét, suy tôn"
        lead="Hội nghị sơ kết, tổng kết và các cuộc họp của khối."
      />
      <ErrorSummary errors={errors} before="trước khi lập cuộc họp" />
      <Card id="cac-cuoc-hop" title="Các cuộc họp">
        {rows.length === 0 ? (
          <EmptyState title="Chưa có cuộc họp nào">{emptyText}</EmptyState>
        ) : (
          <Meetings rows={rows} />
        )}
      </Card>
      <AgreedTasksCard rows={agreed} />
      {create === null ? null : (
        <Card id="lap-cuoc-hop" title="Lập cuộc họp" padded>
          <PlanForm form={create} csrfToken={frame.csrfToken} isNew />
        </Card>
      )}
    </Page>
  );
}
