import { type ColumnDescription, findTable, openWorkbook } from '../../../src/workbooks';
import { editedBlocWorkbook, newWorkbook } from '../../support/workbook-factory';

const COLUMNS: readonly ColumnDescription<'agency' | 'title' | 'target'>[] = [
  { key: 'agency', heading: 'Mã đơn vị', synonyms: ['Mã'], required: true },
  { key: 'title', heading: 'Nội dung nhiệm vụ', required: true },
  { key: 'target', heading: 'Chỉ tiêu', required: true },
];

async function tableIn(...rows: unknown[][]) {
  const { sheets } = await openWorkbook(await newWorkbook({ 'Trang 1': rows }));
  return findTable(sheets[0]!, COLUMNS);
}

describe('finding a table by its headings', () => {
  it('finds it in any row and order, whatever the case, marks, signs and brackets', async () => {
    const table = await tableIn(
      ['KHỐI THI ĐUA'],
      [],
      ['', 'CHỈ TIÊU (năm 2022)', 'noi dung nhiem vu:', 'STT', 'Mã  đơn vị'],
      [1, 2, 3],
    );

    expect(table).toMatchObject({ headingRow: 3, problems: [], unknown: [{ address: 'D3', heading: 'STT' }] });
    expect([...table!.columns]).toEqual([
      ['agency', 5],
      ['title', 3],
      ['target', 2],
    ]);
  });

  it('takes the row with most headings: a band of titles above them is none', async () => {
    const table = await tableIn(['Mã', 'Chỉ tiêu'], ['Mã', 'Nội dung nhiệm vụ', 'Chỉ tiêu']);
    expect(table?.headingRow).toBe(2);
  });

  it('finds headings merged over two rows', async () => {
    const bytes = await editedBlocWorkbook((sheet) => {
      const progress = sheet('Tiến độ 30-6-2022');
      progress.unMergeCells('A3:B3');
      progress.getCell('A3').value = 'Mã đơn vị';
      progress.mergeCells('A3:A4');
    });
    const { sheets } = await openWorkbook(bytes);
    const table = findTable(sheets[2]!, [COLUMNS[0]!, { key: 'title', heading: 'Thực hiện', required: true }]);

    expect(table).toMatchObject({ headingRow: 4, problems: [] });
    expect([...table!.columns]).toEqual([
      ['agency', 1],
      ['title', 3],
    ]);
  });

  it('names a missing heading and one that occurs twice, with their addresses', async () => {
    const table = await tableIn([], ['', 'Mã', 'Nội dung nhiệm vụ', 'Mã đơn vị']);
    expect(table?.problems).toEqual([
      {
        code: 'heading_twice',
        address: 'B2',
        sentence: 'Có nhiều cột “Mã đơn vị” (B2, D2). Giữ lại một cột.',
        severity: 'error',
      },
      { code: 'heading_missing', address: 'B2', sentence: 'Thiếu cột “Chỉ tiêu”.', severity: 'error' },
    ]);
  });

  it('finds nothing where no row has two headings', async () => {
    await expect(tableIn(['Chỉ tiêu'], ['Mã'], ['x'.repeat(500), 'Chỉ tiêu'])).resolves.toBeNull();
  });
});
