import { requireZip } from './container';
import { readSheets } from './excel-library';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './limits';
import { readPackage } from './package';
import type { WorkbookSource } from './sheet';
import { prepareSheets } from './sheet-part';
import { WorkbookRefused } from './refusal';
import { withoutPrefix } from './xml-tags';

/**
 * Opens an .xlsx file: what it is, is told by its content. Nothing is parsed before sizes, rows and cells are known to be
 * within the limits; macros, links and pictures are never touched.
 * @throws WorkbookRefused with a Vietnamese sentence, see `WORKBOOK_REFUSALS`.
 */
export async function openWorkbook(bytes: Buffer, limits: WorkbookLimits = WORKBOOK_LIMITS): Promise<WorkbookSource> {
  requireZip(bytes, limits);
  const workbook = await readPackage(bytes, limits);
  const sheets = prepareSheets(workbook, limits);
  const usesStrings = sheets.some(({ xml }) => /<c\s[^<>]*\bt="s"/.test(xml));
  if (usesStrings && workbook.sharedStrings === null) throw new WorkbookRefused('workbook_corrupt');
  return {
    sheets: await readSheets({
      sheets,
      sharedStrings: workbook.sharedStrings === null ? null : withoutPrefix(workbook.sharedStrings),
      styles: workbook.styles === null ? null : withoutPrefix(workbook.styles),
      date1904: workbook.date1904,
    }),
    sheetsWithoutCells: workbook.sheetsWithoutCells,
  };
}
