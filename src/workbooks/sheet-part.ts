import { type CellRange, parseRange } from './address';
import type { WorkbookLimits } from './limits';
import type { WorkbookPackage } from './package';
import { WorkbookRefused } from './refusal';
import { countAllTags, countTags, tagsNamed, withoutPrefix } from './xml-tags';

/** One sheet, counted and made ready for the Excel library. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly xml: string;
  readonly merges: readonly CellRange[];
}

/** A formula that gave an empty text: the library would take it for one that was never computed. */
const EMPTY_TEXT_RESULT = /<f\b(?:[^<>]*\/>|[^<>]*>[^<>]*<\/f>)(?:<v\s*\/>|<v><\/v>)/g;

/**
 * Counts tags, rows and cells over all sheets before any of them is parsed.
 * @throws WorkbookRefused beyond the limits, or for cells that do not say where they stand.
 */
export function prepareSheets({ sheets, sharedStrings, styles }: WorkbookPackage, limits: WorkbookLimits): SheetPart[] {
  const parsed = [sharedStrings ?? '', styles ?? '', ...sheets.map(({ xml }) => xml)];
  if (total(parsed.map(countAllTags)) > limits.tags) throw new WorkbookRefused('workbook_expands_too_much');
  const prepared = sheets.map(({ name, hidden, xml }) => ({ name, hidden, xml: withoutPrefix(xml) }));
  const rows = total(prepared.map(({ xml }) => countTags(xml, 'row')));
  if (rows > limits.rows) throw new WorkbookRefused('workbook_too_many_rows', { count: rows, limit: limits.rows });
  const cells = total(prepared.map(({ xml }) => countTags(xml, 'c')));
  if (cells > limits.cells) throw new WorkbookRefused('workbook_too_many_cells', { count: cells, limit: limits.cells });
  return prepared.map((sheet) => {
    requireAddresses(sheet.xml);
    const xml = sheet.xml.replace(EMPTY_TEXT_RESULT, '');
    return { ...sheet, xml, merges: mergesIn(sheet.xml, limits) };
  });
}

function requireAddresses(xml: string): void {
  const addressed = (tag: RegExp): number => xml.match(tag)?.length ?? 0;
  const rows = addressed(/<row\s(?:[^<>]*\s)?r="[1-9]\d{0,6}"/g);
  const cells = addressed(/<c\s(?:[^<>]*\s)?r="[A-Z]{1,3}[1-9]\d{0,6}"/g);
  if (rows !== countTags(xml, 'row') || cells !== countTags(xml, 'c')) throw new WorkbookRefused('workbook_corrupt');
}

/** Merged ranges are looked up row by row, so the rows they span count like cells. */
function mergesIn(xml: string, limits: WorkbookLimits): CellRange[] {
  const count = countTags(xml, 'mergeCell');
  if (count > limits.rows) throw new WorkbookRefused('workbook_too_many_cells', { count, limit: limits.rows });
  const merges = tagsNamed(xml, 'mergeCell')
    .map((tag) => parseRange(tag.get('ref') ?? ''))
    .filter((range) => range !== null);
  const spanned = total(merges.map(({ top, bottom }) => bottom - top + 1));
  if (spanned > limits.cells) {
    throw new WorkbookRefused('workbook_too_many_cells', { count: spanned, limit: limits.cells });
  }
  return merges;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
