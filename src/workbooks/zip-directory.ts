import { WorkbookRefused } from './refusal';

/** One part of a zip archive as its central directory declares it. `offset` is where its local header begins. */
export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly expandedBytes: number;
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const PART_SIGNATURE = 0x02014b50;
const PART_BYTES = 46;
const ZIP64_EXTRA = 0x0001;
const IN_ZIP64_EXTRA = 0xffffffff;

/**
 * The parts of a zip archive in the order of its central directory, folders left out. Nothing is expanded.
 * @throws WorkbookRefused when the bytes are not a whole archive, or it has more than `maximumParts` parts.
 */
export function readZipDirectory(bytes: Buffer, maximumParts: number): ZipPart[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > maximumParts) throw new WorkbookRefused('workbook_too_many_parts', { count, limit: maximumParts });
  const parts: ZipPart[] = [];
  let position = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const { part, next } = readPart(bytes, position, end);
    if (!part.name.endsWith('/')) parts.push(part);
    position = next;
  }
  return parts;
}

/** The end record stands last, behind it only a comment whose length it states. */
function findEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let position = bytes.length - END_BYTES; position >= earliest; position -= 1) {
    if (bytes.readUInt32LE(position) !== END_SIGNATURE) continue;
    if (position + END_BYTES + bytes.readUInt16LE(position + 20) === bytes.length) return position;
  }
  throw new WorkbookRefused('workbook_corrupt');
}

function readPart(bytes: Buffer, position: number, end: number): { part: ZipPart; next: number } {
  if (position + PART_BYTES > end || bytes.readUInt32LE(position) !== PART_SIGNATURE) {
    throw new WorkbookRefused('workbook_corrupt');
  }
  const nameEnd = position + PART_BYTES + bytes.readUInt16LE(position + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(position + 30);
  const next = extraEnd + bytes.readUInt16LE(position + 32);
  if (next > end) throw new WorkbookRefused('workbook_corrupt');
  const declared = [24, 20, 42].map((field) => bytes.readUInt32LE(position + field));
  const [expandedBytes, compressedBytes, offset] = largeSizes(declared, bytes.subarray(nameEnd, extraEnd));
  const part: ZipPart = {
    name: bytes.toString('utf8', position + PART_BYTES, nameEnd),
    method: bytes.readUInt16LE(position + 10),
    encrypted: (bytes.readUInt16LE(position + 8) & 1) === 1,
    crc: bytes.readUInt32LE(position + 16),
    compressedBytes: compressedBytes ?? 0,
    expandedBytes: expandedBytes ?? 0,
    offset: offset ?? 0,
  };
  return { part, next };
}

/** Streaming writers state sizes in a zip64 field, in this fixed order and only those that are marked as standing there. */
function largeSizes(declared: readonly number[], extra: Buffer): number[] {
  if (!declared.includes(IN_ZIP64_EXTRA)) return [...declared];
  let values = zip64Values(extra);
  return declared.map((size) => {
    if (size !== IN_ZIP64_EXTRA) return size;
    const [value, ...rest] = values;
    if (value === undefined) throw new WorkbookRefused('workbook_corrupt');
    values = rest;
    return value;
  });
}

function zip64Values(extra: Buffer): number[] {
  for (let position = 0; position + 4 <= extra.length;) {
    const size = extra.readUInt16LE(position + 2);
    if (extra.readUInt16LE(position) === ZIP64_EXTRA) {
      const field = extra.subarray(position + 4, position + 4 + size);
      return Array.from({ length: Math.floor(field.length / 8) }, (_, index) =>
        Number(field.readBigUInt64LE(index * 8)),
      );
    }
    position += 4 + size;
  }
  return [];
}
