import type { VNode } from 'preact';
import { formatDate } from '../../../src/text/date';
import { Card } from '../../components/card';
import { ScrollRegion } from '../../components/scroll-region';
import { StatusSquare } from '../../components/status-square';
import type { MatrixCell, MatrixRow } from './overview-props';

export interface TaskMatrixProps {
  readonly rows: readonly MatrixRow[];
  /** Number of task columns, 10 by rule; more when an agency registered more. */
  readonly columnCount: number;
  readonly listHref: string;
}

function Cell({ cell }: { cell: MatrixCell | null | undefined }): VNode {
  return (
    <td class="center">
      {cell === null || cell === undefined ? (
        <span class="faint">
          <span aria-hidden="true">·</span>
          <span class="visually-hidden">Không có nhiệm vụ</span>
        </span>
      ) : (
        <StatusSquare status={cell.status} subject={`Nhiệm vụ ${cell.number}, ${cell.title}`} href={cell.href} />
      )}
    </td>
  );
}

function Row({ row, numbers }: { row: MatrixRow; numbers: readonly number[] }): VNode {
  return (
    <tr>
      <th scope="row">
        <a href={row.href}>{row.agencyName}</a>
        {row.roleText === null ? null : <span class="matrix__role">{row.roleText}</span>}
      </th>
      {numbers.map((number) => (
        <Cell key={number} cell={row.cells[number - 1]} />
      ))}
      <td class="number">
        <b>{row.finished}</b>/{row.total}
      </td>
      <td class="nowrap">
        {row.updatedOn === null ? 'Chưa có' : formatDate(row.updatedOn)}
        {row.withoutValue === 0 ? null : <span class="sub">thiếu {row.withoutValue} nhiệm vụ</span>}
      </td>
    </tr>
  );
}

/** Every key task of the bloc at a glance: agencies as rows, task numbers as columns, each square a link. */
export function TaskMatrix({ rows, columnCount, listHref }: TaskMatrixProps): VNode {
  const numbers = Array.from({ length: columnCount }, (_, index) => index + 1);
  return (
    <Card
      id="tien-do"
      title={`Tiến độ ${columnCount} nhiệm vụ trọng tâm theo cơ quan`}
      aside={<a href={listHref}>Xem danh sách nhiệm vụ</a>}
    >
      <ScrollRegion label="Bảng tiến độ nhiệm vụ">
        <table class="table matrix">
          <thead>
            <tr>
              <th scope="col">Cơ quan</th>
              {numbers.map((number) => (
                <th scope="col" class="center" key={number}>
                  <span class="visually-hidden">Nhiệm vụ </span>
                  {number}
                </th>
              ))}
              <th scope="col" class="number">
                Xong
              </th>
              <th scope="col">Cập nhật</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.href} row={row} numbers={numbers} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Card>
  );
}
