import type { VNode } from 'preact';
import type { Exact } from '../../../src/domain/fraction';
import { formatPercent } from '../../../src/text/number';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { Stack, type StatusCounts } from '../../components/stack';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';

/** One bloc in its current period. */
export interface BlocRow {
  readonly href: string;
  readonly name: string;
  readonly periodName: string;
  readonly chairName: string | null;
  readonly agencyCount: number;
  readonly counts: StatusCounts;
  readonly taskTotal: number;
  readonly overdue: number;
  /** Shares of all members; null when there is none, or no deadline. */
  readonly reportingRate: Exact | null;
  readonly onTimeRate: Exact | null;
  readonly sheetsSent: number;
  /** "Hạn nộp phiếu, 15/07/2022"; null when none is set. */
  readonly nextDeadlineText: string | null;
}

export interface ProvinceHomePageProps {
  readonly frame: PageFrame;
  /** What the reader sees and why: "Các khối thi đua do bạn phụ trách." */
  readonly lead: string;
  readonly blocs: readonly BlocRow[];
}

function rateText(rate: Exact | null): string {
  return rate === null ? '–' : formatPercent(rate);
}

function Row({ bloc }: { bloc: BlocRow }): VNode {
  const finished = (bloc.counts.completed ?? 0) + (bloc.counts.exceeded ?? 0);
  return (
    <tr>
      <th scope="row">
        <a href={bloc.href}>{bloc.name}</a>
        <span class="sub">
          {bloc.periodName} · {bloc.agencyCount} cơ quan
          {bloc.chairName === null ? ' · chưa có Khối trưởng' : ` · Khối trưởng: ${bloc.chairName}`}
        </span>
      </th>
      <td data-label="Nhiệm vụ" class="bloc-tasks">
        {bloc.taskTotal === 0 ? (
          'Chưa đăng ký'
        ) : (
          <>
            <Stack counts={bloc.counts} />
            <span class="sub">
              {finished}/{bloc.taskTotal} hoàn thành
              {bloc.overdue === 0 ? '' : `, ${bloc.overdue} quá hạn`}
            </span>
          </>
        )}
      </td>
      <td data-label="Đã cập nhật" class="number">
        {rateText(bloc.reportingRate)}
      </td>
      <td data-label="Đúng hạn" class="number">
        {rateText(bloc.onTimeRate)}
      </td>
      <td data-label="Phiếu đã nộp" class="number">
        {bloc.sheetsSent}/{bloc.agencyCount}
      </td>
      <td data-label="Hạn kế tiếp">{bloc.nextDeadlineText ?? 'Chưa đặt hạn'}</td>
    </tr>
  );
}

/** The home of an appraiser or a provincial leader: every bloc they follow with its rates. */
export function ProvinceHomePage({ frame, lead, blocs }: ProvinceHomePageProps): VNode {
  return (
    <Page frame={frame}>
      <PageHeader title="Các khối thi đua" lead={lead} />
      <Card id="khoi" title="Tiến độ theo khối" aside={<span class="count">{blocs.length}</span>}>
        {blocs.length === 0 ? (
          <EmptyState title="Chưa có khối thi đua nào">
            Khối xuất hiện ở đây khi được lập, hoặc khi thư ký nhập bảng tính của khối.
          </EmptyState>
        ) : (
          <table class="table table--cards">
            <thead>
              <tr>
                <th scope="col">Khối thi đua</th>
                <th scope="col">Nhiệm vụ trọng tâm</th>
                <th scope="col" class="number">
                  Đã cập nhật
                </th>
                <th scope="col" class="number">
                  Đúng hạn
                </th>
                <th scope="col" class="number">
                  Phiếu đã nộp
                </th>
                <th scope="col">Hạn kế tiếp</th>
              </tr>
            </thead>
            <tbody>
              {blocs.map((bloc) => (
                <Row key={bloc.href} bloc={bloc} />
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </Page>
  );
}
