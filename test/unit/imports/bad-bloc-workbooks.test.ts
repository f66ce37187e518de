import { hasErrors, readBlocWorkbook } from '../../../src/modules/imports/bloc-workbook';
import { openWorkbook } from '../../../src/workbooks';
import { type Edit, type Found, found, readingOf, set } from '../../support/bloc-readings';
import { SHEETS, editedBlocWorkbook, newWorkbook } from '../../support/workbook-factory';

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
          'Chưa hiểu loại hình “Công ty”. Ghi một trong: “Cơ quan Đảng”, “Cơ quan nhà nước”, “Ủy ban nhân dân xã, phường, đặc khu”, “Mặt trận, đoàn thể”, “Đơn vị sự nghiệp”.',
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
    [
      'points below 0',
      set(selfScores, 'D6', -1),
      [[selfScores, 'D6', 'Số liệu A1 không được nhỏ hơn 0, đang ghi -1.']],
    ],
    [
      'points that are no number',
      set(selfScores, 'D6', 'tốt'),
      [[selfScores, 'D6', '“tốt” không phải là số. Nhập số, ví dụ 27,5.']],
    ],
    ['points off the step', set(selfScores, 'D6', 19.25), [[selfScores, 'D6', 'Điểm A1 chỉ lấy theo bước 0,5 điểm.']]],
    [
      'points with three decimals',
      set(selfScores, 'D7', 27.125),
      [[selfScores, 'D7', 'Điểm A2 chỉ lấy theo bước 0,01 điểm.']],
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
