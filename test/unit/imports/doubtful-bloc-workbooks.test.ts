import { readBlocWorkbook } from '../../../src/modules/imports/bloc-workbook';
import { openWorkbook } from '../../../src/workbooks';
import { type Edit, type Found, found, readingOf, set } from '../../support/bloc-readings';
import { SHEETS, editedBlocWorkbook } from '../../support/workbook-factory';

describe('what only wants to be looked at', () => {
  const { agencies, tasks, progress, selfScores, commendations } = SHEETS;
  const known: Found = [
    selfScores,
    'F20',
    'BTGTU ghi điểm trừ 1 nhưng không mất điểm ở tiêu chí nào bị trừ theo lần (C3, C4).',
  ];

  it.each<[string, Edit, Found[]]>([
    [
      'nine tasks',
      (sheet) => {
        for (const column of 'BCDEFG') sheet(tasks).getCell(`${column}14`).value = null;
        for (const column of 'ABCDE') sheet(progress).getCell(`${column}14`).value = null;
      },
      [[tasks, 'B5', 'VPTU có 9 nhiệm vụ, thường là 10.']],
    ],
    [
      'an update after the cut-off',
      set(progress, 'D5', '01/07/2022'),
      [[progress, 'D5', 'Ngày cập nhật 01/07/2022 sau ngày chốt số liệu 30/06/2022.']],
    ],
    [
      'a direction nobody knows',
      set(tasks, 'F5', 'tăng'),
      [[tasks, 'F5', 'Chưa hiểu hướng “tăng”, hiểu là “cao”. Ghi cao, thấp hoặc đạt.']],
    ],
    ['no unit', set(tasks, 'D5', null), [[tasks, 'D5', 'Thiếu đơn vị tính của nhiệm vụ 1 của VPTU.']]],
    ['no chair', set(agencies, 'F9', 'Thành viên'), [[agencies, '', 'Chưa có đơn vị nào là Khối trưởng.']]],
    ['no role', set(agencies, 'F5', ''), [[agencies, 'F5', 'Thiếu vai trò của đơn vị VPTU, hiểu là thành viên.']]],
    [
      'an address that is none',
      set(agencies, 'G5', 'vptu'),
      [[agencies, 'G5', '“vptu” không phải là địa chỉ thư điện tử nên bỏ qua.']],
    ],
    [
      'a decision of another year',
      set(commendations, 'F5', '15/12/2021'),
      [[commendations, 'F5', 'Ngày quyết định 15/12/2021 không thuộc năm 2022.']],
    ],
    [
      'a column nobody needs',
      set(agencies, 'H4', 'Ghi chú'),
      [[agencies, 'H4', 'Cột “Ghi chú” không dùng đến nên bỏ qua.']],
    ],
    [
      'a signature under a table',
      (sheet) => {
        sheet(tasks).getCell('A99').value = 'Người lập biểu';
        sheet(tasks).getCell('F99').value = 'Khối trưởng';
      },
      [[tasks, 'A99', 'Dòng “Người lập biểu Khối trưởng” không giống một dòng số liệu nên bỏ qua.']],
    ],
    ['another cut-off in the title', set(progress, 'A2', 'Kết quả thực hiện đến 31/5/2022'), []],
    [
      'a group with points of its own',
      set(selfScores, 'D5', 50),
      [[selfScores, 'D5', 'Điểm nhóm A ghi 50, cộng các tiêu chí được 57.']],
    ],
    [
      'another name of the bloc',
      set(tasks, 'A1', 'Khối thi đua số 5'),
      [[tasks, 'A1', 'Tên khối ở đây khác với trang “Đơn vị”.']],
    ],
  ])('%s', async (_, edit, warnings) => {
    const reading = await readingOf(edit);
    const others = found(reading, 'warning').filter(([, , sentence]) => sentence !== known[2]);
    if (warnings.length > 0) expect(others).toEqual(warnings);
    else expect(others[0]?.[2]).toContain('Tên trang ghi ngày 30/06/2022, tiêu đề ghi ngày 31/05/2022');
    expect(found(reading, 'error')).toEqual([]);
  });

  it('a sheet that is absent, and one that is something else', async () => {
    const bytes = await editedBlocWorkbook((sheet, workbook) => {
      workbook.removeWorksheet(sheet(commendations).id);
      workbook.addWorksheet('Nháp').getCell('B2').value = 'ghi nhớ';
      workbook.addWorksheet('Sheet2');
    });
    const reading = readBlocWorkbook(await openWorkbook(bytes));
    expect(reading.problems.map(({ sentence, severity }) => [severity, sentence])).toEqual([
      ['warning', 'Không có trang khen thưởng.'],
    ]);
    expect(found(reading, 'warning')).toEqual([
      known,
      ['Nháp', '', 'Không nhận ra nội dung của trang này nên bỏ qua.'],
    ]);
  });
});
