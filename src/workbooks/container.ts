import { MEGABYTE, type WorkbookLimits } from './limits';
import { WorkbookRefused } from './refusal';

const ZIP_START = Buffer.from('PK\x03\x04', 'latin1');
const OLE_START = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Other things that are sent under the name .xlsx, by how they begin, with the words that say so. */
const OTHER_FORMATS: readonly { readonly start: RegExp; readonly found: string }[] = [
  { start: /^%PDF-/, found: 'tệp PDF' },
  {
    start: /^(?:\s|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->)*<(?:!doctype html|html|head|body|table|meta|style)\b/i,
    found: 'trang HTML',
  },
  { start: /^\s*<\?xml/i, found: 'tệp XML' },
  { start: /^\{\\rtf/, found: 'tệp RTF' },
  { start: /^(?:\x89PNG|\xff\xd8\xff|GIF8)/, found: 'tệp ảnh' },
];

/** Enough of a file to tell what it is. */
const TELLING_BYTES = 4096;

/**
 * Refuses, by content and never by name, everything that is not a zip archive: an old .xls, an encrypted workbook (Excel
 * wraps it in the same container as .xls), a web page or a CSV under another name.
 */
export function requireZip(bytes: Buffer, limits: WorkbookLimits): void {
  if (bytes.length === 0) throw new WorkbookRefused('workbook_empty_file');
  if (bytes.length > limits.fileBytes) {
    throw new WorkbookRefused('workbook_file_too_large', {
      size: Math.ceil(bytes.length / MEGABYTE),
      limit: limits.fileBytes / MEGABYTE,
    });
  }
  if (bytes.subarray(0, OLE_START.length).equals(OLE_START)) throw oleRefusal(bytes);
  if (!bytes.subarray(0, ZIP_START.length).equals(ZIP_START)) {
    throw new WorkbookRefused('workbook_not_xlsx', { found: wordsFor(bytes) });
  }
}

/** The streams of an OLE container are named in UTF-16. */
function oleRefusal(bytes: Buffer): WorkbookRefused {
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return new WorkbookRefused('workbook_encrypted');
  if (holds('Workbook') || holds('Book')) return new WorkbookRefused('workbook_old_xls');
  return new WorkbookRefused('workbook_not_xlsx', { found: 'tệp Office đời cũ, không phải bảng tính' });
}

function wordsFor(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, TELLING_BYTES).replace(/^\xef\xbb\xbf/, '');
  const known = OTHER_FORMATS.find((format) => format.start.test(start));
  if (known !== undefined) return known.found;
  return bytes.subarray(0, TELLING_BYTES).includes(0) ? 'tệp không rõ loại' : 'tệp văn bản hoặc CSV';
}
