import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive made for a test; everything but name and bytes is what an honest writer would state. */
export interface TestPart {
  readonly name: string;
  readonly bytes: Buffer | string;
  /** Overrides the stated size after expanding. */
  readonly statedBytes?: number;
  readonly encrypted?: boolean;
  /** Begins where the part before begins, so that both share bytes. */
  readonly overlapping?: boolean;
  readonly wrongChecksum?: boolean;
}

/** A zip archive with compressed parts that may lie about themselves. */
export function zipOf(parts: readonly TestPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let previous = 0;
  for (const part of parts) {
    const bytes = Buffer.from(part.bytes as string);
    const packed = deflateRawSync(bytes, { level: 9 });
    const name = Buffer.from(part.name);
    const checksum = part.wrongChecksum === true ? 1 : crc32(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.encrypted === true ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(checksum, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.statedBytes ?? bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    locals.push(Buffer.concat([number(0x04034b50, 4), fields, name, packed]));
    const start = part.overlapping === true ? previous : offset;
    directory.push(
      Buffer.concat([number(0x02014b50, 4), number(20, 2), fields, Buffer.alloc(10), number(start, 4), name]),
    );
    previous = offset;
    offset += locals.at(-1)!.length;
  }
  const entries = Buffer.concat(directory);
  const end = [number(0x06054b50, 4), number(0, 4), number(parts.length, 2), number(parts.length, 2)];
  return Buffer.concat([...locals, entries, ...end, number(entries.length, 4), number(offset, 4), number(0, 2)]);
}

function number(value: number, bytes: number): Buffer {
  const written = Buffer.alloc(bytes);
  written.writeUIntLE(value, 0, bytes);
  return written;
}
