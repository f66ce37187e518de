import type { Workbook, Worksheet } from 'exceljs';
import { factsOf, readBlocWorkbook } from '../../../src/modules/imports/bloc-workbook';
import { openWorkbook } from '../../../src/workbooks';
import { SHEETS, blocWorkbook, editedBlocWorkbook } from '../../support/workbook-factory';

type Edit = (sheet: (name: string) => Worksheet, workbook: Workbook) => void;

/** What a workbook says, whatever place it says it in. */
async function valuesIn(bytes: Buffer): Promise<Record<string, string>> {
  const facts = factsOf(readBlocWorkbook(await openWorkbook(bytes)));
  return Object.fromEntries(facts.map(({ key, value }) => [key, value]));
}

/** The same table on a sheet of its own: rows further down, columns in another order and further right. */
function moved(workbook: Workbook, sheet: Worksheet, order: readonly number[], name: string): void {
  const copy = workbook.addWorksheet(name);
  sheet.eachRow((row, number) => {
    order.forEach((from, index) => {
      const cell = row.getCell(from);
      if (cell.isMerged && cell.master.address !== cell.address && number <= 4) return;
      copy.getRow(number + 7).getCell(index + 3).value = cell.value;
    });
  });
  workbook.removeWorksheet(sheet.id);
}

describe('a workbook that looks different and says the same', () => {
  let usual: Record<string, string>;

  beforeAll(async () => {
    usual = await valuesIn(blocWorkbook());
  });

  it.each<[string, Edit]>([
    [
      'tables elsewhere, columns and sheets in another order under other names',
      (sheet, workbook) => {
        moved(workbook, sheet(SHEETS.commendations), [7, 6, 5, 4, 3, 2, 1], 'Sheet1');
        moved(workbook, sheet(SHEETS.selfScores), [1, 2, 3, 12, 11, 10, 9, 8, 7, 6, 5, 4], 'Sheet2');
        moved(workbook, sheet(SHEETS.criteria), [4, 3, 2, 1], 'Sheet3');
        moved(workbook, sheet(SHEETS.progress), [5, 4, 3, 2, 1], 'Sheet4');
        moved(workbook, sheet(SHEETS.tasks), [7, 6, 5, 4, 3, 2, 1], 'Sheet5');
        moved(workbook, sheet(SHEETS.agencies), [3, 2, 7, 6, 5, 4, 1], 'Sheet6');
      },
    ],
    [
      'hidden sheets, rows and columns',
      (sheet, workbook) => {
        for (const worksheet of workbook.worksheets) worksheet.state = 'hidden';
        sheet(SHEETS.tasks).getRow(20).hidden = true;
        sheet(SHEETS.tasks).getColumn(5).hidden = true;
      },
    ],
    [
      'agencies by name, short name or in small letters',
      (sheet) => {
        sheet(SHEETS.progress).getCell('A5').value = 'Văn phòng Tỉnh uỷ'.normalize('NFD');
        sheet(SHEETS.progress).getCell('A71').value = 'ĐUKCCQ';
        sheet(SHEETS.selfScores).getCell('D4').value = 'vptu';
      },
    ],
    [
      'codes written once, without merging',
      (sheet) => {
        const tasks = sheet(SHEETS.tasks);
        for (let row = 5; row <= 85; row += 10) {
          tasks.unMergeCells(`A${row}:A${row + 9}`);
          for (let below = row + 1; below < row + 10; below += 1) tasks.getCell(`A${below}`).value = null;
        }
      },
    ],
    [
      'other words in the headings',
      (sheet) => {
        sheet(SHEETS.tasks).getCell('C4').value = 'NỘI DUNG\nNHIỆM VỤ';
        sheet(SHEETS.tasks).getCell('E4').value = 'Chỉ tiêu (năm 2022)';
        sheet(SHEETS.progress).getCell('C4').value = 'Kết quả thực hiện';
        sheet(SHEETS.agencies).getCell('G4').value = 'Email';
      },
    ],
    [
      'penalties as magnitudes, numbers and days as texts, formulas',
      (sheet) => {
        sheet(SHEETS.criteria).getCell('C20').value = 10;
        sheet(SHEETS.selfScores).getCell('D20').value = '1';
        sheet(SHEETS.selfScores).getCell('C20').value = 10;
        sheet(SHEETS.tasks).getCell('E22').value = { formula: '40*2', result: 80 };
        sheet(SHEETS.tasks).getCell('E8').value = 0.98;
        sheet(SHEETS.tasks).getCell('E8').numFmt = '0%';
        sheet(SHEETS.tasks).getCell('G5').value = 'ngày 30 tháng 11 năm 2022';
      },
    ],
  ])('%s', async (_, edit) => {
    await expect(valuesIn(await editedBlocWorkbook(edit))).resolves.toEqual(usual);
  });

  it('takes the cut-off day from the name of the sheet when no title says it', async () => {
    const bytes = await editedBlocWorkbook((sheet) => (sheet(SHEETS.progress).getCell('A2').value = null));
    expect(readBlocWorkbook(await openWorkbook(bytes)).cutOff).toBe('2022-06-30');
  });

  it('takes the year asked for when no title says it', async () => {
    const bytes = await editedBlocWorkbook((sheet) => {
      for (const name of Object.values(SHEETS)) sheet(name).getCell('A2').value = null;
    });
    const source = await openWorkbook(bytes);

    expect(readBlocWorkbook(source, { year: 2022 })).toMatchObject({ year: 2022, problems: [] });
    expect(readBlocWorkbook(source).problems.map(({ sentence }) => sentence)).toEqual([
      'Không tìm thấy năm trong tiêu đề các trang, ví dụ “năm 2022”.',
    ]);
  });

  it('says how carried-down and named agencies were understood', async () => {
    const bytes = await editedBlocWorkbook((sheet) => {
      sheet(SHEETS.progress).getCell('A6').value = null;
      sheet(SHEETS.progress).getCell('A7').value = 'Văn phòng Tỉnh ủy';
    });
    const { perSheet } = readBlocWorkbook(await openWorkbook(bytes));
    const sentences = perSheet
      .find(({ kind }) => kind === 'progress')!
      .repairs.map(({ address, sentence }) => [address, sentence]);

    expect(sentences.slice(0, 2)).toEqual([
      ['A6', 'Ô trống, hiểu như dòng trên là “VPTU”.'],
      ['A7', '“Văn phòng Tỉnh ủy” hiểu là đơn vị có mã VPTU.'],
    ]);
  });
});

describe('the facts of a workbook', () => {
  it('have keys of their own and name their cells', async () => {
    const facts = factsOf(readBlocWorkbook(await openWorkbook(blocWorkbook())));
    expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
    expect(facts).toContainEqual({ key: 'task:BTCTU:3:target', value: '900', sheet: SHEETS.tasks, address: 'C17' });
    expect(facts).toContainEqual({
      key: 'score:DUKCCQ:A1:points',
      value: '18.5',
      sheet: SHEETS.selfScores,
      address: 'J6',
    });
    expect(facts).toContainEqual({
      key: 'progress:VPTU:10:note',
      value: 'Đánh giá cuối năm',
      sheet: SHEETS.progress,
      address: 'C14',
    });
  });

  it('are the same every time', async () => {
    const first = factsOf(readBlocWorkbook(await openWorkbook(blocWorkbook())));
    const second = factsOf(readBlocWorkbook(await openWorkbook(blocWorkbook())));
    expect(second).toEqual(first);
  });
});
