/** What may be kept as a file (product §6): PDF, Word, Excel, images. */
export interface FileKind {
  readonly extension: string;
  readonly mediaType: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const PDF: FileKind = { extension: 'pdf', mediaType: 'application/pdf' };
const DOCX: FileKind = { extension: 'docx', mediaType: `${OFFICE}.wordprocessingml.document` };
const XLSX: FileKind = { extension: 'xlsx', mediaType: `${OFFICE}.spreadsheetml.sheet` };
const DOC: FileKind = { extension: 'doc', mediaType: 'application/msword' };
const XLS: FileKind = { extension: 'xls', mediaType: 'application/vnd.ms-excel' };
const PNG: FileKind = { extension: 'png', mediaType: 'image/png' };
const JPEG: FileKind = { extension: 'jpg', mediaType: 'image/jpeg' };

const startsWith = (bytes: Buffer, ...signature: number[]): boolean =>
  bytes.subarray(0, signature.length).equals(Buffer.from(signature));

/**
 * Recognises a file by its content; a name can claim anything. Null for what may not be kept, macro files among them.
 * Old Word and Excel share one container, so there the name decides between the two.
 */
export function fileKindOf(bytes: Buffer, name: string): FileKind | null {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return PDF;
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return PNG;
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return JPEG;
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldOfficeKind(name);
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return zippedOfficeKind(bytes);
  return null;
}

function oldOfficeKind(name: string): FileKind | null {
  if (/\.doc$/i.test(name)) return DOC;
  return /\.xls$/i.test(name) ? XLS : null;
}

function zippedOfficeKind(bytes: Buffer): FileKind | null {
  // Entry names stand uncompressed in the archive.
  if (bytes.includes('vbaProject.bin')) return null;
  if (bytes.includes('word/document.xml')) return DOCX;
  return bytes.includes('xl/workbook.xml') ? XLSX : null;
}
