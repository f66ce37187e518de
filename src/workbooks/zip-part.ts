import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { WorkbookRefused } from './refusal';
import type { ZipPart } from './zip-directory';

const inflate = promisify(inflateRaw);

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const TOO_LARGE = 'ERR_BUFFER_TOO_LARGE';

/**
 * The expanded bytes of one part. Expanding stops at the size the directory declares, which was counted against the
 * limits before: a part that lies about its size is refused, not expanded further.
 */
export async function expandPart(bytes: Buffer, part: ZipPart): Promise<Buffer> {
  const packed = packedBytes(bytes, part);
  const expanded = part.method === STORED ? packed : await inflateWithin(packed, part.expandedBytes);
  if (expanded.length !== part.expandedBytes || crc32(expanded) !== part.crc) {
    throw new WorkbookRefused('workbook_corrupt');
  }
  return expanded;
}

function packedBytes(bytes: Buffer, { offset, compressedBytes }: ZipPart): Buffer {
  const wholeHeader = offset + LOCAL_BYTES <= bytes.length;
  if (!wholeHeader || bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE) throw new WorkbookRefused('workbook_corrupt');
  const start = offset + LOCAL_BYTES + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + compressedBytes > bytes.length) throw new WorkbookRefused('workbook_corrupt');
  return bytes.subarray(start, start + compressedBytes);
}

async function inflateWithin(packed: Buffer, expandedBytes: number): Promise<Buffer> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, expandedBytes) });
  } catch (error) {
    const tooLarge = error !== null && typeof error === 'object' && 'code' in error && error.code === TOO_LARGE;
    throw new WorkbookRefused(tooLarge ? 'workbook_expands_too_much' : 'workbook_corrupt');
  }
}
