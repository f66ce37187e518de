import { type Exact, exact, toDecimalString } from '../../../domain/fraction';
import { NO_INPUT } from '../../../domain/scoring/inputs';
import { inputProblems } from '../../../domain/scoring/one-unit';
import type { Scheme } from '../../../domain/scoring/scheme';
import { type SchemeRow, type ScoredCriterion, schemeRows, scoredCriteria } from '../../../domain/scoring/sections';
import { formatNumber } from '../../../text/number';
import { fold } from '../../../text/search';
import { sentenceOf } from '../../../text/vi';
import { type Cell, type FoundTable, isBlank, repairOf } from '../../../workbooks';
import type { AgencyDirectory } from './agency-directory';
import { type CriteriaReading, NO_DAYS } from './read-criteria';
import type { SelfScoreItem } from './reading';
import { checkGroupPoints, checkPenalties } from './self-score-checks';
import { selfScoresSheet } from './sheet-descriptions';
import type { SheetLog } from './sheet-log';
import { type TableRow, recordsOf } from './table-rows';

type Row = TableRow<'code' | 'name' | 'maximum'>;

/** A column of points: the agency and where its heading stands. */
interface AgencyPoints {
  readonly agency: string;
  readonly column: number;
  readonly address: string;
}

/** Headings beside the agencies that hold no points. */
const NO_POINTS = /^(?:ghi chu|tong|tong cong|tong diem|trung binh|cach cham)$/;

/** Reads the table of self-assessed points: criteria as rows, agencies as columns. A blank is no points, never 0. */
export function readSelfScores(
  log: SheetLog,
  table: FoundTable,
  directory: AgencyDirectory,
  { scheme }: CriteriaReading,
): SelfScoreItem[] {
  const columns = agencyColumns(log, table, directory);
  const criteria = new Map(schemeRows(scheme).map((row) => [row.code, row]));
  const scores: SelfScoreItem[] = [];
  const blanks: string[] = [];
  const seen = new Map<string, Row>();
  for (const row of recordsOf(log, table, selfScoresSheet)) {
    const criterion = criterionOf(log, row, criteria, seen);
    if (criterion === null || criterion.kind === 'group') continue;
    for (const { agency, column } of columns) {
      const cell = log.sheet.cell(row.row, column);
      if (isBlank(cell)) blanks.push(cell.address);
      const points = readPoints(log, cell, criterion, { ...scheme, ...NO_DAYS });
      if (points === null) continue;
      const key = `score:${agency}:${criterion.code}`;
      scores.push({ key, sheet: log.sheet.name, address: cell.address, agency, criterion: criterion.code, points });
    }
  }
  checkAbsent(log, scoredCriteria(scheme), seen);
  checkGroupPoints(log, scheme, columns, seen, scores);
  checkPenalties(log, scheme, scores);
  log.count('self_scores', scores.length, `${scores.length} điểm tự chấm của ${columns.length} đơn vị`);
  if (blanks.length > 0)
    log.count('blank_points', blanks.length, `${blanks.length} ô chưa có điểm: ${blanks.join(', ')}`);
  return scores;
}

function agencyColumns(log: SheetLog, table: FoundTable, directory: AgencyDirectory): AgencyPoints[] {
  const columns = new Map<string, AgencyPoints>();
  for (const { column, address, heading } of table.unknown) {
    const agency = directory.find(heading);
    const other = agency === null ? undefined : columns.get(agency);
    if (agency === null) {
      if (NO_POINTS.test(fold(heading))) log.problem('column_ignored', address, { heading });
      else if (directory.isMistake(heading)) log.problem('score_agency_unknown', address, { heading });
    } else if (other === undefined) {
      columns.set(agency, { agency, column, address });
      if (heading !== agency) log.repair(repairOf('agency_code', address, heading, agency));
    } else {
      log.problem('score_agency_twice', address, { agency, other: other.address });
    }
  }
  const absent = directory.codes.filter((code) => !columns.has(code));
  if (absent.length > 0) log.problem('score_agency_absent', '', { agencies: absent.join(', ') });
  return [...columns.values()];
}

function criterionOf(
  log: SheetLog,
  row: Row,
  criteria: ReadonlyMap<string, SchemeRow>,
  seen: Map<string, Row>,
): SchemeRow | null {
  const cell = row.cell('code');
  const code = log.text(cell)?.replace(/[.)]+$/, '') ?? null;
  if (code === null) {
    log.missing('criterion_code_missing', cell);
    return null;
  }
  const criterion = criteria.get(code) ?? null;
  if (criterion === null) {
    log.problem('criterion_unknown', cell.address, { code });
    return null;
  }
  const other = seen.get(code);
  if (other !== undefined) {
    log.problem('criterion_twice', cell.address, { code, other: other.cell('code').address });
    return null;
  }
  seen.set(code, row);
  checkMaximum(log, row, criterion);
  return criterion;
}

function checkMaximum(log: SheetLog, row: Row, criterion: SchemeRow): void {
  const cell = row.cell('maximum');
  const found = log.number(cell);
  if (found === null || magnitudeOf(criterion, exact(found)).equals(criterion.maximum)) return;
  const expected = formatNumber(criterion.maximum);
  log.problem('maximum_differs', cell.address, { code: criterion.code, found: formatNumber(found), expected });
}

function readPoints(log: SheetLog, cell: Cell, criterion: ScoredCriterion, scheme: Scheme): string | null {
  const typed = log.number(cell);
  if (typed === null) return null;
  const points = magnitudeOf(criterion, exact(typed));
  const input = { ...NO_INPUT, points: toDecimalString(points) };
  const [violation] = inputProblems(scheme, criterion.code, input, null);
  if (violation !== undefined) {
    const { code } = violation;
    log.add([{ code, address: cell.address, sentence: sentenceOf(violation), severity: 'error' }]);
    return null;
  }
  if (criterion.effect === 'penalty' && points.gt(0)) {
    log.repair(repairOf('penalty_sign', cell.address, formatNumber(typed), formatNumber(points)));
  }
  return toDecimalString(points);
}

/** A penalty written with a minus sign is the same penalty, as a magnitude. */
function magnitudeOf({ effect }: Pick<SchemeRow, 'effect'>, points: Exact): Exact {
  return effect === 'penalty' ? points.abs() : points;
}

function checkAbsent(log: SheetLog, leaves: readonly ScoredCriterion[], seen: ReadonlyMap<string, Row>): void {
  const absent = leaves.filter(({ code }) => !seen.has(code)).map(({ code }) => code);
  if (absent.length > 0) log.problem('criterion_absent', '', { codes: absent.join(', ') });
}
