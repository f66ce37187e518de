import { type BusinessDate } from '../../domain/calendar';
import { exact, toDecimalString } from '../../domain/fraction';
import { formatDate } from '../../text/date';
import { formatNumber, formatPercent } from '../../text/number';
import type { Tone } from './palette';

export type CellKind = 'text' | 'integer' | 'number' | 'percent' | 'date';

/** What stands where a table has no value. */
const NO_VALUE = '–';

/** Decimals that a spreadsheet cell keeps of an endless value; far more than any table prints. */
const STORED_DECIMALS = 10;

/** One cell. `value` is a decimal string with a point (percent: the share, 0.765), a day, the text itself, or null for none. */
export interface Cell {
  readonly kind: CellKind;
  readonly value: string | null;
  /** What is printed, the same in every format. */
  readonly text: string;
  readonly columnSpan: number;
  /** Null: as its column says. */
  readonly align: 'left' | 'center' | 'right' | null;
  readonly bold: boolean;
  readonly tone: Tone | null;
}

/** A column; `weight` is its share of the width beside the others. `heading`: its cells name their rows. */
export interface Column {
  readonly key: string;
  readonly weight: number;
  readonly align: 'left' | 'center' | 'right';
  readonly heading: boolean;
}

export interface HeadCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A row of values. A group row names the rows under it and is never left alone at the foot of a page. */
export interface Row {
  readonly kind: 'data' | 'group' | 'total';
  readonly cells: readonly Cell[];
}

/** A table. Head rows repeat on every page; a cell of a head row may reach over the rows below it. */
export interface TableBlock {
  readonly kind: 'table';
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly head: readonly (readonly HeadCell[])[];
  readonly rows: readonly Row[];
  /** Points; a renderer may go lower (never under 8.5) so that no word is cut. */
  readonly fontSize: number;
}

type CellStyle = Partial<Pick<Cell, 'columnSpan' | 'align' | 'bold' | 'tone'>>;

/** A column; without further words aligned left and not naming its rows. */
export function column(key: string, weight: number, style: Partial<Omit<Column, 'key' | 'weight'>> = {}): Column {
  return { key, weight, align: 'left', heading: false, ...style };
}

/** A cell of a head row. */
export function headCell(text: string, span: Partial<Pick<HeadCell, 'columnSpan' | 'rowSpan'>> = {}): HeadCell {
  return { text, columnSpan: 1, rowSpan: 1, ...span };
}

/** A cell with words; an empty text is an empty cell. */
export function textCell(text: string, style: CellStyle = {}): Cell {
  return cell('text', text === '' ? null : text, text, style);
}

/** A whole number; null prints as a dash. */
export function integerCell(value: number | null, style: CellStyle = {}): Cell {
  return value === null ? blankCell(style) : cell('integer', String(value), formatNumber(value, 0), style);
}

/** A number from a decimal string with a point, printed with at most two decimals; null prints as a dash. */
export function numberCell(value: string | null, style: CellStyle = {}): Cell {
  if (value === null) return blankCell(style);
  return cell('number', toDecimalString(exact(value), 2), formatNumber(value), style);
}

/** A share (a decimal or a ratio, '0.765' or '1/3') printed as a percentage with one decimal; null prints as a dash. */
export function percentCell(share: string | null, style: CellStyle = {}): Cell {
  if (share === null) return blankCell(style);
  return cell('percent', toDecimalString(exact(share), STORED_DECIMALS), formatPercent(exact(share)), style);
}

/** A day, printed dd/MM/yyyy; null prints as a dash. */
export function dateCell(date: BusinessDate | null, style: CellStyle = {}): Cell {
  return date === null ? blankCell(style) : cell('date', date, formatDate(date), style);
}

/** A cell without a value: a dash. */
export function blankCell(style: CellStyle = {}): Cell {
  return cell('text', null, NO_VALUE, style);
}

function cell(kind: CellKind, value: string | null, text: string, style: CellStyle): Cell {
  return { kind, value, text, columnSpan: 1, align: null, bold: false, tone: null, ...style };
}
