import type { VNode } from 'preact';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { OriginNote } from './origin-note';
import type { ScoreColumn, ScoreRow } from './review-props';
import { ReviewTabs } from './review-tabs';
import { ScoreGrid } from './score-grid';
import { type ChoiceCounts, type RankingChoice, ScopeTabs } from './scope-tabs';

export interface ScoreTablePageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period` */
  readonly basePath: string;
  readonly blocName: string;
  readonly periodName: string;
  /** Null while the review has none: there are no scores then. `scale` is printed. */
  readonly scheme: { readonly title: string; readonly scale: string; readonly href: string } | null;
  /** Members in the official order. */
  readonly columns: readonly ScoreColumn[];
  readonly rows: readonly ScoreRow[];
  /** False for a reader who sees their own agency alone: a rank would tell about the others. */
  readonly ranked: boolean;
  readonly choice: RankingChoice;
  /** Where the figures of a closed period come from; null while they are live. */
  readonly originText: string | null;
  readonly counts: ChoiceCounts;
  readonly rights: { readonly mayTry: boolean; readonly mayAssign: boolean };
}

function Lead({ props }: { props: ScoreTablePageProps }): VNode | null {
  const { columns, scheme } = props;
  if (scheme === null) return null;
  const complete = columns.filter((column) => column.total !== null).length;
  return (
    <>
      Chấm theo <a href={scheme.href}>{scheme.title}</a>. {complete}/{columns.length} phiếu đủ điểm.
    </>
  );
}

function Empty({ withScheme }: { withScheme: boolean }): VNode {
  return (
    <div class="card">
      {withScheme ? (
        <EmptyState title="Khối chưa có đơn vị thành viên trong kỳ này">
          Bảng điểm hình thành khi khối có đơn vị thành viên và phiếu tự chấm.
        </EmptyState>
      ) : (
        <EmptyState title="Kỳ này chưa có thang điểm">
          Bảng điểm hình thành khi kỳ có thang điểm: chọn một thang điểm đã ban hành, hoặc nhập bảng tiêu chí của khối
          từ Excel.
        </EmptyState>
      )}
    </div>
  );
}

function titleOf({ choice, ranked }: ScoreTablePageProps): string {
  if (choice === 'final') return 'Bảng điểm thẩm định của khối';
  return ranked ? 'Bảng điểm tự chấm của khối' : 'Điểm tự chấm của cơ quan';
}

/** The scores of a whole bloc: criteria as rows, members as columns, with the provisional rank of each. */
export function ScoreTablePage(props: ScoreTablePageProps): VNode {
  const [own] = props.columns;
  return (
    <Page frame={{ ...props.frame, bodyClass: 'prints-wide' }}>
      <PageHeader over={`${props.blocName} · ${props.periodName}`} title={titleOf(props)} lead={<Lead props={props} />}>
        {props.ranked || own === undefined ? null : (
          <a class="button" href={`${props.basePath}/xep-hang/${encodeURIComponent(own.agencyCode)}`}>
            Vì sao điểm này
          </a>
        )}
        <a class="button" href={`${props.basePath}/phieu`}>
          Trạng thái phiếu
        </a>
      </PageHeader>
      {props.ranked ? <ReviewTabs basePath={props.basePath} current="diem" rights={props.rights} /> : null}
      <OriginNote text={props.originText} />
      {props.scheme === null || props.columns.length === 0 ? (
        <Empty withScheme={props.scheme !== null} />
      ) : (
        <>
          {props.ranked ? (
            <ScopeTabs
              path={`${props.basePath}/diem`}
              choice={props.choice}
              counts={props.counts}
              offered={['all', 'final']}
            />
          ) : null}
          <ScoreGrid
            columns={props.columns}
            rows={props.rows}
            scale={props.scheme.scale}
            ranked={props.ranked}
            isFinal={props.choice === 'final'}
          />
        </>
      )}
    </Page>
  );
}
