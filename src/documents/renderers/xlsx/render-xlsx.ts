import ExcelJS from 'exceljs';
import { type Block, DRAFT_WATERMARK, type Document, type Part, composed, footerOf, pageBox } from '../../model';
import { addBars } from './chart-bars';
import { keepHeadInSight, setUpPage } from './page-setup';
import { writeProse } from './prose-rows';
import { excelWidth, sheetColumns } from './sheet-columns';
import { sheetName } from './sheet-name';
import { SheetWriter } from './sheet-writer';
import { type TablePlace, writeTable } from './table-rows';

/** The document as a workbook: a sheet for every part, with real numbers and days in its tables. */
export async function renderXlsx(document: Document): Promise<Buffer> {
  const source = composed(document);
  const workbook = new ExcelJS.Workbook();
  const { title, subject, author, documentDate } = source.meta;
  Object.assign(workbook, { title, subject, creator: author, lastModifiedBy: author });
  if (documentDate !== null) workbook.created = new Date(`${documentDate}T00:00:00Z`);
  const taken = new Set<string>();
  source.parts.forEach((part, index) => {
    const name = sheetName(part.title, taken);
    taken.add(name);
    writeSheet(workbook.addWorksheet(name, { views: [{ showGridLines: false }] }), source, part, index === 0);
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function writeSheet(sheet: ExcelJS.Worksheet, document: Document, part: Part, isFirst: boolean): void {
  const widths = sheetColumns(part, pageBox(document.layout, part.orientation).contentWidth);
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = excelWidth(width)));
  const writer = new SheetWriter(sheet, widths);
  if (document.meta.draft) writer.writeLine(DRAFT_WATERMARK, { size: 14, bold: true, align: 'center' });
  const places = part.blocks.flatMap((block) => writeBlock(writer, document, block));
  writer.row += 1;
  // Printed footers cannot be seen on a screen.
  writer.writeLine(footerOf(document), { size: 9, italic: true });
  setUpPage(sheet, document, part, isFirst);
  keepHeadInSight(sheet, part, places);
}

function writeBlock(writer: SheetWriter, { layout }: Document, block: Block): TablePlace[] {
  if (block.kind === 'table') return [writeTable(writer, block)];
  if (block.kind === 'chart') {
    writer.writeLine(block.caption, { size: 12, italic: true, align: 'center' });
    const place = writeTable(writer, block.table);
    addBars(writer, block, place);
    return [place];
  }
  writeProse(writer, layout, block);
  return [];
}
