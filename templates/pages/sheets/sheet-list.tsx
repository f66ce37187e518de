import type { VNode } from 'preact';
import type { SheetState } from '../../../src/domain/workflow/sheet';
import { Bar } from '../../components/bar';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import type { PageFrame } from '../../layout/frame';
import { Page } from '../../layout/page';
import { SheetStateTag } from './sheet-state';

/** The sheet of one member, in the official order of agencies. */
export interface SheetListRow {
  readonly agencyCode: string;
  readonly agencyName: string;
  /** "Khối trưởng", "Khối phó"; null for a plain member. */
  readonly roleText: string | null;
  readonly state: SheetState;
  readonly scored: number;
  readonly lineCount: number;
  readonly evidenceCount: number;
  /** Printed; null while a score is missing. */
  readonly total: string | null;
  /** "14:52 ngày 11/06/2022" */
  readonly changedAt: string | null;
  /** True when the deadline has passed and the sheet is not submitted. */
  readonly late: boolean;
  /** Null when the reader may know the state but not open the sheet. */
  readonly href: string | null;
}

export interface SheetListPageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period` */
  readonly basePath: string;
  readonly blocName: string;
  readonly periodName: string;
  readonly deadlineText: string | null;
  /** Null while the review has no scheme: there are no sheets then. */
  readonly rows: readonly SheetListRow[] | null;
  /** True when the reader may see the scores of all members. */
  readonly mayCompare: boolean;
}

const UNSENT: readonly SheetState[] = ['not_started', 'drafting', 'awaiting_leader'];

function Row({ row }: { row: SheetListRow }): VNode {
  return (
    <tr>
      <th scope="row">
        {row.href === null ? row.agencyName : <a href={row.href}>{row.agencyName}</a>}
        {row.roleText === null ? null : <span class="sub">{row.roleText}</span>}
      </th>
      <td data-label="Trạng thái">
        <SheetStateTag state={row.state} />
        {row.late ? <span class="sub sub--bad">quá hạn nộp</span> : null}
      </td>
      <td data-label="Đã chấm" class="sheet-list__progress">
        <Bar
          value={row.scored}
          maximum={row.lineCount}
          kind={row.scored === row.lineCount ? 'done' : 'go'}
          label={`Đã chấm ${row.scored} trên ${row.lineCount} tiêu chí`}
        />
        <span class="number">
          {row.scored}/{row.lineCount}
        </span>
      </td>
      <td data-label="Minh chứng" class="number">
        {row.evidenceCount}
      </td>
      <td data-label="Tổng điểm" class="number">
        {row.total === null ? <span class="faint">Chưa đủ</span> : <b>{row.total}</b>}
      </td>
      <td data-label="Cập nhật" class="nowrap faint">
        {row.changedAt ?? '–'}
      </td>
    </tr>
  );
}

function summaryOf(rows: readonly SheetListRow[]): string {
  const waiting = rows.filter((row) => UNSENT.includes(row.state));
  const sent = `Đã nộp ${rows.length - waiting.length}/${rows.length} phiếu.`;
  if (waiting.length === 0 || waiting.length === rows.length) return sent;
  return `${sent} Còn thiếu: ${waiting.map((row) => row.agencyName).join(', ')}.`;
}

/** The sheets of all members of a bloc with their states, for the secretary and the readers of the bloc. */
export function SheetListPage(props: SheetListPageProps): VNode {
  return (
    <Page frame={props.frame}>
      <PageHeader
        over={`${props.blocName} · ${props.periodName}`}
        title="Phiếu tự chấm điểm của các đơn vị"
        lead={
          <>
            {props.deadlineText === null ? 'Chưa đặt hạn nộp.' : `Hạn nộp ${props.deadlineText}.`}{' '}
            {props.rows === null ? '' : summaryOf(props.rows)}
          </>
        }
      >
        {props.mayCompare ? (
          <>
            <a class="button" href={`${props.basePath}/kiem-tra-cheo`}>
              Kiểm tra chéo
            </a>
            <a class="button" href={`${props.basePath}/diem`}>
              Bảng điểm tự chấm
            </a>
          </>
        ) : null}
      </PageHeader>
      <Card id="danh-sach-phieu" title="Trạng thái phiếu">
        {props.rows === null ? (
          <EmptyState title="Kỳ này chưa có thang điểm">
            Phiếu tự chấm được mở khi khối có thang điểm; thang điểm được lập khi nhập bảng tiêu chí từ Excel.
          </EmptyState>
        ) : props.rows.length === 0 ? (
          <EmptyState title="Khối chưa có đơn vị thành viên trong kỳ này">
            Thêm đơn vị ở mục Danh mục, Khối thi đua; phiếu của từng đơn vị sẽ xuất hiện ở đây.
          </EmptyState>
        ) : (
          <table class="table table--cards">
            <thead>
              <tr>
                <th scope="col">Đơn vị</th>
                <th scope="col">Trạng thái</th>
                <th scope="col">Đã chấm</th>
                <th scope="col" class="number">
                  Minh chứng
                </th>
                <th scope="col" class="number">
                  Tổng điểm
                </th>
                <th scope="col">Cập nhật</th>
              </tr>
            </thead>
            <tbody>
              {props.rows.map((row) => (
                <Row key={row.agencyCode} row={row} />
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </Page>
  );
}
