import { inflateSync } from 'node:zlib';
import { QUIET_ZONE, qrMatrix } from '../../../src/documents/model';
import { qrPicture } from '../../../src/documents/renderers/qr-picture';

const ADDRESS = 'https://thidua.example.gov.vn/kiem-chung/abcdefghijklmnopqrstuvwx';

/** The chunks of a PNG by their types. */
function chunksOf(picture: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < picture.length;) {
    const length = picture.readUInt32BE(at);
    chunks.set(picture.toString('latin1', at + 4, at + 8), picture.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

describe('the picture of a QR code', () => {
  it('is a square PNG whose dots are the modules of the code, with white around them', () => {
    const chunks = chunksOf(qrPicture(ADDRESS));
    const [head, data] = [chunks.get('IHDR')!, chunks.get('IDAT')!];
    const matrix = qrMatrix(ADDRESS);
    const modules = matrix.length + 2 * QUIET_ZONE;
    const side = head.readUInt32BE(0);
    expect([head.readUInt32BE(4), side % modules, [...head.subarray(8)]]).toEqual([side, 0, [1, 0, 0, 0, 0]]);
    const pixels = inflateSync(data);
    const stride = 1 + Math.ceil(side / 8);
    expect(pixels.length).toBe(side * stride);
    const dot = side / modules;
    const isDark = (x: number, y: number): boolean => {
      const at = y * stride + 1 + Math.floor(x / 8);
      return ((pixels[at]! >> (7 - (x % 8))) & 1) === 0;
    };
    const drawn = Array.from({ length: modules }, (_row, y) =>
      Array.from({ length: modules }, (_column, x) => isDark(x * dot + 1, (y + 1) * dot - 1)),
    );
    const framed = drawn.slice(QUIET_ZONE, -QUIET_ZONE).map((row) => row.slice(QUIET_ZONE, -QUIET_ZONE));
    expect(framed).toEqual(matrix);
    expect(drawn.flat().filter(Boolean)).toHaveLength(matrix.flat().filter(Boolean).length);
  });
});
