import { countsHonour } from '../../../src/domain/commendation/revocation';
import type { Award } from '../../../src/domain/commendation/award';
import { readAmount } from '../../../src/modules/decisions/money/amounts';
import { darkRuns, qrMatrix } from '../../../src/documents/model/qr';
import { moneyInWords } from '../../../src/text/money-words';

describe('money in words', () => {
  it.each([
    [0, 'Không đồng'],
    [710_000, 'Bảy trăm mười nghìn đồng'],
    [1_060_000, 'Một triệu không trăm sáu mươi nghìn đồng'],
    [3_510_000, 'Ba triệu năm trăm mười nghìn đồng'],
    [21_000_000, 'Hai mươi mốt triệu đồng'],
    [15_005_000, 'Mười lăm triệu không trăm lẻ năm nghìn đồng'],
    [2_000_000_010, 'Hai tỷ không trăm mười đồng'],
    [105_025_000, 'Một trăm lẻ năm triệu không trăm hai mươi lăm nghìn đồng'],
  ])('%d', (amount, words) => {
    expect(moneyInWords(amount)).toBe(words);
  });

  it('refuses what is no amount', () => {
    for (const amount of [-1, 0.5, Number.NaN, 2 ** 60]) expect(() => moneyInWords(amount)).toThrow(RangeError);
  });
});

describe('typed amounts', () => {
  it.each([
    ['', null],
    ['1.060.000', 1_060_000],
    ['1 060 000 đ', 1_060_000],
    ['710000 đồng', 710_000],
    ['0', 0],
  ])('reads %s', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  it.each(['1.06', '12,5', '-3', 'abc', '1.0000', '9999999999999'])('refuses %s', (text) => {
    expect(readAmount(text)).toBeNaN();
  });
});

describe('awards that count a revoked honour', () => {
  const award = (condition: unknown): Award =>
    ({ rules: [{ subject: 'person', types: ['achievement'], condition }] }) as never;

  it('looks into groups, earlier honours, members and shares', () => {
    const prior = { kind: 'prior_honours', awards: ['CSTDCS'] };
    expect(countsHonour(award(prior), 'CSTDCS')).toBe(true);
    expect(countsHonour(award({ kind: 'all', of: [{ kind: 'any', of: [prior] }] }), 'CSTDCS')).toBe(true);
    expect(countsHonour(award({ kind: 'member_count', awards: ['CSTDCS'] }), 'CSTDCS')).toBe(true);
    expect(countsHonour(award({ kind: 'member_share', holding: { awards: ['LDTT'] } }), 'LDTT')).toBe(true);
    expect(countsHonour(award({ kind: 'member_share', holding: { level: 'well' } }), 'LDTT')).toBe(false);
    expect(countsHonour(award({ kind: 'attested' }), 'CSTDCS')).toBe(false);
  });
});

describe('a QR code', () => {
  it('has its three finders and loses no module in runs', () => {
    const matrix = qrMatrix('https://thidua.example.gov.vn/kiem-chung/abcdefghijklmnopqrstuvwx');
    const size = matrix.length;
    expect((size - 17) % 4).toBe(0);
    for (const [x, y] of [
      [0, 0],
      [size - 7, 0],
      [0, size - 7],
    ] as const) {
      expect(matrix[y]!.slice(x, x + 7)).toEqual(Array.from({ length: 7 }, () => true));
    }
    for (const row of matrix) {
      const dark = darkRuns(row).flatMap(({ from, length }) => Array.from({ length }, (_one, at) => from + at));
      expect(dark).toEqual(row.flatMap((isDark, index) => (isDark ? [index] : [])));
    }
  });
});
