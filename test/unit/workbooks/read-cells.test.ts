import fc from 'fast-check';
import { type CellContent, Sheet, isBlank, readDate, readNumber, readText } from '../../../src/workbooks';

/** A sheet with one cell, A1. */
function cellWith(content: CellContent, formula: string | null = null) {
  return new Sheet('Trang 1', false, false, new Map([[1, new Map([[1, { content, formula }]])]]), []).cell(1, 1);
}

const text = (typed: string, formula?: string) => cellWith({ kind: 'text', text: typed }, formula);
const number = (value: number, percent = false) => cellWith({ kind: 'number', number: value, percent });

describe('reading a number', () => {
  it.each([
    [12, '12'],
    [97.6, '97.6'],
    [97.599999999999994, '97.6'],
    [0.1 + 0.2, '0.3'],
    [-1, '-1'],
    [1e15, '1000000000000000'],
    [0.000001, '0.000001'],
  ])('takes %d as it is', (value, expected) => {
    expect(readNumber(number(value))).toEqual({ value: expected, repairs: [], problem: null });
  });

  it.each([
    ['99,2', '99.2', 'text_number', 'Số viết dạng chữ “99,2”, hiểu là 99,2.'],
    ['4.720', '4720', 'thousands', 'Số viết dạng chữ “4.720”, hiểu là 4.720 (dấu chấm ngăn cách hàng nghìn).'],
    ['1.234,5', '1234.5', 'text_number', 'Số viết dạng chữ “1.234,5”, hiểu là 1.234,5.'],
    ['12 500', '12500', 'text_number', 'Số viết dạng chữ “12 500”, hiểu là 12.500.'],
    ['−1', '-1', 'text_number', 'Số viết dạng chữ “−1”, hiểu là -1.'],
    ['- 3', '-3', 'text_number', 'Số viết dạng chữ “- 3”, hiểu là -3.'],
    [' 7\u200b ', '7', 'text_number', 'Số viết dạng chữ “ 7\u200b ”, hiểu là 7.'],
    ['98,5 %', '98.5', 'percent', 'Tỷ lệ 98,5 %, hiểu là 98,5.'],
  ])('understands the text "%s" and says so', (typed, value, kind, sentence) => {
    const reading = readNumber(text(typed));
    expect(reading.value).toBe(value);
    expect(reading.repairs).toEqual([expect.objectContaining({ kind, address: 'A1', from: typed, sentence })]);
  });

  it('takes a percentage as its number', () => {
    expect(readNumber(number(0.985, true))).toMatchObject({
      value: '98.5',
      repairs: [{ kind: 'percent', from: '98,5%' }],
    });
  });

  it('takes the stored result of a formula and says so', () => {
    const cell = cellWith({ kind: 'number', number: 45, percent: false }, 'SUM(A5:A13)');
    expect(readNumber(cell).repairs).toEqual([
      {
        kind: 'formula',
        address: 'A1',
        from: '=SUM(A5:A13)',
        to: '45',
        sentence: 'Ô tính bằng công thức =SUM(A5:A13), lấy kết quả đã lưu là 45.',
      },
    ]);
  });

  it.each<[CellContent, string, string]>([
    [{ kind: 'text', text: '12 lớp' }, 'not_a_number', '“12 lớp” không phải là số. Nhập số, ví dụ 27,5.'],
    [
      { kind: 'text', text: 'x'.repeat(500) },
      'not_a_number',
      `“${'x'.repeat(120)}…” không phải là số. Nhập số, ví dụ 27,5.`,
    ],
    [{ kind: 'boolean', value: true }, 'not_a_number', '“TRUE” không phải là số. Nhập số, ví dụ 27,5.'],
    [
      { kind: 'date', date: '2022-06-01' },
      'date_for_number',
      'Ô chứa ngày 01/06/2022, cần một số. Excel có thể đã tự đổi số thành ngày.',
    ],
    [
      { kind: 'error', error: '#REF!' },
      'cell_error',
      'Công thức trong ô báo lỗi #REF!. Sửa công thức hoặc nhập giá trị.',
    ],
    [
      { kind: 'uncomputed' },
      'cell_uncomputed',
      'Công thức trong ô chưa được tính. Mở tệp bằng Excel, lưu lại rồi chọn lại.',
    ],
  ])('refuses %j', (content, code, sentence) => {
    const problem = { code, address: 'A1', sentence, severity: 'error' };
    expect(readNumber(cellWith(content))).toEqual({ value: null, repairs: [], problem });
  });

  it('reads back every number that Excel can hold with 15 digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        (whole, decimals) => {
          const value = whole / 10 ** decimals;
          expect(Number(readNumber(number(value)).value)).toBe(value);
        },
      ),
    );
  });
});

describe('reading a day', () => {
  it.each([
    ['31/12/2022', '2022-12-31'],
    ['1/2/2022', '2022-02-01'],
    ['30-6-2022', '2022-06-30'],
    ['30 . 6 . 2022', '2022-06-30'],
    ['2022-06-30', '2022-06-30'],
    ['Ngày 09 tháng 8 năm 2022', '2022-08-09'],
  ])('understands the text "%s" and says so', (typed, value) => {
    const reading = readDate(text(typed), false);
    expect([reading.value, reading.repairs[0]?.kind, reading.problem]).toEqual([value, 'text_date', null]);
  });

  it('takes a real day as it is', () => {
    const cell = cellWith({ kind: 'date', date: '2022-06-30' });
    expect(readDate(cell, false)).toEqual({ value: '2022-06-30', repairs: [], problem: null });
  });

  it('understands a day that shows as a number, in either way of counting', () => {
    expect(readDate(number(44742), false)).toMatchObject({
      value: '2022-06-30',
      repairs: [{ sentence: 'Ngày hiện dạng số 44742, hiểu là ngày 30/06/2022.' }],
    });
    expect(readDate(number(43280), true).value).toBe('2022-06-30');
  });

  it.each<CellContent>([
    { kind: 'text', text: '31/02/2022' },
    { kind: 'text', text: '12/31/2022' },
    { kind: 'text', text: '31/12/22' },
    { kind: 'text', text: 'quý III' },
    { kind: 'number', number: 12, percent: false },
    { kind: 'date', date: null },
    { kind: 'boolean', value: false },
  ])('refuses %j', (content) => {
    expect(readDate(cellWith(content), false)).toMatchObject({
      value: null,
      problem: { code: 'not_a_date', address: 'A1' },
    });
  });
});

describe('reading a text', () => {
  it('composes decomposed Vietnamese and says so', () => {
    const typed = 'Hoàn thành'.normalize('NFD');
    expect(readText(text(typed))).toEqual({
      value: 'Hoàn thành',
      repairs: [
        {
          kind: 'decomposed',
          address: 'A1',
          from: typed,
          to: 'Hoàn thành',
          sentence: 'Chữ có dấu viết rời (Unicode tổ hợp), đã ghép lại thành chữ dựng sẵn.',
        },
      ],
      problem: null,
    });
  });

  it('drops blanks around and inside, hard ones too, and invisible signs', () => {
    expect(readText(text('\u00a0Ban  Dân vận \n Tỉnh ủy  '))).toMatchObject({
      value: 'Ban Dân vận Tỉnh ủy',
      repairs: [{ kind: 'blanks', sentence: 'Đã bỏ dấu cách thừa.' }],
    });
    expect(readText(text('VP\u200bTU'))).toMatchObject({ value: 'VPTU', repairs: [{ kind: 'invisible' }] });
  });

  it('keeps the lines of a note', () => {
    expect(readText(text('Chậm do dịch.\r\n  Sẽ làm quý III'), { lines: 'many' }).value).toBe(
      'Chậm do dịch.\nSẽ làm quý III',
    );
  });

  it('shows numbers and days as a person reads them', () => {
    expect(readText(number(12.5)).value).toBe('12,5');
    expect(readText(cellWith({ kind: 'date', date: '2022-06-30' })).value).toBe('30/06/2022');
  });

  it('takes blanks alone for a blank cell, and an error for something', () => {
    expect(isBlank(text(' \u00a0\u200b'))).toBe(true);
    expect(isBlank(cellWith({ kind: 'error', error: '#N/A' }))).toBe(false);
  });
});
