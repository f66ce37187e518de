import type { CellValue } from 'exceljs';
import { exact, toNumber } from '../../../domain/fraction';
import type { Cell } from '../../model';

/** What a spreadsheet keeps of a cell: a real number, share or day with the format that prints it as the document does. */
export interface StoredCell {
  readonly value: CellValue;
  readonly format: string | null;
}

/** The value of a cell. Words stay words, also those that begin with = + - @. */
export function storedCell(cell: Cell): StoredCell {
  if (cell.value === null) return { value: cell.text === '' ? null : cell.text, format: null };
  switch (cell.kind) {
    case 'text':
      return { value: cell.text, format: null };
    case 'integer':
    case 'number':
      return { value: toNumber(exact(cell.value)), format: `#,##0${decimalsOf(cell.text)}` };
    case 'percent':
      return { value: toNumber(exact(cell.value)), format: `0${decimalsOf(cell.text)}%` };
    case 'date':
      // A local midnight would be written as the evening before.
      return { value: new Date(`${cell.value}T00:00:00Z`), format: 'dd/mm/yyyy' };
  }
}

/** '.00' for '1.234,56': the decimals that the printed text has. Excel shows the separators of its own language. */
function decimalsOf(text: string): string {
  const [, decimals = ''] = /,(\d+)/.exec(text) ?? [];
  return decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`;
}
