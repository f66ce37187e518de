import type { BusinessDate } from '../domain/calendar';
import { problemOf } from './make-remarks';
import { BLANK_READING, type CellReading } from './remarks';
import type { Cell } from './sheet';

/** How each kind of content is understood by one reader. */
interface ContentReaders<Value> {
  readonly text: (typed: string) => CellReading<Value>;
  readonly number: (number: number, percent: boolean) => CellReading<Value>;
  readonly date: (date: BusinessDate | null) => CellReading<Value>;
  /** `shown` is what Excel shows for true and false. */
  readonly boolean: (shown: string) => CellReading<Value>;
}

/** Reads a cell by its content; a blank is no value, a cached error or a formula without a result is a problem for every reader. */
export function readCell<Value>(cell: Cell, readers: ContentReaders<Value>): CellReading<Value> {
  const { content, address } = cell;
  switch (content.kind) {
    case 'blank':
      return BLANK_READING;
    case 'error':
      return { ...BLANK_READING, problem: problemOf('cell_error', address, { error: content.error }) };
    case 'uncomputed':
      return { ...BLANK_READING, problem: problemOf('cell_uncomputed', address) };
    case 'text':
      return readers.text(content.text);
    case 'number':
      return readers.number(content.number, content.percent);
    case 'date':
      return readers.date(content.date);
    case 'boolean':
      return readers.boolean(content.value ? 'TRUE' : 'FALSE');
  }
}

/** The reading of a value that needed no repair. */
export function plainReading<Value>(value: Value | null): CellReading<Value> {
  return { ...BLANK_READING, value };
}
