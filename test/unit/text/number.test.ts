import * as fc from 'fast-check';
import { exact, roundHalfUp, toDecimalString } from '../../../src/domain/fraction';
import { formatNumber, formatPercent, parseNumber } from '../../../src/text/number';

describe('formatNumber', () => {
  it.each([
    ['0', '0'],
    ['7', '7'],
    ['999', '999'],
    ['1000', '1.000'],
    ['1234567.5', '1.234.567,5'],
    ['95.80', '95,8'],
    ['-1234.5', '-1.234,5'],
    ['89.966', '89,97'],
    ['0.005', '0,01'],
    ['1/3', '0,33'],
    ['-0.001', '0'],
  ])('writes %s as %s', (value, written) => {
    expect(formatNumber(value)).toBe(written);
  });

  it('takes exact values and numbers too, and as many decimals as asked for', () => {
    expect(formatNumber(exact('956.444'), 0)).toBe('956');
    expect(formatNumber(97.6)).toBe('97,6');
    expect(formatNumber(exact('0.125'), 3)).toBe('0,125');
  });

  it('refuses what is no number', () => {
    expect(() => formatNumber('12,5')).toThrow(RangeError);
  });
});

describe('formatPercent', () => {
  it.each([
    ['0.765', '76,5%'],
    ['8/9', '88,9%'],
    ['2/3', '66,7%'],
    ['1', '100%'],
    ['2.4', '240%'],
    ['12', '1.200%'],
  ])('writes the share %s as %s', (ratio, written) => {
    expect(formatPercent(exact(ratio))).toBe(written);
  });

  it('rounds to the decimals asked for', () => {
    expect(formatPercent(exact('2/3'), 0)).toBe('67%');
  });
});

describe('parseNumber', () => {
  it.each([
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['48.25', '48.25'],
    ['1.000', '1000'],
    ['4.720', '4720'],
    ['1.234,5', '1234.5'],
    ['1.234.567', '1234567'],
    ['1234,567', '1234.567'],
    ['1234.5', '1234.5'],
    ['0.125', '0.125'],
    ['0,125', '0.125'],
    ['-1', '-1'],
    ['−1,5', '-1.5'],
    ['–1.000', '-1000'],
    [' 98,1\u00a0', '98.1'],
    ['007', '7'],
  ])('reads %p as %s', (typed, value) => {
    const parsed = parseNumber(typed);
    expect(parsed === null ? null : toDecimalString(parsed)).toBe(value);
  });

  it.each([
    '',
    '  ',
    'abc',
    '5 điểm',
    '98%',
    '12,',
    ',5',
    '.5',
    '12.',
    '1,2,3',
    '1,234.5',
    '1.23.456',
    '1234.567',
    '0.125.000',
    '12.3456',
    '1 000',
    '+5',
    '--5',
    '- 5',
    '1e3',
    '1/2',
    '٥',
    '9'.repeat(41),
  ])('does not guess at %p', (typed) => {
    expect(parseNumber(typed)).toBeNull();
  });
});

describe('what is written is read back', () => {
  const values = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, places]) => exact(digits).div(10n ** BigInt(places)));

  it('as the same value, rounded to the decimals shown', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 6 }), (value, places) => {
        expect(parseNumber(formatNumber(value, places))?.equals(roundHalfUp(value, places))).toBe(true);
      }),
    );
  });

  it('and read, written and read again is the same number', () => {
    const typed = fc.stringMatching(/^-?\d{1,4}([.,]\d{1,3}){0,2}$/);
    fc.assert(
      fc.property(typed, (text) => {
        const value = parseNumber(text);
        if (value !== null) expect(parseNumber(formatNumber(value, 6))?.equals(value)).toBe(true);
      }),
    );
  });
});
