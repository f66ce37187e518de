import { fold } from '../../../text/search';
import { type FoundTable, type Sheet, type WorkbookSource, findTable } from '../../../workbooks';
import { SHEET_KINDS, type SheetKind } from './reading';
import { sheetDescriptions, sheetKindWords } from './sheet-descriptions';
import { SheetLog } from './sheet-log';

/** A sheet that was recognised: where its table stands, and the log of reading it. */
export interface RecognisedSheet {
  readonly log: SheetLog;
  readonly table: FoundTable;
}

/** The sheets of a workbook: one of each kind at most, and the logs of all of them in their order. */
export interface RecognisedSheets {
  readonly byKind: ReadonlyMap<SheetKind, RecognisedSheet>;
  readonly logs: readonly SheetLog[];
}

/** Fewer telling headings than this may stand in any table. */
const FEWEST_TELLING = 2;

/** Finds out by the headings, never by name or place, which sheet is which. A second sheet of a kind is an error. */
export function recogniseSheets(source: WorkbookSource): RecognisedSheets {
  const byKind = new Map<SheetKind, RecognisedSheet>();
  const logs = source.sheets.map((sheet) => {
    const found = kindOf(sheet);
    const log = new SheetLog(sheet, found?.kind ?? null);
    if (found === null) {
      if (sheet.rows.length > 0) log.problem('sheet_ignored', '');
      return log;
    }
    log.add(found.table.problems);
    const first = byKind.get(found.kind);
    if (first === undefined) byKind.set(found.kind, { log, table: found.table });
    else
      log.problem('sheet_twice', '', {
        first: first.log.sheet.name,
        second: sheet.name,
        kind: sheetKindWords[found.kind],
      });
    if (found.kind !== 'self_scores') warnOfColumns(log, found.table);
    return log;
  });
  return { byKind, logs };
}

function kindOf(sheet: Sheet): { kind: SheetKind; table: FoundTable } | null {
  const candidates = SHEET_KINDS.flatMap((kind) => {
    const { columns, telling } = sheetDescriptions[kind];
    const table = findTable(sheet, columns);
    if (table === null) return [];
    const count = telling.filter((key) => table.columns.has(key)).length;
    return count < FEWEST_TELLING ? [] : [{ kind, table, count }];
  });
  const most = Math.max(0, ...candidates.map(({ count }) => count));
  const [best, other] = candidates.filter(({ count }) => count === most);
  if (best?.kind === 'criteria' && other?.kind === 'self_scores')
    return looksLikeScores(sheet, other.table) ? other : best;
  return best ?? null;
}

/** Without the column that explains the scoring, a criteria table is one of points when it has columns for agencies. */
function looksLikeScores(sheet: Sheet, { unknown }: FoundTable): boolean {
  const isCode = ({ heading }: { heading: string }): boolean => /^[\p{Lu}\d-]{2,12}$/u.test(heading);
  return unknown.some(isCode) || fold(sheet.name).includes('tu cham');
}

function warnOfColumns(log: SheetLog, { unknown }: FoundTable): void {
  for (const { address, heading } of unknown) log.problem('column_ignored', address, { heading });
}
