import type { Block, Document } from './document';
import type { HeadCell, TableBlock } from './table';

/** The printed texts of a table, row by row; null where a cell is covered by its neighbour to the left or above. */
export interface Grid {
  readonly id: string;
  readonly caption: string;
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Every table of a document, those of charts included, in order: what each format must show, cell by cell. */
export function grid(document: Document): Grid[] {
  return document.parts.flatMap((part) => part.blocks.flatMap(tablesOf)).map(gridOf);
}

/** The tables of a block: itself, or the figures of a chart. */
export function tablesOf(block: Block): TableBlock[] {
  if (block.kind === 'table') return [block];
  return block.kind === 'chart' ? [block.table] : [];
}

/** A head cell in its place. */
export interface PlacedHeadCell extends HeadCell {
  readonly row: number;
  readonly column: number;
}

/** The cells of a table's head with the row and column (from 0) at which each begins. */
export function placeHead(table: TableBlock): PlacedHeadCell[] {
  const taken = new Set<string>();
  return table.head.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${String(row)}:${String(column)}`)) column += 1;
      const placed = { ...cell, row, column };
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let across = 0; across < cell.columnSpan; across += 1) {
          taken.add(`${String(row + down)}:${String(column + across)}`);
        }
      }
      column += cell.columnSpan;
      return placed;
    });
  });
}

function gridOf(table: TableBlock): Grid {
  const head = table.head.map((): (string | null)[] => table.columns.map(() => null));
  for (const { row, column, text } of placeHead(table)) {
    const cells = head[row];
    if (cells !== undefined) cells[column] = text;
  }
  const body = table.rows.map((row) =>
    row.cells.flatMap((cell) => [cell.text, ...Array<null>(cell.columnSpan - 1).fill(null)]),
  );
  return { id: table.id, caption: table.caption, rows: [...head, ...body] };
}
