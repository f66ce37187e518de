import { Workbook } from 'exceljs';
import type { EvaluationSheet } from '../../../src/modules/people';
import { evaluationForm, readEvaluationForm } from '../../../src/modules/people/evaluation-workbook';
import { openWorkbook } from '../../../src/workbooks';

type Row = EvaluationSheet['rows'][number];

const person = (id: string, name: string, detail: string, birthYear: number | null): Row => ({
  ...{ holder: { kind: 'person', id }, name, detail, birthYear, gender: null, divisionName: null },
  ...{ current: null, before: {}, mayWrite: true },
});
const SHEET: EvaluationSheet = {
  ...{ agencyId: 'g', agencyCode: 'AG1', agencyName: 'Ban Tổ chức', year: 2022, system: 'state' },
  rows: [
    person('lan', 'Đặng Thị Lan', 'Chuyên viên', 1985),
    person('hoa-old', 'Lò Thị Hoa', 'Chuyên viên', 1979),
    person('hoa-head', 'Lò Thị Hoa', 'Trưởng phòng', null),
    person('hoa-young', 'Lò Thị Hoa', 'Chuyên viên', 1990),
  ],
};
const WELL = 'Hoàn thành tốt nhiệm vụ';

/** What the form says after somebody changed it in Excel. */
async function filled(change: (rows: { name: string; cells: (string | null)[] }[]) => (string | null)[][]) {
  const workbook = new Workbook();
  await workbook.xlsx.load((await evaluationForm(SHEET)) as never);
  const [page] = workbook.worksheets;
  if (page === undefined) throw new Error('the form has no page');
  const rows: { name: string; cells: (string | null)[]; at: number }[] = [];
  page.eachRow((row, at) => {
    const cells = [1, 2, 3, 4, 5].map((column) => row.getCell(column).text || null);
    if (SHEET.rows.some(({ name }) => name === cells[0])) rows.push({ name: cells[0] ?? '', cells, at });
  });
  const first = rows[0]?.at ?? 1;
  const written = change(rows);
  for (let index = 0; index < Math.max(rows.length, written.length); index += 1) {
    const cells = written[index] ?? [null, null, null, null, null];
    cells.forEach((value, column) => (page.getCell(first + index, column + 1).value = value));
  }
  const source = await openWorkbook(Buffer.from(await workbook.xlsx.writeBuffer()));
  const { levels, problems } = readEvaluationForm(source, SHEET);
  return { keys: levels.map(({ typed }) => typed.key), problems, first };
}

describe('the form of yearly levels in Excel', () => {
  it('shows no key, and knows everybody by name, birth year and post, in whatever order the rows stand', async () => {
    const { keys, problems } = await filled((rows) =>
      rows
        .map(({ cells: [name, born, detail] }) => [name ?? null, born ?? null, detail ?? null, null, WELL])
        .toReversed(),
    );
    expect(problems).toEqual([]);
    expect(keys).toEqual(['person:hoa-young', 'person:hoa-head', 'person:hoa-old', 'person:lan']);
  });

  it('knows an only bearer of a name by the name alone', async () => {
    const { keys, problems } = await filled(() => [['dang thi lan', null, null, null, WELL]]);
    expect([keys, problems]).toEqual([['person:lan'], []]);
  });

  it('refuses a namesake that cannot be told, somebody twice, somebody unknown and another birth year, at their cells', async () => {
    const { problems, first } = await filled(() => [
      ['Lò Thị Hoa', null, 'Chuyên viên', null, WELL],
      ['Đặng Thị Lan', '1985', null, null, WELL],
      ['Đặng Thị Lan', null, null, null, WELL],
      ['Đặng Thị Lan', '1999', null, null, WELL],
      ['Người Lạ', null, null, null, WELL],
    ]);
    expect(problems.map(({ address, sentence }) => [address, sentence.split('.')[0]])).toEqual([
      [`A${first}`, 'Có 2 người tên Lò Thị Hoa'],
      [`A${first + 2}`, `Đặng Thị Lan đã có ở ô A${first + 1}`],
      [`B${first + 3}`, 'Đặng Thị Lan sinh năm 1985, không phải 1999'],
      [`A${first + 4}`, 'Không có “Người Lạ” trong bảng của cơ quan và năm này'],
    ]);
  });
});
