import type { VNode } from 'preact';
import { sheetStateWords } from '../../../src/text/vi';
import { GridCellRest, gridField } from '../../components/grid-parts';
import { ScrollRegion } from '../../components/scroll-region';
import type { BoardCell, BoardColumn, BoardNote, BoardPageProps, BoardRow } from './board-props';

function Notes({ notes }: { notes: readonly BoardNote[] }): VNode {
  return (
    <span class="board-notes">
      {notes.map(({ label, points }) => (
        <span key={label}>
          {label} <b>{points}</b>
        </span>
      ))}
    </span>
  );
}

function FieldCell({ cell }: { cell: Extract<BoardCell, { kind: 'field' }> }): VNode {
  const { words, refusal, proposed } = cell;
  return (
    <td
      class="grid-cell board-cell"
      data-mark={cell.isContested ? 'warn' : undefined}
      data-state={refusal === null ? undefined : 'wrong'}
    >
      <input
        {...gridField(words)}
        {...(refusal === null ? {} : { 'aria-invalid': 'true' as const })}
        class="grid-cell__field"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        maxLength={30}
        data-number
        data-proposed={proposed}
        value={cell.value}
      />
      <span class="board-cell__beside">
        <Notes notes={cell.notes} />
        {proposed === '' || proposed === words.stored ? null : (
          <button
            class="board-cell__follow"
            type="submit"
            form="theo-de-xuat"
            name="pham-vi"
            value={`o:${words.key}`}
            tabIndex={-1}
            aria-label={`Cho điểm theo đề xuất ${proposed}: ${words.title}`}
          >
            = {proposed}
          </button>
        )}
      </span>
      <GridCellRest cell={words} {...(refusal === null ? {} : { state: 'Chưa lưu' })} />
    </td>
  );
}

function Cell({ cell }: { cell: BoardCell }): VNode {
  if (cell.kind === 'field') return <FieldCell cell={cell} />;
  if (cell.kind === 'none') {
    return (
      <td class="grid-cell grid-cell--none board-cell">
        <span class="visually-hidden">{cell.words}</span>
      </td>
    );
  }
  return (
    <td class="grid-cell grid-cell--read board-cell" data-mark={cell.isContested ? 'warn' : undefined}>
      {cell.text === '' ? <span class="faint">–</span> : cell.text}
      <span class="board-cell__beside">
        <Notes notes={cell.notes} />
      </span>
    </td>
  );
}

function ColumnHead({ column }: { column: BoardColumn }): VNode {
  return (
    <th scope="col" class="board-head">
      <a href={column.href}>
        <abbr title={column.name}>{column.shortName}</abbr>
      </a>
      <span class="sub">{sheetStateWords[column.state]}</span>
      {column.isWritable && column.open > 0 ? (
        <button
          class="button button--small no-print"
          type="submit"
          form="theo-de-xuat"
          name="pham-vi"
          value={`cot:${column.code}`}
          aria-label={`Cho điểm theo đề xuất mọi tiêu chí của ${column.name}`}
        >
          Theo đề xuất
        </button>
      ) : null}
    </th>
  );
}

function Row({ row, columns }: { row: BoardRow; columns: readonly BoardColumn[] }): VNode {
  if (row.kind === 'group') {
    return (
      <tr class="grid-table__group">
        <th scope="row" class="grid-table__name">
          {row.code}. {row.name}
        </th>
        <td class="number">{row.maximum}</td>
        {row.subtotals.map(({ id, text }) => (
          <td key={id} class="number" id={id}>
            {text}
          </td>
        ))}
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row" class="grid-table__name" id={row.code}>
        <span class="board-code">{row.code}</span> {row.name}
        {row.isOpen ? (
          <button
            class="board-follow-row no-print"
            type="submit"
            form="theo-de-xuat"
            name="pham-vi"
            value={`hang:${row.code}`}
            aria-label={`Cho điểm theo đề xuất tiêu chí ${row.code} của mọi đơn vị`}
          >
            Cả hàng theo đề xuất
          </button>
        ) : null}
      </th>
      <td class="number board-maximum">{row.maximum}</td>
      {row.cells.map((cell, index) => (
        <Cell key={columns[index]?.code} cell={cell} />
      ))}
    </tr>
  );
}

function Foot({
  label,
  columns,
  cellOf,
}: {
  label: string;
  columns: readonly BoardColumn[];
  cellOf: (column: BoardColumn) => { readonly id?: string; readonly text: string };
}): VNode {
  return (
    <tr class="grid-table__group">
      <th scope="row" class="grid-table__name">
        {label}
      </th>
      <td />
      {columns.map((column) => {
        const { id, text } = cellOf(column);
        return (
          <td key={column.code} class="number" id={id}>
            {text}
          </td>
        );
      })}
    </tr>
  );
}

/** Criteria as rows, agencies as columns: the appraised points, with what the others say beside them. */
export function BoardTable({ columns, rows }: Pick<BoardPageProps, 'columns' | 'rows'>): VNode {
  return (
    <ScrollRegion label="Bảng thẩm định điểm">
      <table class="table grid-table board-table">
        <caption class="visually-hidden">Điểm thẩm định: tiêu chí theo hàng, đơn vị theo cột.</caption>
        <thead>
          <tr>
            <th scope="col" class="grid-table__name">
              Tiêu chí
            </th>
            <th scope="col">Tối đa</th>
            {columns.map((column) => (
              <ColumnHead key={column.code} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.kind}-${row.code}`} row={row} columns={columns} />
          ))}
        </tbody>
        <tfoot>
          <Foot label="Tổng điểm tự chấm" columns={columns} cellOf={({ selfTotal }) => ({ text: selfTotal })} />
          <Foot label="Tổng điểm thẩm định (tạm tính)" columns={columns} cellOf={({ total }) => total} />
          <Foot label="Thứ hạng (tạm tính)" columns={columns} cellOf={({ rank }) => rank} />
        </tfoot>
      </table>
    </ScrollRegion>
  );
}
