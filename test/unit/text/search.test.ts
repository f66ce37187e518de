import * as fc from 'fast-check';
import { asciiFileName } from '../../../src/text/file-name';
import { fold, nfc } from '../../../src/text/search';

describe('fold', () => {
  it.each([
    ['Khối thi đua', 'khoi thi dua'],
    ['Tỉnh ủy', 'tinh uy'],
    ['Tỉnh uỷ', 'tinh uy'],
    ['ĐẢNG ỦY KHỐI', 'dang uy khoi'],
    ['  Ban   Dân vận\u00a0Tỉnh ủy  ', 'ban dan van tinh uy'],
    ['Hòa\u200b Bình', 'hoa binh'],
    ['Phường Ưu Điềm, Thừa Thiên – Huế', 'phuong uu diem, thua thien – hue'],
  ])('%p is searched as %p', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text.normalize('NFD'))).toBe(folded);
    expect(fold(text.normalize('NFC'))).toBe(folded);
  });

  it('folded twice is folded once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('nfc', () => {
  it('composes and trims, and leaves the inside as it was typed', () => {
    expect(nfc(` ${'Tiến  độ'.normalize('NFD')} `)).toBe('Tiến  độ'.normalize('NFC'));
  });
});

describe('asciiFileName', () => {
  it.each([
    ['Báo cáo sơ kết 6 tháng đầu năm 2022.pdf', 'Bao-cao-so-ket-6-thang-dau-nam-2022.pdf'],
    ['Đảng ủy Khối'.normalize('NFD'), 'Dang-uy-Khoi'],
    ['KB-2022_v1.xlsx', 'KB-2022_v1.xlsx'],
    ['a/b\\c:d*e?.docx', 'a-b-c-d-e.docx'],
    ['../../etc/passwd', 'etc-passwd'],
    ['???', 'tai-lieu'],
    ['', 'tai-lieu'],
    ['.pdf', 'tai-lieu.pdf'],
    ['Phụ lục 1 (Tiến độ).', 'Phu-luc-1-Tien-do'],
  ])('names %p %p', (text, name) => {
    expect(asciiFileName(text)).toBe(name);
  });

  it('cuts a long name and keeps its extension', () => {
    const name = asciiFileName(`${'Báo cáo sơ kết '.repeat(10)}.xlsx`);
    expect(name).toBe('Bao-cao-so-ket-Bao-cao-so-ket-Bao-cao-so-ket.xlsx');
    expect(asciiFileName('a'.repeat(80))).toHaveLength(50);
  });

  it('is short, plain, never empty, and stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const name = asciiFileName(text);
        expect(name).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,49}$/);
        expect(asciiFileName(name)).toBe(name);
      }),
    );
  });
});
