import type { ComponentChildren, VNode } from 'preact';
import { sheetStateWords } from '../../../src/text/vi';
import { ScrollRegion } from '../../components/scroll-region';
import { isUnsent, type ScoreColumn, type ScoreRow } from './review-props';

interface GridProps {
  readonly columns: readonly ScoreColumn[];
  readonly rows: readonly ScoreRow[];
  readonly scale: string;
  readonly ranked: boolean;
  /** The points are those of the appraisal. */
  readonly isFinal: boolean;
}

function columnClass(column: ScoreColumn): string {
  return isUnsent(column.state) ? 'score-grid__cell score-grid__cell--draft' : 'score-grid__cell';
}

function ColumnHead({ column }: { column: ScoreColumn }): VNode {
  return (
    <th scope="col" class={columnClass(column)}>
      <abbr title={column.agencyName}>
        {column.href === null ? column.shortName : <a href={column.href}>{column.shortName}</a>}
      </abbr>
      <span class="sub">{sheetStateWords[column.state]}</span>
    </th>
  );
}

function Points({ row, column }: { row: ScoreRow; column: ScoreColumn }): VNode {
  const points = row.points.get(column.agencyCode);
  return (
    <td class={columnClass(column)}>
      {points ?? (
        <span class="score-grid__missing">
          <span aria-hidden="true">–</span>
          <span class="visually-hidden">chưa chấm</span>
        </span>
      )}
    </td>
  );
}

function BodyRow({ row, columns }: { row: ScoreRow; columns: readonly ScoreColumn[] }): VNode {
  return (
    <tr class={row.kind === 'group' ? 'score-grid__group' : undefined}>
      <th scope="row" class="score-grid__name">
        {row.kind === 'group' ? null : <span class="score-grid__code">{row.code}</span>} {row.name}
      </th>
      <td class="score-grid__maximum">{row.maximum}</td>
      {columns.map((column) => (
        <Points key={column.agencyCode} row={row} column={column} />
      ))}
    </tr>
  );
}

function FootRow({
  label,
  maximum = '',
  columns,
  strong = false,
  valueOf,
}: {
  label: string;
  maximum?: string;
  columns: readonly ScoreColumn[];
  strong?: boolean;
  valueOf: (column: ScoreColumn) => ComponentChildren;
}): VNode {
  return (
    <tr class={strong ? 'score-grid__total' : undefined}>
      <th scope="row" class="score-grid__name">
        {label}
      </th>
      <td class="score-grid__maximum">{maximum}</td>
      {columns.map((column) => (
        <td key={column.agencyCode} class={columnClass(column)}>
          {valueOf(column)}
        </td>
      ))}
    </tr>
  );
}

function totalCell({ total, exactTotal, missing, isPending }: ScoreColumn): ComponentChildren {
  if (isPending) return <span class="sub">chưa chốt thẩm định</span>;
  if (total === null) return <span class="sub">còn {missing.length} tiêu chí</span>;
  return (
    <>
      {total}
      {exactTotal === null ? null : <span class="sub">chính xác {exactTotal}</span>}
    </>
  );
}

function rankCell(column: ScoreColumn): ComponentChildren {
  if (column.isPending) return '–';
  if (column.isExcluded) return <span class="sub">Không xếp hạng</span>;
  if (column.rank === null) return <span class="sub">Chưa đủ điểm</span>;
  return (
    <>
      <a href={column.whyHref}>
        <b>{column.rank}</b>
        <span class="visually-hidden"> (vì sao {column.shortName} hạng này)</span>
      </a>
      {column.tiedWith.length === 0 ? null : <span class="sub">đồng hạng với {column.tiedWith.join(', ')}</span>}
    </>
  );
}

/** Criteria as rows and members as columns; the first column stays in sight. Prints on A4 landscape. */
export function ScoreGrid({ columns, rows, scale, ranked, isFinal }: GridProps): VNode {
  const layer = isFinal ? 'thẩm định' : 'tự chấm';
  const provisional = isFinal ? '' : ' tạm tính';
  return (
    <section class="card score-grid-card" aria-label="Bảng điểm">
      <ScrollRegion label={`Bảng điểm ${layer}`}>
        <table class="table score-grid">
          <caption class="visually-hidden">
            Điểm {layer}: tiêu chí theo hàng, đơn vị theo cột. Cột nhạt là phiếu chưa nộp.
          </caption>
          <thead>
            <tr>
              <th scope="col" class="score-grid__name">
                Tiêu chí
              </th>
              <th scope="col" class="score-grid__maximum">
                Tối đa
              </th>
              {columns.map((column) => (
                <ColumnHead key={column.agencyCode} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <BodyRow key={row.code} row={row} columns={columns} />
            ))}
          </tbody>
          <tfoot>
            <FootRow label="Điểm chuẩn" maximum={scale} columns={columns} valueOf={(column) => column.base ?? '–'} />
            <FootRow label="Điểm thưởng" columns={columns} valueOf={(column) => column.bonus ?? '–'} />
            <FootRow
              label="Điểm trừ"
              columns={columns}
              valueOf={(column) =>
                column.penalty === null || column.penalty === '0' ? (column.penalty ?? '–') : `−${column.penalty}`
              }
            />
            <FootRow label={`Tổng điểm ${layer}`} columns={columns} strong valueOf={totalCell} />
            {ranked ? <FootRow label={`Thứ hạng${provisional}`} columns={columns} strong valueOf={rankCell} /> : null}
            {ranked && columns.some(({ grade }) => grade !== null) ? (
              <FootRow label={`Xếp loại${provisional}`} columns={columns} valueOf={(column) => column.grade ?? '–'} />
            ) : null}
          </tfoot>
        </table>
      </ScrollRegion>
    </section>
  );
}
