import type { VNode } from 'preact';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { ScrollRegion } from '../../components/scroll-region';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { type ChartPoint, LineChart } from './line-chart';
import { PublicationTabs, type PublicationRights } from './publication-tabs';

/** Where a member stood in a period, printed; null where it has no result. */
export type TrendCell = {
  readonly percent: string | null;
  readonly rank: number | null;
  readonly grade: string | null;
} | null;

export interface TrendRow {
  readonly code: string;
  readonly name: string;
  readonly chart: readonly ChartPoint[];
  readonly chartWords: string;
  readonly cells: readonly TrendCell[];
}

export interface TrendPageProps {
  readonly frame: PageFrame;
  readonly basePath: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly rights: PublicationRights;
  readonly periods: readonly { readonly code: string; readonly name: string; readonly provisional: boolean }[];
  readonly rows: readonly TrendRow[];
}

function Cell({ cell, label }: { cell: TrendCell; label: string }): VNode {
  if (cell === null) return <td data-label={label}>–</td>;
  return (
    <td data-label={label}>
      <b>{cell.percent ?? '–'}</b>
      <span class="sub">
        {cell.rank === null ? 'Không xếp hạng' : `Hạng ${cell.rank}`}
        {cell.grade === null ? '' : `, ${cell.grade}`}
      </span>
    </td>
  );
}

/** Totals as percent of the scale, ranks and grades of every member over the periods. */
export function TrendPage(props: TrendPageProps): VNode {
  const { basePath, periods, rows } = props;
  return (
    <Page frame={{ ...props.frame, bodyClass: 'prints-wide' }}>
      <PageHeader
        over={props.blocName}
        title="Xu hướng qua các kỳ"
        lead="Điểm tính theo phần trăm của thang điểm từng kỳ, nên so được các kỳ dùng thang điểm khác nhau."
      />
      <PublicationTabs basePath={basePath} current="xu-huong" rights={props.rights} />
      {rows.length === 0 ? (
        <div class="card">
          <EmptyState title="Chưa có kỳ nào công bố kết quả">
            Xu hướng hiện ở đây khi có ít nhất một kỳ đã công bố.
          </EmptyState>
        </div>
      ) : (
        <Card
          id="xu-huong"
          title="Điểm, thứ hạng, xếp loại"
          note="Chấm rỗng và cột ghi “tạm tính” là kỳ chưa công bố, số liệu còn có thể thay đổi."
        >
          <ScrollRegion label="Xu hướng qua các kỳ">
            <table class="table trend-table">
              <caption class="visually-hidden">
                Phần trăm của thang điểm, hạng và xếp loại của từng đơn vị qua các kỳ
              </caption>
              <thead>
                <tr>
                  <th scope="col">Đơn vị</th>
                  <th scope="col">Đường xu hướng</th>
                  {periods.map((period) => (
                    <th scope="col" key={period.code}>
                      {period.name}
                      {period.provisional ? <span class="sub">tạm tính</span> : null}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.code}>
                    <th scope="row">{row.name}</th>
                    <td>
                      <LineChart points={row.chart} words={row.chartWords} />
                    </td>
                    {row.cells.map((cell, index) => (
                      <Cell key={periods[index]?.code} cell={cell} label={periods[index]?.name ?? ''} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </Card>
      )}
    </Page>
  );
}
