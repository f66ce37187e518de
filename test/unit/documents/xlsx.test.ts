import type ExcelJS from 'exceljs';
import { dateCell, numberCell, percentCell, textCell } from '../../../src/documents/model';
import { renderXlsx } from '../../../src/documents/renderers/xlsx/render-xlsx';
import { sheetName } from '../../../src/documents/renderers/xlsx/sheet-name';
import { firstDraft, periodReport } from '../../../templates/documents/period-report';
import { type ReadSheet, readXlsx } from '../../support/read-xlsx';
import { sixMonthFacts } from '../../support/report-facts';
import { documentOf, tableOf } from './table-examples';

describe('the workbook of the six-month report', () => {
  let sheets: readonly ReadSheet[];
  beforeAll(async () => {
    sheets = await readXlsx(await renderXlsx(periodReport(sixMonthFacts(), firstDraft('six_month'))));
  });
  const sheetNamed = (name: string): ExcelJS.Worksheet => sheets.find((each) => each.name.startsWith(name))!.sheet;

  it('prints on A4, as wide as the page, numbered but for the first page', () => {
    for (const { sheet } of sheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
      expect(sheet.headerFooter.oddHeader).toContain('&P');
      expect(sheet.headerFooter.oddFooter).toContain('Số liệu minh họa');
    }
    expect(sheets[0]?.sheet.headerFooter.differentFirst).toBe(true);
    expect(sheets[0]?.sheet.headerFooter.firstHeader ?? '').not.toContain('&P');
    expect(sheetNamed('PL I.1').pageSetup.orientation).toBe('landscape');
  });

  it('keeps heads in sight and repeats them in print', () => {
    const sheet = sheetNamed('PL IV.1');
    const head = sheets.find(({ name }) => name.startsWith('PL IV.1'))!.rows.findIndex((row) => row[0] === 'Mã') + 1;
    expect(sheet.pageSetup.printTitlesRow).toBe(`${String(head)}:${String(head)}`);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: head });
    expect(sheets[0]?.sheet.views[0]?.state).not.toBe('frozen');
  });

  it('repeats no head above pages of prose', () => {
    expect(sheets[0]?.sheet.pageSetup.printTitlesRow).toBeUndefined();
  });

  it('has rows high enough to read and columns wide enough', () => {
    for (const { sheet } of sheets) {
      sheet.eachRow((row) => {
        if (row.hasValues) expect(Number.isFinite(row.height)).toBe(true);
      });
      for (const column of sheet.columns) expect(column.width).toBeGreaterThan(2);
    }
  });

  it('draws bars beside the figures of a chart', () => {
    const formats = sheetNamed('PL IV.2') as unknown as { conditionalFormattings: { rules: { type: string }[] }[] };
    expect(formats.conditionalFormattings.map(({ rules }) => rules[0]?.type)).toEqual(['dataBar']);
  });
});

describe('cells of a workbook', () => {
  const cellsOf = async (...cells: Parameters<typeof cellRow>): Promise<ExcelJS.Cell[]> => {
    const table = {
      ...tableOf(
        cells.map((_, index) => `C${String(index)}`),
        [],
      ),
      rows: [cellRow(...cells)],
    };
    const [sheet] = await readXlsx(await renderXlsx(documentOf([table])));
    const row = sheet!.rows.findIndex(([first]) => first === 'C0') + 2;
    return cells.map((_, index) => sheet!.sheet.getCell(row, index + 1));
  };
  const cellRow = (...cells: ReturnType<typeof textCell>[]) => ({ kind: 'data' as const, cells });

  it('hold real numbers, shares and days', async () => {
    const [number, share, day] = await cellsOf(numberCell('1234.5'), percentCell('0.765'), dateCell('2022-06-30'));
    expect(number).toMatchObject({ value: 1234.5, numFmt: '#,##0.0' });
    expect(share).toMatchObject({ value: 0.765, numFmt: '0.0%' });
    expect(day).toMatchObject({ value: new Date('2022-06-30T00:00:00Z'), numFmt: 'dd/mm/yyyy' });
  });

  it('keep text that looks like a formula as text', async () => {
    const texts = ['=1+1', '+84', '-5', '@a', '=HYPERLINK("x")'];
    const cells = await cellsOf(...texts.map((text) => textCell(text)));
    expect(cells.map(({ value }) => value)).toEqual(texts);
    for (const cell of cells) expect(cell.formula).toBeUndefined();
  });
});

describe('sheetName', () => {
  it('gives names that Excel accepts, each once', () => {
    expect(sheetName('PL I/1: [a]*?', new Set())).toBe('PL I 1   a');
    expect(sheetName('x'.repeat(40), new Set())).toHaveLength(31);
    expect(sheetName('Báo cáo', new Set(['BÁO CÁO']))).toBe('Báo cáo (2)');
    expect(sheetName('???', new Set())).toBe('Trang');
  });
});
