import type { VNode } from 'preact';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { RankingList } from './ranking-list';
import type { ScoreColumn, ScoreRow } from './review-props';
import { ScoreGrid } from './score-grid';

export interface ScoreTablePageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period` */
  readonly basePath: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly schemeTitle: string;
  readonly scale: string;
  /** Members in the official order. */
  readonly columns: readonly ScoreColumn[];
  readonly rows: readonly ScoreRow[];
  readonly mayExclude: boolean;
  readonly reasonError?: { readonly agencyCode: string; readonly message: string };
}

function leadOf(columns: readonly ScoreColumn[], schemeTitle: string): string {
  const complete = columns.filter((column) => column.total !== null).length;
  const excluded = columns.filter((column) => column.exclusion !== null).length;
  const excludedText = excluded === 0 ? '' : ` ${excluded} đơn vị không xếp hạng, có lý do kèm theo.`;
  return `Chấm theo ${schemeTitle}. ${complete}/${columns.length} phiếu đủ điểm.${excludedText}`;
}

/** The self-scores of a whole bloc: criteria as rows, members as columns, and the provisional ranking. */
export function ScoreTablePage(props: ScoreTablePageProps): VNode {
  const basePath = `${props.basePath}/diem`;
  return (
    <Page
      frame={{
        ...props.frame,
        bodyClass: 'prints-wide',
        errorCount: props.reasonError === undefined ? 0 : 1,
      }}
    >
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title="Bảng điểm tự chấm của khối"
        lead={leadOf(props.columns, props.schemeTitle)}
      >
        <a class="button" href={`${props.basePath}/phieu`}>
          Trạng thái phiếu
        </a>
      </PageHeader>
      {props.columns.length === 0 ? (
        <div class="card">
          <EmptyState title="Khối chưa có đơn vị thành viên trong kỳ này">
            Bảng điểm hình thành khi khối có đơn vị thành viên và phiếu tự chấm.
          </EmptyState>
        </div>
      ) : (
        <>
          <ScoreGrid columns={props.columns} rows={props.rows} scale={props.scale} />
          <RankingList
            columns={props.columns}
            basePath={basePath}
            csrfToken={props.frame.csrfToken}
            mayExclude={props.mayExclude}
            reasonError={props.reasonError}
          />
        </>
      )}
    </Page>
  );
}
