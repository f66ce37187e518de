import { crc32 } from 'node:zlib';

/** A part of an archive to write. */
export interface PartToWrite {
  readonly name: string;
  readonly bytes: Buffer;
}

const LOCAL_SIGNATURE = 0x04034b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const VERSION = 20;
/** 1980-01-01, the first day a zip archive can state: what is written does not depend on the clock. */
const FIRST_DAY = 0x0021;

/** A zip archive of the given parts, stored without compression, in the given order. */
export function writeZip(parts: readonly PartToWrite[]): Buffer {
  const contents: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const shared = sharedFields(part, name.length);
    const content = Buffer.concat([uint32(LOCAL_SIGNATURE), shared, name, part.bytes]);
    const noCommentNorAttributes = Buffer.alloc(10);
    directory.push(uint32(DIRECTORY_SIGNATURE), uint16(VERSION), shared, noCommentNorAttributes, uint32(offset), name);
    contents.push(content);
    offset += content.length;
  }
  return Buffer.concat([...contents, ...directory, endRecord(parts.length, Buffer.concat(directory).length, offset)]);
}

/** What the local header and the directory both state: version, flags, method, time, day, checksum, sizes, name length. */
function sharedFields({ bytes }: PartToWrite, nameLength: number): Buffer {
  return Buffer.concat([
    ...[VERSION, 0, 0, 0, FIRST_DAY].map(uint16),
    ...[crc32(bytes), bytes.length, bytes.length].map(uint32),
    ...[nameLength, 0].map(uint16),
  ]);
}

function endRecord(count: number, directoryBytes: number, offset: number): Buffer {
  return Buffer.concat([
    uint32(END_SIGNATURE),
    ...[0, 0, count, count].map(uint16),
    ...[directoryBytes, offset].map(uint32),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
