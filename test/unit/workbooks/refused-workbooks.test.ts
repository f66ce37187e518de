import {
  WORKBOOK_LIMITS,
  type WorkbookLimits,
  type WorkbookRefusalCode,
  WorkbookRefused,
  openWorkbook,
} from '../../../src/workbooks';
import {
  WORKBOOK_TYPE,
  blocWorkbook,
  contentTypes,
  oleContainer,
  packageOf,
  packageParts,
  sheetXml,
  workbookXml,
} from '../../support/workbook-factory';
import { zipOf } from '../../support/zip-factory';

async function refusal(
  bytes: Buffer,
  limits: Partial<WorkbookLimits> = {},
): Promise<{ code: WorkbookRefusalCode; message: string }> {
  try {
    await openWorkbook(bytes, { ...WORKBOOK_LIMITS, ...limits });
  } catch (error) {
    if (error instanceof WorkbookRefused) return { code: error.violation.code, message: error.message };
    throw error;
  }
  throw new Error('the workbook was opened');
}

const SAVE_AGAIN = 'Mở tệp bằng Excel, lưu lại dạng “Excel Workbook (*.xlsx)” rồi chọn lại.';
const SHEET = 'xl/worksheets/sheet1.xml';

describe('files that are no .xlsx workbook, whatever their name', () => {
  it.each([
    [
      'a web page',
      '\ufeff<!-- Xuất từ hệ thống --><html><body><table><tr><td>1</td></tr></table></body></html>',
      'trang HTML',
    ],
    ['a CSV', 'Mã,Tên\nVPTU,Văn phòng', 'tệp văn bản hoặc CSV'],
    ['an XML spreadsheet', '<?xml version="1.0"?><Workbook/>', 'tệp XML'],
    ['a PDF', '%PDF-1.7 …', 'tệp PDF'],
    ['anything else', Buffer.from([1, 2, 0, 4]), 'tệp không rõ loại'],
  ])('refuses %s and says what it is', async (_, content, found) => {
    await expect(refusal(Buffer.from(content as string))).resolves.toEqual({
      code: 'workbook_not_xlsx',
      message: `Tệp không phải bảng tính Excel (.xlsx) mà là ${found}. ${SAVE_AGAIN}`,
    });
  });

  it.each([
    ['a Word document', 'word/document.xml', '', 'tệp Word'],
    ['slides', 'ppt/presentation.xml', '', 'tệp trình chiếu'],
    [
      'an OpenDocument sheet',
      'mimetype',
      'application/vnd.oasis.opendocument.spreadsheet',
      'bảng tính OpenDocument (.ods)',
    ],
    ['an archive', 'anh.txt', 'x', 'tệp nén ZIP'],
  ])('refuses %s in a zip', async (_, name, bytes, found) => {
    const { code, message } = await refusal(zipOf([{ name, bytes }]));
    expect([code, message]).toEqual(['workbook_not_xlsx', expect.stringContaining(`mà là ${found}.`)]);
  });

  it('is not held up by a page made of comments', async () => {
    const { code } = await refusal(Buffer.from('<!-- -->'.repeat(500)));
    expect(code).toBe('workbook_not_xlsx');
  });

  it.each<[string, Buffer, WorkbookRefusalCode, string]>([
    ['nothing at all', Buffer.alloc(0), 'workbook_empty_file', 'Tệp rỗng, không có nội dung.'],
    [
      'an old .xls',
      oleContainer(['Root Entry', 'Workbook']),
      'workbook_old_xls',
      `Tệp là bảng tính Excel đời cũ (.xls). ${SAVE_AGAIN}`,
    ],
    [
      'an encrypted workbook',
      oleContainer(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']),
      'workbook_encrypted',
      'Tệp được đặt mật khẩu. Bỏ mật khẩu trong Excel, lưu lại rồi chọn lại.',
    ],
    [
      'an archive with a password',
      zipOf(packageParts().map((part) => ({ ...part, encrypted: true }))),
      'workbook_encrypted',
      'Tệp được đặt mật khẩu. Bỏ mật khẩu trong Excel, lưu lại rồi chọn lại.',
    ],
    [
      'a binary workbook',
      packageOf({ '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main') }),
      'workbook_binary',
      `Tệp là bảng tính nhị phân (.xlsb). ${SAVE_AGAIN}`,
    ],
    [
      'a workbook with macros',
      packageOf({ '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.macroEnabled.main+xml') }),
      'workbook_macro',
      'Tệp có chứa macro nên không được nhận. Lưu lại dạng “Excel Workbook (*.xlsx)” không có macro.',
    ],
    [
      'macros under an honest type',
      packageOf({ 'xl/vbaProject.bin': 'mã' }),
      'workbook_macro',
      'Tệp có chứa macro nên không được nhận. Lưu lại dạng “Excel Workbook (*.xlsx)” không có macro.',
    ],
    [
      'sheets of old macros',
      packageOf({ 'xl/macrosheets/sheet1.xml': '<x/>' }),
      'workbook_macro',
      'Tệp có chứa macro nên không được nhận. Lưu lại dạng “Excel Workbook (*.xlsx)” không có macro.',
    ],
  ])('refuses %s', async (_, bytes, code, message) => {
    await expect(refusal(bytes)).resolves.toEqual({ code, message });
  });
});

describe('files that are too large or made to harm', () => {
  const megabyte = 1024 * 1024;
  const manyParts = Array.from({ length: 66 }, (_, index) => ({ name: `p${index}`, bytes: Buffer.alloc(megabyte) }));

  it('refuses a file over the limit before looking inside', async () => {
    const { code, message } = await refusal(Buffer.alloc(21 * megabyte));
    expect([code, message]).toEqual(['workbook_file_too_large', 'Tệp nặng 21 MB. Mỗi tệp tối đa 20 MB.']);
  });

  it.each<[string, Buffer, Partial<WorkbookLimits>]>([
    [
      'a part that expands a thousand times',
      zipOf([...packageParts(), { name: 'x', bytes: Buffer.alloc(3 * megabyte) }]),
      {},
    ],
    ['parts that expand beyond the limit together', zipOf(manyParts), { ratio: Infinity }],
    [
      'a part larger than it says',
      zipOf([
        ...packageParts({ [SHEET]: null }),
        { name: SHEET, bytes: sheetXml(' '.repeat(9_000)), statedBytes: 500 },
      ]),
      {},
    ],
    [
      'parts that share their bytes',
      zipOf([...packageParts(), { name: 'a.xml', bytes: 'a' }, { name: 'b.xml', bytes: 'b', overlapping: true }]),
      {},
    ],
    ['more tags than a workbook needs', packageOf({ [SHEET]: sheetXml('<a/><b/>'.repeat(50)) }), { tags: 100 }],
    ['an endless description', packageOf({ '_rels/.rels': ' '.repeat(5 * megabyte) }), { ratio: Infinity }],
  ])('refuses %s', async (_, bytes, limits) => {
    await expect(refusal(bytes, limits)).resolves.toEqual({
      code: 'workbook_expands_too_much',
      message: `Tệp nén bất thường: khi mở ra lớn hơn mức cho phép nhiều lần. ${SAVE_AGAIN}`,
    });
  });

  const row = (number: number): string => `<row r="${number}"><c r="A${number}"><v>1</v></c><c r="B${number}"/></row>`;
  const fiveRows = packageOf({ [SHEET]: sheetXml([1, 2, 3, 4, 5].map(row).join('')) });

  it.each<[string, Buffer, Partial<WorkbookLimits>, WorkbookRefusalCode, string]>([
    [
      'too many rows',
      fiveRows,
      { rows: 4 },
      'workbook_too_many_rows',
      'Tệp có 5 dòng, tối đa 4. Xóa các dòng không dùng rồi chọn lại.',
    ],
    [
      'too many cells',
      fiveRows,
      { cells: 9 },
      'workbook_too_many_cells',
      'Tệp có 10 ô, tối đa 9. Xóa định dạng ở các ô không dùng rồi chọn lại.',
    ],
    [
      'a merged range over whole columns',
      packageOf({ [SHEET]: sheetXml(row(1), '<mergeCells><mergeCell ref="A1:B1048576"/></mergeCells>') }),
      {},
      'workbook_too_many_cells',
      'Tệp có 1.048.576 ô, tối đa 300.000. Xóa định dạng ở các ô không dùng rồi chọn lại.',
    ],
    [
      'more merged ranges than rows',
      packageOf({
        [SHEET]: sheetXml(row(1), '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:D1"/></mergeCells>'),
      }),
      { rows: 1 },
      'workbook_too_many_cells',
      'Tệp có 2 ô, tối đa 1. Xóa định dạng ở các ô không dùng rồi chọn lại.',
    ],
    [
      'too many sheets',
      packageOf({ 'xl/workbook.xml': workbookXml('<sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/>') }),
      { sheets: 1 },
      'workbook_too_many_sheets',
      'Tệp có 2 trang tính, tối đa 1. Xóa các trang không dùng rồi chọn lại.',
    ],
    [
      'too many parts',
      packageOf(),
      { parts: 4 },
      'workbook_too_many_parts',
      `Tệp có 5 thành phần bên trong, tối đa 4. ${SAVE_AGAIN}`,
    ],
    [
      'no sheet',
      packageOf({ 'xl/workbook.xml': workbookXml('') }),
      {},
      'workbook_no_sheets',
      'Tệp không có trang tính nào.',
    ],
  ])('refuses %s', async (_, bytes, limits, code, message) => {
    await expect(refusal(bytes, limits)).resolves.toEqual({ code, message });
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'xl\\workbook.xml', 'c:/x', 'XL/Workbook.xml'])(
    'refuses a part named %s',
    async (name) => {
      const { code, message } = await refusal(zipOf([...packageParts(), { name, bytes: 'x' }]));
      expect(code).toBe('workbook_unsafe_part');
      expect(message).toContain(`“${name}” bên trong tệp không an toàn`);
    },
  );
});

describe('broken files', () => {
  const whole = blocWorkbook();

  it.each<[string, Buffer]>([
    ['cut off', whole.subarray(0, whole.length - 100)],
    ['without an end', Buffer.concat([whole, Buffer.from('rest')])],
    ['with a wrong checksum', zipOf(packageParts().map((part) => ({ ...part, wrongChecksum: true })))],
    ['without its sheet', packageOf({ [SHEET]: null })],
    ['without the workbook', packageOf({ 'xl/workbook.xml': null })],
    [
      'with texts that are not there',
      packageOf({ [SHEET]: sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>') }),
    ],
    [
      'with a text beyond the list',
      packageOf({
        [SHEET]: sheetXml('<row r="1"><c r="A1" t="s"><v>9</v></c></row>'),
        'xl/sharedStrings.xml': '<sst><si><t>a</t></si></sst>',
      }),
    ],
    ['with cells that say no address', packageOf({ [SHEET]: sheetXml('<row r="1"><c><v>1</v></c></row>') })],
    ['with rows that say no number', packageOf({ [SHEET]: sheetXml('<row><c r="A1"><v>1</v></c></row>') })],
    ['with tags that do not close', packageOf({ [SHEET]: '<worksheet><sheetData><row r="1">' })],
    ['with a document type', packageOf({ [SHEET]: `<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheetXml('')}` })],
    ['in another encoding', packageOf({ [SHEET]: Buffer.from(sheetXml(''), 'utf16le').toString('latin1') })],
    [
      'with a text longer than Excel allows',
      packageOf({ [SHEET]: sheetXml(`<row r="1"><c r="A1" t="str"><v>${'a'.repeat(40_000)}</v></c></row>`) }),
    ],
  ])('refuses one %s', async (_, bytes) => {
    await expect(refusal(bytes)).resolves.toEqual({
      code: 'workbook_corrupt',
      message: `Tệp bị hỏng hoặc không đọc được. ${SAVE_AGAIN}`,
    });
  });

  it('opens the same package when nothing is wrong with it', async () => {
    await expect(
      openWorkbook(packageOf({ '[Content_Types].xml': contentTypes(WORKBOOK_TYPE) })),
    ).resolves.toBeDefined();
  });
});
