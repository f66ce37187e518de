import type { Worksheet } from 'exceljs';
import { type BlocWorkbookReading, hasErrors, readBlocWorkbook } from '../../../src/modules/imports/bloc-workbook';
import { openWorkbook } from '../../../src/workbooks';
import { SHEETS, editedBlocWorkbook, newWorkbook } from '../../support/workbook-factory';

type Edit = (sheet: (name: string) => Worksheet) => void;
type Found = readonly [sheet: string, address: string, sentence: string];

async function readingOf(edit: Edit): Promise<BlocWorkbookReading> {
  return readBlocWorkbook(await openWorkbook(await editedBlocWorkbook(edit)));
}

function found(reading: BlocWorkbookReading, severity: 'error' | 'warning'): Found[] {
  return reading.perSheet.flatMap(({ sheet, problems }) =>
    problems
      .filter((problem) => problem.severity === severity)
      .map(({ address, sentence }): Found => [sheet, address, sentence]),
  );
}

const set = (name: string, address: string, value: unknown): Edit => {
  return (sheet) => (sheet(name).getCell(address).value = value as string);
};

describe('what keeps a workbook from being written into the system', () => {
  const { agencies, tasks, progress, criteria, selfScores, commendations } = SHEETS;

  it.each<[string, Edit, Found[]]>([
    [
      'a cached error',
      set(tasks, 'E7', { formula: 'Sheet9!A1', result: { error: '#REF!' } }),
      [[tasks, 'E7', 'Công thức trong ô báo lỗi #REF!. Sửa công thức hoặc nhập giá trị.']],
    ],
    [
      'a text in a number',
      set(progress, 'C5', '7 văn bản'),
      [[progress, 'C5', '“7 văn bản” không phải là số. Nhập số, ví dụ 27,5.']],
    ],
    ['a missing heading', set(tasks, 'E4', null), [[tasks, 'A4', 'Thiếu cột “Chỉ tiêu”.']]],
    [
      'two headings that mean the same',
      set(tasks, 'F4', 'Chỉ tiêu năm'),
      [[tasks, 'E4', 'Có nhiều cột “Chỉ tiêu” (E4, F4). Giữ lại một cột.']],
    ],
    [
      'a task twice',
      set(tasks, 'B6', 1),
      [
        [tasks, 'B6', 'Nhiệm vụ 1 của VPTU trùng với dòng có ô B5.'],
        [progress, 'B6', 'VPTU không đăng ký nhiệm vụ 2.'],
      ],
    ],
    ['a task without a title', set(tasks, 'C5', '  '), [[tasks, 'C5', 'Thiếu nội dung nhiệm vụ 1 của VPTU.']]],
    ['a task without a target', set(tasks, 'E5', null), [[tasks, 'E5', 'Thiếu chỉ tiêu của nhiệm vụ 1 của VPTU.']]],
    ['a target below 0', set(tasks, 'E5', -3), [[tasks, 'E5', 'Chỉ tiêu -3 nhỏ hơn 0.']]],
    [
      'a task without a due date',
      set(tasks, 'G5', null),
      [[tasks, 'G5', 'Thiếu hạn hoàn thành của nhiệm vụ 1 của VPTU.']],
    ],
    [
      'a due date of another year',
      set(tasks, 'G7', '31/12/2021'),
      [[tasks, 'G7', 'Hạn hoàn thành 31/12/2021 không thuộc năm 2022.']],
    ],
    [
      'a day that does not exist',
      set(tasks, 'G7', '31/11/2022'),
      [[tasks, 'G7', '“31/11/2022” không phải là ngày. Nhập ngày, ví dụ 31/12/2022.']],
    ],
    [
      'a number of a task that is none',
      set(tasks, 'B5', 'một'),
      [
        [tasks, 'B5', '“một” không phải là số. Nhập số, ví dụ 27,5.'],
        [progress, 'B5', 'VPTU không đăng ký nhiệm vụ 1.'],
      ],
    ],
    [
      'an unknown agency',
      set(progress, 'A5', 'VPTW'),
      [[progress, 'A5', 'Mã đơn vị “VPTW” không có trong danh sách đơn vị thành viên.']],
    ],
    ['a value of an unknown task', set(progress, 'B14', 11), [[progress, 'B14', 'VPTU không đăng ký nhiệm vụ 11.']]],
    ['a value without its day', set(progress, 'D5', null), [[progress, 'D5', 'Có kết quả nhưng thiếu ngày cập nhật.']]],
    ['a value below 0', set(progress, 'C5', '−2'), [[progress, 'C5', 'Kết quả -2 nhỏ hơn 0.']]],
    [
      'an update of another year',
      set(progress, 'D5', '27/06/2023'),
      [[progress, 'D5', 'Ngày cập nhật 27/06/2023 không thuộc năm 2022.']],
    ],
    [
      'a value twice on a day',
      (sheet) => {
        const row = sheet(progress).getRow(6);
        row.getCell(2).value = 1;
        row.getCell(4).value = '27/06/2022';
      },
      [[progress, 'C6', 'Kết quả nhiệm vụ 1 của VPTU cùng ngày trùng với dòng có ô C5.']],
    ],
    ['an agency twice', set(agencies, 'B6', 'VPTU'), [[agencies, 'B6', 'Mã VPTU trùng với dòng có ô B5.']]],
    [
      'a code with marks',
      set(agencies, 'B13', 'BÁO'),
      [[agencies, 'B13', 'Mã “BÁO” chỉ được gồm chữ in hoa không dấu, chữ số và dấu gạch nối.']],
    ],
    [
      'two chairs',
      set(agencies, 'F13', 'Khối trưởng'),
      [[agencies, 'B13', 'Khối có hai Khối trưởng: BNCTU (B9) và BAO.']],
    ],
    [
      'an unknown role',
      set(agencies, 'F13', 'Quan sát'),
      [[agencies, 'F13', 'Chưa hiểu vai trò “Quan sát”. Ghi một trong: “Khối trưởng”, “Khối phó”, “Thành viên”.']],
    ],
    [
      'an unknown kind of agency',
      set(agencies, 'E13', 'Công ty'),
      [
        [
          agencies,
          'E13',
          'Chưa hiểu loại hình “Công ty”. Ghi một trong: “Cơ quan Đảng”, “Cơ quan nhà nước”, “Mặt trận, đoàn thể”, “Đơn vị sự nghiệp”.',
        ],
      ],
    ],
    ['an agency without a name', set(agencies, 'C13', null), [[agencies, 'C13', 'Thiếu tên của đơn vị BAO.']]],
    [
      'a group that is not the sum of its criteria',
      set(criteria, 'C7', 31),
      [
        [criteria, 'C5', 'Điểm tối đa các tiêu chí của nhóm A cộng lại là 61, phải bằng 60.'],
        [selfScores, 'C7', 'Điểm tối đa 30 của A2 khác bảng tiêu chí (31).'],
      ],
    ],
    [
      'groups that do not make the scale',
      set(criteria, 'A2', 'Bảng tiêu chí chấm điểm (thang 110)'),
      [[criteria, 'A2', 'Điểm tối đa các nhóm của KB-2022 cộng lại là 100, phải bằng 110.']],
    ],
    [
      'a criterion twice',
      set(criteria, 'A7', 'A1'),
      [
        [criteria, 'A7', 'Mã tiêu chí A1 trùng với dòng có ô C6.'],
        [criteria, 'C5', 'Điểm tối đa các tiêu chí của nhóm A cộng lại là 30, phải bằng 60.'],
        [selfScores, 'A7', 'Mã tiêu chí “A2” không có trong bảng tiêu chí.'],
      ],
    ],
    [
      'a criterion without a maximum',
      set(criteria, 'C19', null),
      [
        [criteria, 'C19', 'Thiếu điểm tối đa của tiêu chí D.'],
        [selfScores, 'A19', 'Mã tiêu chí “D” không có trong bảng tiêu chí.'],
      ],
    ],
    [
      'points over the maximum',
      set(selfScores, 'D6', 21),
      [[selfScores, 'D6', 'Điểm A1 không được vượt điểm tối đa 20.']],
    ],
    ['points below 0', set(selfScores, 'D6', -1), [[selfScores, 'D6', 'Điểm A1 không được nhỏ hơn 0.']]],
    [
      'points that are no number',
      set(selfScores, 'D6', 'tốt'),
      [[selfScores, 'D6', '“tốt” không phải là số. Nhập số, ví dụ 27,5.']],
    ],
    ['points off the step', set(selfScores, 'D6', 19.25), [[selfScores, 'D6', 'Điểm A1 chỉ lấy theo bước 0,5 điểm.']]],
    [
      'points with three decimals',
      set(selfScores, 'D7', 27.125),
      [[selfScores, 'D7', 'Điểm A2 chỉ lấy tối đa 2 chữ số thập phân.']],
    ],
    [
      'a column of points of nobody',
      set(selfScores, 'L4', 'XYZ'),
      [[selfScores, 'L4', 'Cột “XYZ” không phải là đơn vị trong danh sách thành viên.']],
    ],
    [
      'two columns of points of one',
      set(selfScores, 'L4', 'Trường Chính trị tỉnh'),
      [[selfScores, 'L4', 'Đơn vị TCT có hai cột điểm (K4 và cột này).']],
    ],
    [
      'an unknown subject',
      set(commendations, 'B5', 'Đội'),
      [[commendations, 'B5', 'Chưa hiểu đối tượng “Đội”. Ghi một trong: “Tập thể”, “Cá nhân”, “Hộ gia đình”.']],
    ],
    [
      'half a person',
      set(commendations, 'G5', 0.5),
      [[commendations, 'G5', 'Số lượng 0,5 phải là số nguyên lớn hơn 0.']],
    ],
    ['a decision without a number', set(commendations, 'E5', ''), [[commendations, 'E5', 'Thiếu số quyết định.']]],
    [
      'a commendation twice',
      (sheet) => {
        const list = sheet(commendations);
        list.addRow(list.getRow(12).values);
      },
      [[commendations, 'C13', 'Khen thưởng này trùng với dòng có ô C12.']],
    ],
  ])('%s', async (_, edit, errors) => {
    const reading = await readingOf(edit);
    expect(found(reading, 'error')).toEqual(errors);
    expect(hasErrors(reading)).toBe(true);
  });

  it('a type of commendation nobody knows', async () => {
    const [problem] = found(await readingOf(set(commendations, 'D5', 'Tặng quà')), 'error');
    expect(problem?.slice(0, 2)).toEqual([commendations, 'D5']);
    expect(problem?.[2]).toMatch(/^Chưa hiểu loại hình “Tặng quà”\. Ghi một trong: “Công trạng”, /);
  });

  it('a workbook with nothing in it, and one of something else', async () => {
    for (const sheets of [
      { 'Trang 1': [] },
      {
        Lương: [
          ['Họ tên', 'Hệ số'],
          ['A', 2.34],
        ],
      },
    ]) {
      const reading = readBlocWorkbook(await openWorkbook(await newWorkbook(sheets)));
      expect(reading.problems.map(({ sentence }) => sentence)).toEqual([
        'Không tìm thấy trang nào của sổ theo dõi khối. Mỗi trang cần một dòng tiêu đề cột, ví dụ “Mã đơn vị”, “TT”.',
      ]);
      expect(hasErrors(reading)).toBe(true);
    }
  });

  it('a missing list of members, said once', async () => {
    const bytes = await editedBlocWorkbook((sheet, workbook) => workbook.removeWorksheet(sheet(agencies).id));
    const reading = readBlocWorkbook(await openWorkbook(bytes));
    expect(reading.problems.map(({ sentence }) => sentence)).toEqual(['Thiếu trang danh sách đơn vị thành viên.']);
    expect(found(reading, 'error')).toEqual([]);
  });

  it('the same sheet twice', async () => {
    const bytes = await editedBlocWorkbook((sheet, workbook) => {
      const copy = workbook.addWorksheet('Đơn vị cũ');
      sheet(agencies).eachRow((row, number) => (copy.getRow(number).values = row.values));
    });
    expect(found(readBlocWorkbook(await openWorkbook(bytes)), 'error')).toEqual([
      ['Đơn vị cũ', '', 'Hai trang “Đơn vị” và “Đơn vị cũ” cùng là danh sách đơn vị thành viên. Giữ lại một.'],
    ]);
  });

  it('a workbook of another year than asked for', async () => {
    const reading = readBlocWorkbook(await openWorkbook(await editedBlocWorkbook(() => undefined)), { year: 2023 });
    expect(reading.year).toBe(2023);
    expect(found(reading, 'error').filter(([, address]) => address === 'A2')).toHaveLength(5);
    expect(found(reading, 'error')[0]).toEqual([agencies, 'A2', 'Tiêu đề ghi năm 2022, cần năm 2023.']);
  });
});

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
