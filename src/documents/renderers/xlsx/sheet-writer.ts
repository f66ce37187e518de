import type { Alignment, Borders, Font, Worksheet } from 'exceljs';
import { lineCount } from '../../model';

export const FONT_NAME = 'Times New Roman';

/** Excel's highest row, in points. */
const HIGHEST_ROW = 409;
const LINE_SPACING = 1.3;
const SIDE = { style: 'thin' } as const;

export const BORDERS: Partial<Borders> = { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE };

/** How a text is set in cells; sizes in points. */
export interface CellStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
}

/** Writes a sheet from the top down. Columns count from 1, as in Excel. */
export class SheetWriter {
  row = 1;

  constructor(
    readonly sheet: Worksheet,
    /** In points. */
    readonly widths: readonly number[],
  ) {}

  get columns(): number {
    return this.widths.length;
  }

  /** The width of columns `from` to `to` in points. */
  widthOf(from: number, to: number): number {
    return this.widths.slice(from - 1, to).reduce((total, width) => total + width, 0);
  }

  /** Writes a text across all columns and goes to the next row. */
  writeLine(text: string, style: CellStyle, spaceBefore = 0): void {
    this.writeAcross(text, 1, this.columns, style);
    this.growRow(text, this.widthOf(1, this.columns), style, spaceBefore);
    this.row += 1;
  }

  /** Writes a text across columns `from` to `to` of the present row. */
  writeAcross(text: string, from: number, to: number, style: CellStyle): void {
    const cell = this.sheet.getCell(this.row, from);
    cell.value = text === '' ? null : text;
    cell.font = fontOf(style);
    cell.alignment = alignmentOf(style);
    if (to > from) this.sheet.mergeCells(this.row, from, this.row, to);
  }

  /** Makes the present row high enough for a text in a width in points. */
  growRow(text: string, width: number, style: CellStyle, spaceBefore = 0): void {
    this.growTo(this.row, heightOf(text, width, style) + spaceBefore);
  }

  /** Makes a row at least so many points high. */
  growTo(at: number, height: number): void {
    const row = this.sheet.getRow(at);
    // A row that has no height yet has none at all, whatever its type says.
    const present = (row.height as number | undefined) ?? 0;
    row.height = Math.max(present, Math.min(HIGHEST_ROW, height));
  }
}

/** The height in points of a text in a width. */
export function heightOf(text: string, width: number, { size, bold = false }: CellStyle): number {
  // A little narrower than it is: Excel measures in whole pixels of the screen.
  return lineCount(text, width * 0.98 - 4, size, bold) * size * LINE_SPACING + 4;
}

/** The type of a cell. */
export function fontOf({ size, bold = false, italic = false, underline = false }: CellStyle): Partial<Font> {
  return { name: FONT_NAME, size, bold, italic, underline };
}

/** Where the text of a cell stands: always wrapped, in the middle of its height. */
export function alignmentOf({ align = 'left' }: CellStyle): Partial<Alignment> {
  return { horizontal: align, vertical: 'middle', wrapText: true };
}
