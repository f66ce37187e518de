import type { BusinessDate } from '../../../domain/calendar';
import type { Cell, CellReading, Problem, Repair, Sheet, TextOptions } from '../../../workbooks';
import { isBlank, readDate, readNumber, readText } from '../../../workbooks';
import { type BlocProblemCode, blocProblem } from './problems';
import type { SheetKind, SheetReport, UnderstoodCount } from './reading';

/** The column of a heading the table lacks: past the last column of Excel, so whatever is read there is blank. */
export const NO_COLUMN = 20_000;

/** Reads the cells of one sheet and keeps what was repaired, wrong and counted on the way. */
export class SheetLog {
  private readonly repairs: Repair[] = [];
  private readonly problems: Problem[] = [];
  private readonly understood: UnderstoodCount[] = [];

  constructor(
    readonly sheet: Sheet,
    readonly kind: SheetKind | null,
  ) {}

  /** The cell as a text, null when it is blank or unreadable. */
  text(cell: Cell, options?: TextOptions): string | null {
    return this.keep(cell, readText(cell, options));
  }

  /** The cell as an exact decimal string, null when it is blank or unreadable. */
  number(cell: Cell): string | null {
    return this.keep(cell, readNumber(cell));
  }

  /** The cell as a day, null when it is blank or unreadable. */
  date(cell: Cell): BusinessDate | null {
    return this.keep(cell, readDate(cell, this.sheet.date1904));
  }

  repair(repair: Repair): void {
    this.repairs.push(repair);
  }

  problem(code: BlocProblemCode, address: string, parameters?: Readonly<Record<string, string | number>>): void {
    this.problems.push(blocProblem(code, address, parameters));
  }

  /** A missing value: not where the cell is unreadable or the whole column is missing, which was already reported. */
  missing(code: BlocProblemCode, cell: Cell, parameters?: Readonly<Record<string, string | number>>): void {
    if (isBlank(cell) && cell.column !== NO_COLUMN) this.problem(code, cell.address, parameters);
  }

  add(problems: readonly Problem[]): void {
    this.problems.push(...problems);
  }

  count(code: string, count: number, sentence: string): void {
    this.understood.push({ code, count, sentence });
  }

  report(): SheetReport {
    const { sheet, kind, understood, repairs, problems } = this;
    return { sheet: sheet.name, kind, hidden: sheet.hidden, understood, repairs, problems };
  }

  /** A merged value is met in every row it spans, but said once, at its first cell. */
  private keep<Value>(cell: Cell, reading: CellReading<Value>): Value | null {
    if (cell.merged === null || cell.merged.first) {
      this.repairs.push(...reading.repairs);
      if (reading.problem !== null) this.problems.push(reading.problem);
    }
    return reading.value;
  }
}
