/** An error keeps a workbook from being written into the system; a warning only wants to be looked at. */
export type Severity = 'error' | 'warning';

/** What is wrong at a cell (or a row, by its first cell), for a person: the sentence does not repeat the address. */
export interface Problem {
  readonly code: string;
  readonly address: string;
  readonly sentence: string;
  readonly severity: Severity;
}

/** What a reader understood differently from how it is written. */
export const REPAIR_KINDS = [
  'decomposed',
  'blanks',
  'invisible',
  'text_number',
  'thousands',
  'text_date',
  'serial_date',
  'percent',
  'formula',
  'merged',
  'carried_down',
  'agency_code',
  'penalty_sign',
  'letter_case',
] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** `from` is what the cell holds, `to` what was understood, both as a person reads them. */
export interface Repair {
  readonly kind: RepairKind;
  readonly address: string;
  readonly from: string;
  readonly to: string;
  readonly sentence: string;
}

/** A cell read as one type: the value, null when the cell is blank or unreadable; `problem` tells the two apart. */
export interface CellReading<Value> {
  readonly value: Value | null;
  readonly repairs: readonly Repair[];
  readonly problem: Problem | null;
}

/** The reading of a blank cell. */
export const BLANK_READING: CellReading<never> = { value: null, repairs: [], problem: null };
