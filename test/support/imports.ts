import { type ImportOptions, type ImportOutcome, ImportService } from '../../src/modules/imports';
import { SYSTEM_ACTOR } from '../../src/platform/access';
import type { TestApplication } from './test-application';
import { blocWorkbook } from './workbook-factory';

/** Where the tests put the workbook of the real bloc. */
export const BLOC: ImportOptions = { year: 2022, blocCode: 'KHOI-BAN-DANG' };
export const FILE_NAME = 'khoi-ban-dang-2022.xlsx';

/** Imports a workbook (the real bloc's unless another is given) as the command line does. */
export function importBloc(
  application: TestApplication,
  bytes: Buffer = blocWorkbook(),
  options: ImportOptions = BLOC,
): Promise<ImportOutcome> {
  return application.get(ImportService).apply(SYSTEM_ACTOR, bytes, FILE_NAME, options);
}

/** The number of rows of every table, by its name: what an import that changes nothing must leave alone. */
export async function rowCounts(application: TestApplication): Promise<Record<string, number>> {
  const tables = (await application.asOwner(
    `SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename`,
  )) as { tablename: string }[];
  const counts: Record<string, number> = {};
  for (const { tablename } of tables) {
    const [row] = (await application.asOwner(`SELECT count(*)::int AS count FROM "${tablename}"`)) as {
      count: number;
    }[];
    counts[tablename] = row?.count ?? 0;
  }
  return counts;
}
