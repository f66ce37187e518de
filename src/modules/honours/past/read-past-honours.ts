import type { BusinessDate } from '../../../domain/calendar';
import type { AwardSystem, CommendationSubject, CommendationType } from '../../../domain/commendation/subjects';
import { fold } from '../../../text/search';
import { commendationSubjectFrom, commendationTypeFrom } from '../../../text/vi';
import {
  type Cell,
  type CellReading,
  findTable,
  isBlank,
  readDate,
  readNumber,
  readText,
  type Sheet,
  type WorkbookSource,
} from '../../../workbooks';
import { PAST_COLUMNS, type PastColumn, SYSTEM_CELLS } from './past-columns';

/** A line of the list, with the address of the cell that names the recipient. */
export interface PastRow {
  readonly address: string;
  readonly agencyAddress: string;
  readonly number: string;
  readonly decidedOn: BusinessDate;
  readonly issuingBody: string;
  readonly system: AwardSystem;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly subject: CommendationSubject;
  readonly recipient: string;
  readonly detail: string;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly award: string;
  readonly type: CommendationType;
  readonly yearFrom: number;
  readonly year: number;
}

/** What is wrong at a cell, as a sentence. */
export interface PastProblem {
  readonly address: string;
  readonly sentence: string;
}

/** Column zero is in no sheet: a column that the list lacks reads as a blank cell. */
const NO_COLUMN = 16_384;

/** Reads the first sheet that has the headings of the list. */
export function readPastHonours(workbook: WorkbookSource): { rows: PastRow[]; problems: PastProblem[] } {
  for (const sheet of workbook.sheets) {
    const table = findTable<PastColumn>(sheet, PAST_COLUMNS);
    if (table === null || table.columns.size < PAST_COLUMNS.length / 3) continue;
    const problems: PastProblem[] = table.problems.map(({ address, sentence }) => ({ address, sentence }));
    if (problems.length > 0) return { rows: [], problems };
    const rows = sheet.rows
      .filter((row) => row > table.headingRow)
      .flatMap((row) => new RowReader(sheet, row, table.columns, problems).read() ?? []);
    if (rows.length === 0 && problems.length === 0)
      problems.push({ address: 'A1', sentence: 'Danh sách chưa có dòng nào.' });
    return { rows, problems };
  }
  return {
    rows: [],
    problems: [
      { address: 'A1', sentence: 'Không thấy hàng tiêu đề của danh sách. Dùng tệp “Tải mẫu” và giữ nguyên tiêu đề.' },
    ],
  };
}

/** Reads one line; what is wrong goes to `problems`. */
class RowReader {
  constructor(
    private readonly sheet: Sheet,
    private readonly row: number,
    private readonly columns: ReadonlyMap<PastColumn, number>,
    private readonly problems: PastProblem[],
  ) {}

  /** The line, or null when it is blank or wrong. */
  read(): PastRow | null {
    if (PAST_COLUMNS.every(({ key }) => isBlank(this.cell(key)))) return null;
    const before = this.problems.length;
    const number = this.required('number');
    const decidedOn = this.value('decidedOn', readDate(this.cell('decidedOn'), this.sheet.date1904), true);
    const issuingBody = this.required('issuingBody');
    const subject = this.coded('subject', commendationSubjectFrom, true);
    const recipient = this.required('recipient');
    const award = this.required('award');
    const type = isBlank(this.cell('type')) ? 'achievement' : this.coded('type', commendationTypeFrom, true);
    const system = isBlank(this.cell('system')) ? 'state' : this.coded('system', systemFrom, true);
    const year = this.year('year', true);
    const yearFrom = isBlank(this.cell('yearFrom')) ? year : this.year('yearFrom', false);
    const [signerName, signerTitle, detail] = [this.text('signerName'), this.text('signerTitle'), this.text('detail')];
    const [agencyCode, agencyName] = [this.text('agencyCode'), this.text('agencyName')];
    if (decidedOn !== null && year !== null && yearFrom !== null) this.checkYears(yearFrom, year, decidedOn);
    if (this.problems.length > before) return null;
    if (decidedOn === null || subject === null || type === null || system === null) return null;
    if (year === null || yearFrom === null) return null;
    return {
      ...{ address: this.cell('recipient').address, agencyAddress: this.cell('agencyCode').address },
      ...{ number, decidedOn, issuingBody, system, signerName, signerTitle, subject, recipient, detail },
      ...{ agencyCode, agencyName, award, type, yearFrom, year },
    };
  }

  private cell(key: PastColumn): Cell {
    return this.sheet.cell(this.row, this.columns.get(key) ?? NO_COLUMN);
  }

  private text(key: PastColumn): string {
    return this.value(key, readText(this.cell(key)), false) ?? '';
  }

  private required(key: PastColumn): string {
    return this.value(key, readText(this.cell(key)), true) ?? '';
  }

  private coded<Code>(key: PastColumn, from: (words: string) => Code | null, isRequired: boolean): Code | null {
    const words = this.value(key, readText(this.cell(key)), isRequired);
    if (words === null) return null;
    const code = from(words);
    if (code === null) this.problem(key, `“${words}” không có trong danh sách: ${choicesOf(key)}.`);
    return code;
  }

  private year(key: PastColumn, isRequired: boolean): number | null {
    const text = this.value(key, readNumber(this.cell(key)), isRequired);
    if (text === null) return null;
    if (/^(19|20|21)\d{2}$/.test(text)) return Number(text);
    this.problem(key, 'Nhập năm, ví dụ 2022.');
    return null;
  }

  private checkYears(from: number, to: number, decidedOn: BusinessDate): void {
    if (from > to) this.problem('yearFrom', 'Năm đầu của thành tích không được sau năm cuối.');
    if (to > Number(decidedOn.slice(0, 4))) this.problem('year', 'Năm thành tích không được sau năm của quyết định.');
  }

  private value<Value>(key: PastColumn, reading: CellReading<Value>, isRequired: boolean): Value | null {
    if (reading.problem !== null) this.problem(key, reading.problem.sentence);
    else if (reading.value === null && isRequired) this.problem(key, `Chưa ghi ${headingOf(key).toLowerCase()}.`);
    return reading.value;
  }

  private problem(key: PastColumn, sentence: string): void {
    this.problems.push({ address: this.cell(key).address, sentence });
  }
}

function headingOf(key: PastColumn): string {
  return PAST_COLUMNS.find((column) => column.key === key)?.heading ?? '';
}

function choicesOf(key: PastColumn): string {
  return (PAST_COLUMNS.find((column) => column.key === key)?.choices ?? []).join(', ');
}

function systemFrom(words: string): AwardSystem | null {
  const folded = fold(words);
  if (folded === fold(SYSTEM_CELLS.state)) return 'state';
  return folded === fold(SYSTEM_CELLS.party) ? 'party' : null;
}
