import type { BusinessDate } from '../../../domain/calendar';
import { COMMENDATION_SUBJECTS, COMMENDATION_TYPES } from '../../../domain/commendation/subjects';
import { formatDate } from '../../../text/date';
import { formatNumber } from '../../../text/number';
import { fold } from '../../../text/search';
import {
  commendationSubjectFrom,
  commendationSubjectWords,
  commendationTypeFrom,
  commendationTypeWords,
} from '../../../text/vi';
import type { FoundTable } from '../../../workbooks';
import { AgencyColumn, type AgencyDirectory } from './agency-directory';
import type { BlocProblemCode } from './problems';
import type { CommendationItem } from './reading';
import { commendationsSheet } from './sheet-descriptions';
import type { SheetLog } from './sheet-log';
import { type TableRow, recordsOf } from './table-rows';

type Key = 'agency' | 'subject' | 'form' | 'type' | 'decisionNumber' | 'decidedOn' | 'quantity';
type Row = TableRow<Key>;

/** Reads the list of commendations. `year` is the year the decisions should be of, null when nobody knows it. */
export function readCommendations(
  log: SheetLog,
  table: FoundTable,
  directory: AgencyDirectory,
  year: number | null,
): CommendationItem[] {
  const column = new AgencyColumn(log, directory);
  const commendations = new Map<string, CommendationItem>();
  for (const row of recordsOf(log, table, commendationsSheet)) {
    const item = readCommendation(log, row, column.read(row.cell('agency')), year);
    if (item === null) continue;
    const other = commendations.get(item.key);
    if (other === undefined) commendations.set(item.key, item);
    else log.problem('commendation_twice', item.address, { other: other.address });
  }
  const items = [...commendations.values()];
  const quantity = items.reduce((total, item) => total + item.quantity, 0);
  log.count('commendations', items.length, `${items.length} dòng khen thưởng, số lượng ${quantity}`);
  return items;
}

function readCommendation(
  log: SheetLog,
  row: Row,
  agency: string | null,
  year: number | null,
): CommendationItem | null {
  const subject = coded(log, row, 'subject', SUBJECTS);
  const type = coded(log, row, 'type', TYPES);
  const form = requiredText(log, row, 'form', 'form_missing');
  const decisionNumber = requiredText(log, row, 'decisionNumber', 'decision_missing');
  const decidedOn = readDecisionDay(log, row, year);
  const quantity = readQuantity(log, row);
  if (agency === null || subject === null || type === null || form === null) return null;
  if (decisionNumber === null || decidedOn === null || quantity === null) return null;
  const key = ['commendation', agency, decisionNumber, subject, fold(form), type].join(':');
  const place = { sheet: log.sheet.name, address: row.cell('form').address };
  return { key, ...place, agency, subject, form, type, decisionNumber, decidedOn, quantity };
}

/** A column whose words mean codes: how to read them, what they may be, what to say of others. */
interface CodedColumn<Code> {
  readonly from: (words: string) => Code | null;
  readonly allowed: readonly string[];
  readonly missing: BlocProblemCode;
  readonly unknown: BlocProblemCode;
}

const SUBJECTS = {
  from: commendationSubjectFrom,
  allowed: COMMENDATION_SUBJECTS.map((code) => commendationSubjectWords[code]),
  missing: 'subject_missing',
  unknown: 'subject_unknown',
} as const;

const TYPES = {
  from: commendationTypeFrom,
  allowed: COMMENDATION_TYPES.map((code) => commendationTypeWords[code]),
  missing: 'type_missing',
  unknown: 'type_unknown',
} as const;

function coded<Code>(log: SheetLog, row: Row, key: Key, column: CodedColumn<Code>): Code | null {
  const words = requiredText(log, row, key, column.missing);
  if (words === null) return null;
  const code = column.from(words);
  if (code === null) {
    const allowed = column.allowed.map((word) => `“${word}”`).join(', ');
    log.problem(column.unknown, row.cell(key).address, { words, allowed });
  }
  return code;
}

function requiredText(log: SheetLog, row: Row, key: Key, missing: BlocProblemCode): string | null {
  const text = log.text(row.cell(key));
  if (text === null) log.missing(missing, row.cell(key));
  return text;
}

function readDecisionDay(log: SheetLog, row: Row, year: number | null): BusinessDate | null {
  const cell = row.cell('decidedOn');
  const date = log.date(cell);
  if (date === null) log.missing('decided_missing', cell);
  if (date !== null && year !== null && !date.startsWith(`${year}-`)) {
    log.problem('decided_outside_year', cell.address, { date: formatDate(date), year });
  }
  return date;
}

function readQuantity(log: SheetLog, row: Row): number | null {
  const cell = row.cell('quantity');
  const quantity = log.number(cell);
  if (quantity === null) {
    log.missing('quantity_missing', cell);
    return null;
  }
  if (/^[1-9]\d{0,6}$/.test(quantity)) return Number(quantity);
  log.problem('quantity_invalid', cell.address, { quantity: formatNumber(quantity) });
  return null;
}
