import type { VNode } from 'preact';
import type { Exact } from '../../../src/domain/fraction';
import { formatNumber } from '../../../src/text/number';
import { Card } from '../../components/card';
import { EmptyState } from '../../components/empty-state';
import { ScrollRegion } from '../../components/scroll-region';
import { SHADE_WORDS, shadeOf } from './heat';
import type { ScoreColumn, ScoreRow, ScoreTableView } from './overview-props';

function printed(points: Exact | null, column: ScoreColumn): string {
  if (points === null) return '–';
  return column.effect === 'penalty' && !points.equals(0) ? `−${formatNumber(points)}` : formatNumber(points);
}

function maximumText(column: ScoreColumn): string {
  const sign = { base: '', bonus: '+', penalty: '−' }[column.effect];
  return `tối đa ${sign}${formatNumber(column.maximum)}`;
}

/** Only a complete sheet is shaded: an unfinished one says nothing yet. */
function shadeClass(row: ScoreRow, points: Exact | null, column: ScoreColumn): string {
  const shade = row.total !== null && column.effect === 'base' ? shadeOf(points, column.maximum) : null;
  return shade === null ? 'center' : `center shade-${shade}`;
}

function Scale(): VNode {
  return (
    <div class="shade-scale" aria-hidden="true">
      <span>Tỷ lệ so với điểm tối đa</span>
      {SHADE_WORDS.map((words, shade) => (
        <i key={words} class={`shade-${shade}`}>
          {words}
        </i>
      ))}
    </div>
  );
}

function Rank({ row }: { row: ScoreRow }): VNode {
  if (row.rank === null) return <span class="faint">–</span>;
  return (
    <>
      <b>{row.rank}</b>
      {row.tied ? <span class="sub">bằng điểm</span> : null}
    </>
  );
}

function Row({ row, columns }: { row: ScoreRow; columns: readonly ScoreColumn[] }): VNode {
  return (
    <tr class={row.total === null ? 'heat__pending' : undefined}>
      <th scope="row">
        {row.href === null ? row.agencyName : <a href={row.href}>{row.agencyName}</a>}
        {row.notes.map((note) => (
          <span key={note} class="sub">
            {note}
          </span>
        ))}
      </th>
      {columns.map((column, index) => {
        const points = row.points[index] ?? null;
        return (
          <td key={column.code} class={shadeClass(row, points, column)}>
            {printed(points, column)}
          </td>
        );
      })}
      <td class="center heat__total">{row.total === null ? '–' : <b>{formatNumber(row.total)}</b>}</td>
      <td class="center">
        <Rank row={row} />
      </td>
    </tr>
  );
}

function Average({ view }: { view: ScoreTableView }): VNode | null {
  const { average, columns } = view;
  if (average === null) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row">Trung bình {average.count} phiếu đủ điểm</th>
        {columns.map((column, index) => (
          <td key={column.code} class="center">
            {printed(average.points[index] ?? null, column)}
          </td>
        ))}
        <td class="center heat__total">{average.total === null ? '–' : <b>{formatNumber(average.total)}</b>}</td>
        <td />
      </tr>
    </tfoot>
  );
}

function Table({ view }: { view: ScoreTableView }): VNode {
  return (
    <ScrollRegion label="Bảng điểm theo nhóm tiêu chí">
      <table class="table heat">
        <thead>
          <tr>
            <th scope="col">Cơ quan</th>
            {view.columns.map((column) => (
              <th scope="col" class="center" key={column.code}>
                {column.name}
                <span class="sub">{maximumText(column)}</span>
              </th>
            ))}
            <th scope="col" class="center heat__total">
              Tổng điểm<span class="sub">thang {formatNumber(view.scale)}</span>
            </th>
            <th scope="col" class="center">
              Xếp thứ
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <Row key={row.agencyName} row={row} columns={view.columns} />
          ))}
        </tbody>
        <Average view={view} />
      </table>
    </ScrollRegion>
  );
}

/** The self-scores by group of criteria with totals and provisional ranks; the number stands in every shaded cell. */
export function ScoreTable({ view }: { view: ScoreTableView }): VNode {
  const title = 'Điểm tự chấm theo nhóm tiêu chí';
  if (view.rows.length === 0) {
    return (
      <Card id="diem-tu-cham" title={title}>
        <EmptyState title="Chưa có phiếu tự chấm">Khối chưa có cơ quan thành viên trong kỳ này.</EmptyState>
      </Card>
    );
  }
  const note = (
    <>
      Cơ quan chưa chấm đủ tiêu chí thì chưa tô màu và chưa xếp thứ. Đây là điểm tự chấm, thứ tự tạm tính, chưa qua thẩm
      định của Sở Nội vụ. <a href={view.href}>Xem bảng điểm từng tiêu chí</a>
    </>
  );
  return (
    <Card id="diem-tu-cham" title={title} aside={<Scale />} note={note}>
      <Table view={view} />
    </Card>
  );
}
