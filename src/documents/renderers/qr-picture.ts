import { crc32, deflateSync } from 'node:zlib';
import { QUIET_ZONE, qrMatrix } from '../model';

/** Dots of the picture for one module of the code: sharp edges at any size that an office prints. */
const DOTS = 8;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** One bit a dot, shades of grey, no filter, not interlaced. */
const FORMAT = [1, 0, 0, 0, 0];

/** An ASCII text as the PNG of its QR code with the white around it: black on white, square. For files that cannot draw. */
export function qrPicture(text: string): Buffer {
  const matrix = qrMatrix(text);
  const side = (matrix.length + 2 * QUIET_ZONE) * DOTS;
  const white = Buffer.alloc(1 + Math.ceil(side / 8), 0xff);
  white[0] = 0;
  const quiet = Array<Buffer>(QUIET_ZONE * DOTS).fill(white);
  const rows = matrix.flatMap((modules) => Array<Buffer>(DOTS).fill(rowOf(white, modules)));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set(FORMAT, 8);
  const pixels = deflateSync(Buffer.concat([...quiet, ...rows, ...quiet]));
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

/** A module is as many dots wide as a byte has bits: a dark one is a byte without light. */
function rowOf(white: Buffer, modules: readonly boolean[]): Buffer {
  const row = Buffer.from(white);
  modules.forEach((isDark, index) => {
    if (isDark) row[1 + QUIET_ZONE + index] = 0;
  });
  return row;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
