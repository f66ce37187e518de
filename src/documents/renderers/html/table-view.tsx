import type { VNode } from 'preact';
import type { Cell, Row, TableBlock } from '../../model';

/** A table with its caption, in a frame that scrolls sideways where the screen is narrower. */
export function TableView({ table }: { readonly table: TableBlock }): VNode {
  return (
    <div class="scroll" role="region" aria-label={`${table.caption}, cuộn ngang được`} tabindex={0}>
      <table class={`paper-table paper-table--${widthName(table)}`}>
        <caption>{table.caption}</caption>
        <colgroup>
          {shares(table).map((share, index) => (
            <col key={index} width={`${share}%`} />
          ))}
        </colgroup>
        <thead>
          {table.head.map((cells) => (
            <tr>
              {cells.map(({ text, columnSpan, rowSpan }) => (
                <th
                  scope={columnSpan > 1 ? 'colgroup' : 'col'}
                  {...(columnSpan > 1 ? { colspan: columnSpan } : {})}
                  {...(rowSpan > 1 ? { rowspan: rowSpan } : {})}
                >
                  {text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <RowView table={table} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Each column's share of the width, in whole percent: attributes, because the content policy blocks styles. */
function shares({ columns }: TableBlock): number[] {
  const whole = columns.reduce((total, { weight }) => total + weight, 0);
  return columns.map(({ weight }) => Math.round((100 * weight) / whole));
}

/** How wide a table must stay to be readable, as the style sheet knows it. */
function widthName({ columns }: TableBlock): 'narrow' | 'wide' | 'widest' {
  if (columns.length > 9) return 'widest';
  return columns.length > 4 ? 'wide' : 'narrow';
}

function RowView({ table, row }: { readonly table: TableBlock; readonly row: Row }): VNode {
  let column = 0;
  const cells = row.cells.map((cell) => {
    const at = column;
    column += cell.columnSpan;
    const { align = 'left', heading = false } = table.columns[at] ?? {};
    const names = heading || (row.kind === 'group' && row.cells.length === 1);
    return <CellView cell={cell} align={cell.align ?? align} names={names} />;
  });
  return <tr class={`paper-table__${row.kind}`}>{cells}</tr>;
}

interface CellViewProps {
  readonly cell: Cell;
  readonly align: 'left' | 'center' | 'right';
  readonly names: boolean;
}

function CellView({ cell, align, names }: CellViewProps): VNode {
  const classes = [
    `paper-cell--${align}`,
    cell.bold ? 'paper-cell--bold' : '',
    cell.tone === null ? '' : `paper-tone--${cell.tone}`,
  ];
  const attributes = {
    class: classes.filter((name) => name !== '').join(' '),
    ...(cell.columnSpan > 1 ? { colspan: cell.columnSpan } : {}),
  };
  return names ? (
    <th scope="row" {...attributes}>
      {cell.text}
    </th>
  ) : (
    <td {...attributes}>{cell.text}</td>
  );
}
