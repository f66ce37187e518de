import { CELL_PADDING_ABOVE, type LaidRow, type LaidTable } from './table-layout';

/**
 * Parts a row taller than the room: what fits, and the rest (null when all fits). Only a row taller than a whole page
 * comes here with too little room; its cells go on line by line.
 */
export function splitRow(row: LaidRow, room: number, { lineHeight }: LaidTable): [LaidRow, LaidRow | null] {
  if (row.height <= room + 0.01) return [row, null];
  const count = Math.max(1, Math.floor((room - 2 * CELL_PADDING_ABOVE) / lineHeight));
  const after = partOf(row, lineHeight, (lines) => lines.slice(count));
  const empty = after.cells.every(({ lines }) => lines.length === 0);
  return empty ? [row, null] : [partOf(row, lineHeight, (lines) => lines.slice(0, count)), after];
}

function partOf(row: LaidRow, lineHeight: number, choose: <Item>(lines: readonly Item[]) => readonly Item[]): LaidRow {
  const cells = row.cells.map((cell) => ({ ...cell, lines: choose(cell.lines) }));
  const height = Math.max(...cells.map(({ lines }) => lines.length)) * lineHeight + 2 * CELL_PADDING_ABOVE;
  return { ...row, height, cells: cells.map((cell) => ({ ...cell, height })) };
}
