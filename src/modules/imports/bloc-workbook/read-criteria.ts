import { type Exact } from '../../../domain/fraction';
import { checkScheme } from '../../../domain/scoring/check/check-scheme';
import type { SchemeContent } from '../../../domain/scoring/scheme';
import { schemeRows, scoredCriteria } from '../../../domain/scoring/sections';
import { formatNumber, parseNumber } from '../../../text/number';
import { fold } from '../../../text/search';
import { sentenceOf } from '../../../text/vi';
import { type FoundTable, repairOf } from '../../../workbooks';
import { type CriterionLine, schemeOf } from './scheme-tree';
import { criteriaSheet } from './sheet-descriptions';
import type { SheetLog } from './sheet-log';
import { type TableRow, recordsOf, titlesAbove } from './table-rows';

type Row = TableRow<'code' | 'name' | 'maximum' | 'guidance'>;

/** A scheme and where each of its criteria stands. */
export interface CriteriaReading {
  readonly scheme: SchemeContent;
  readonly addresses: ReadonlyMap<string, string>;
}

/**
 * Reads the criteria table as the scheme of the bloc's year. Sums that do not agree are named at the cell of the group's
 * maximum, the scale ("thang 100") at its title. Null when no line could be read.
 */
export function readCriteria(log: SheetLog, table: FoundTable, year: number | null): CriteriaReading | null {
  const lines = new Map<string, CriterionLine>();
  const addresses = new Map<string, string>();
  for (const row of recordsOf(log, table, criteriaSheet)) {
    const line = readLine(log, row);
    if (line === null) continue;
    const other = addresses.get(line.code);
    if (other === undefined) {
      lines.set(line.code, line);
      addresses.set(line.code, row.cell('maximum').address);
    } else {
      log.problem('criterion_twice', row.cell('code').address, { code: line.code, other });
    }
  }
  if (lines.size === 0) return null;
  const title = titleOf(log, table.headingRow);
  const code = `KB-${year ?? ''}`;
  const scheme = schemeOf([...lines.values()], { code, title: title.text, total: title.total });
  checkRules(log, scheme, new Map([...addresses, [code, title.address]]));
  sayPenalties(log, scheme, lines, addresses);
  countCriteria(log, scheme);
  return { scheme, addresses };
}

function readLine(log: SheetLog, row: Row): CriterionLine | null {
  const code = log.text(row.cell('code'))?.replace(/[.)]+$/, '') ?? null;
  if (code === null) {
    log.missing('criterion_code_missing', row.cell('code'));
    return null;
  }
  const name = log.text(row.cell('name'));
  if (name === null) log.missing('criterion_name_missing', row.cell('name'), { code });
  const maximum = log.number(row.cell('maximum'));
  if (maximum === null) log.missing('maximum_missing', row.cell('maximum'), { code });
  const guidance = log.text(row.cell('guidance'), { lines: 'many' }) ?? '';
  return name === null || maximum === null ? null : { code, name, maximum, guidance };
}

interface Title {
  readonly text: string;
  readonly address: string;
  readonly total: Exact | null;
}

/** The title of the table is the line that speaks of criteria; it may state the scale. */
function titleOf(log: SheetLog, headingRow: number): Title {
  const titles = titlesAbove(log, headingRow);
  const title = titles.find(({ text }) => fold(text).includes('tieu chi'));
  const scale = titles
    .map(({ text, address }) => ({ address, total: scaleIn(text) }))
    .find(({ total }) => total !== null);
  return {
    text: title?.text ?? 'Bảng tiêu chí chấm điểm',
    address: scale?.address ?? title?.address ?? '',
    total: scale?.total ?? null,
  };
}

function scaleIn(title: string): Exact | null {
  const [, typed = ''] = /\bthang (?:diem )?(?:la )?(\d[\d.,]*)/.exec(fold(title)) ?? [];
  return parseNumber(typed.replace(/[.,]$/, ''));
}

/** The table of a workbook says nothing about its days; the year it is imported for does. */
export const NO_DAYS = { version: 1, effective: { from: '2000-01-01', to: null } };

function checkRules(log: SheetLog, scheme: SchemeContent, addresses: ReadonlyMap<string, string>): void {
  log.add(
    checkScheme({ ...scheme, ...NO_DAYS }).map((violation) => ({
      code: violation.code,
      address: addresses.get(violation.place ?? '') ?? '',
      sentence: sentenceOf(violation),
      severity: 'error' as const,
    })),
  );
}

function sayPenalties(
  log: SheetLog,
  scheme: SchemeContent,
  lines: ReadonlyMap<string, CriterionLine>,
  addresses: ReadonlyMap<string, string>,
): void {
  for (const { code, effect, maximum } of schemeRows(scheme)) {
    const typed = lines.get(code)?.maximum;
    if (effect !== 'penalty' || typed === undefined) continue;
    log.repair(repairOf('penalty_sign', addresses.get(code) ?? '', formatNumber(typed), formatNumber(maximum)));
  }
}

function countCriteria(log: SheetLog, scheme: SchemeContent): void {
  const all = schemeRows(scheme).length;
  const leaves = scoredCriteria(scheme).length;
  log.count('criteria', leaves, `${all} dòng: ${all - leaves} nhóm, ${leaves} tiêu chí chấm điểm`);
}
