import type { BusinessDate } from '../domain/calendar';
import { type CellRange, addressOf, formatRange } from './address';

/** What stands in a cell. `uncomputed` is a formula whose result the file does not hold. */
export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** `percent`: the cell shows the number times 100. */
  | { readonly kind: 'number'; readonly number: number; readonly percent: boolean }
  /** `date` is null for a serial that is no day (negative, or beyond the year 9999). */
  | { readonly kind: 'date'; readonly date: BusinessDate | null }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'uncomputed' };

/** A stored cell: its content and, when it is computed, the formula without the equals sign. */
export interface StoredCell {
  readonly content: CellContent;
  readonly formula: string | null;
}

/** A cell as a reader sees it: a cell inside a merged range has the content of the range's first cell. */
export interface Cell extends StoredCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  /** The merged range it belongs to ('A5:A14') and whether it is the first cell, which holds the value. */
  readonly merged: { readonly range: string; readonly first: boolean } | null;
}

const BLANK: StoredCell = { content: { kind: 'blank' }, formula: null };

/** One sheet of an opened workbook. Hidden rows, columns and sheets are read like any other. */
export class Sheet {
  /** The rows in which something stands of its own, in order. */
  readonly rows: readonly number[];
  private readonly mergesByRow = new Map<number, CellRange[]>();

  constructor(
    readonly name: string,
    readonly hidden: boolean,
    /** Whether day numbers count from 1904. */
    readonly date1904: boolean,
    private readonly cells: ReadonlyMap<number, ReadonlyMap<number, StoredCell>>,
    merges: readonly CellRange[],
  ) {
    for (const merge of merges) this.index(merge);
    this.rows = [...cells.keys()].sort((first, second) => first - second);
  }

  /** The cell at a row and a column, both counted from 1; blank where nothing stands. */
  cell(row: number, column: number): Cell {
    const address = addressOf(row, column);
    const range = this.mergesAt(row).find(({ left, right }) => left <= column && column <= right);
    if (range === undefined) return { ...this.stored(row, column), address, row, column, merged: null };
    const first = range.top === row && range.left === column;
    return {
      ...this.stored(range.top, range.left),
      address,
      row,
      column,
      merged: { range: formatRange(range), first },
    };
  }

  /** The columns of a row in which something stands of its own, in order. */
  columnsOf(row: number): number[] {
    return [...(this.cells.get(row)?.keys() ?? [])].sort((first, second) => first - second);
  }

  /** The merged ranges that a row takes part in. */
  mergesAt(row: number): readonly CellRange[] {
    return this.mergesByRow.get(row) ?? [];
  }

  private stored(row: number, column: number): StoredCell {
    return this.cells.get(row)?.get(column) ?? BLANK;
  }

  private index(merge: CellRange): void {
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      const merges = this.mergesByRow.get(row);
      if (merges === undefined) this.mergesByRow.set(row, [merge]);
      else merges.push(merge);
    }
  }
}

/** An opened workbook: plain values, no library behind it. */
export interface WorkbookSource {
  readonly sheets: readonly Sheet[];
  /** Sheets without cells, such as charts: named so that a reader can say they were left out. */
  readonly sheetsWithoutCells: readonly string[];
}
