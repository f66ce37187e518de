import { fileKindOf } from '../../../src/platform/files/file-kind';

const zip = (...names: string[]): Buffer =>
  Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from(names.join('\n'))]);
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe('the kind of a file', () => {
  it.each([
    ['báo cáo.pdf', Buffer.from('%PDF-1.7 …'), 'pdf'],
    ['ảnh.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'png'],
    ['ảnh.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'jpg'],
    ['văn bản.docx', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['bảng.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['cũ.doc', ole, 'doc'],
    ['cũ.xls', ole, 'xls'],
  ])('is told by the content of %s', (name, bytes, extension) => {
    expect(fileKindOf(bytes, name)?.extension).toBe(extension);
  });

  it.each([
    ['a program named like a document', 'báo cáo.pdf', Buffer.from('MZ\u0090')],
    ['a page named like a workbook', 'bảng.xls', Buffer.from('<html><table>')],
    ['a workbook with macros', 'bảng.xlsx', zip('xl/workbook.xml', 'xl/vbaProject.bin')],
    ['an archive', 'tệp.zip', zip('a.txt')],
    ['an old container of another kind', 'thư.msg', ole],
    ['nothing', 'rỗng.pdf', Buffer.alloc(0)],
  ])('refuses %s', (_case, name, bytes) => {
    expect(fileKindOf(bytes, name)).toBeNull();
  });
});
