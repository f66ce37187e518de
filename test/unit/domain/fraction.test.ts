import * as fc from 'fast-check';
import {
  type Exact,
  decimalsOf,
  exact,
  roundHalfUp,
  smallerOf,
  sum,
  toDecimalString,
  toNumber,
} from '../../../src/domain/fraction';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => exact(digits).div(10n ** BigInt(places)));
const ratios = fc
  .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([numerator, denominator]) => exact(numerator).div(denominator));

describe('exact', () => {
  it.each([
    ['27.5', '27.5'],
    ['-0.25', '-0.25'],
    ['007', '7'],
    ['1/4', '0.25'],
    [0.1, '0.1'],
    [97.6, '97.6'],
    [1e-7, '0.0000001'],
    [1.5e21, '1500000000000000000000'],
    [12n, '12'],
  ])('reads %p as %s', (value, expected) => {
    expect(toDecimalString(exact(value))).toBe(expected);
  });

  it.each(['', ' ', '12,5', '1.', '.5', '1e3', 'abc', '0x10', '1.2.3', '1/0', '1/00', '0.(3)', NaN, Infinity])(
    'refuses %p',
    (value) => {
      expect(() => exact(value)).toThrow(RangeError);
    },
  );

  it('loses nothing: three thirds make one, and ten times a tenth is one', () => {
    expect(sum([exact('1/3'), exact('1/3'), exact('1/3')]).equals(1)).toBe(true);
    expect(sum(Array.from({ length: 10 }, () => exact(0.1))).equals(1)).toBe(true);
  });
});

describe('sum and smallerOf', () => {
  it('gives 0 for nothing', () => {
    expect(sum([]).equals(0)).toBe(true);
  });

  it('picks the smaller one', () => {
    expect(toNumber(smallerOf(exact('0.3'), exact('1/3')))).toBe(0.3);
  });
});

describe('roundHalfUp', () => {
  it.each([
    ['89.96', 1, '90'],
    ['89.94', 1, '89.9'],
    ['0.125', 2, '0.13'],
    ['-0.125', 2, '-0.13'],
    ['2.5', 0, '3'],
    ['1/3', 2, '0.33'],
    ['2/3', 2, '0.67'],
    ['0.004', 2, '0'],
  ])('rounds %s to %i decimals as %s', (value, places, expected) => {
    expect(toDecimalString(roundHalfUp(exact(value), places))).toBe(expected);
  });

  it('is never further away than half a step', () => {
    fc.assert(
      fc.property(ratios, fc.integer({ min: 0, max: 6 }), (value, places) => {
        const distance: Exact = roundHalfUp(value, places).sub(value).abs();
        expect(distance.mul(2n * 10n ** BigInt(places)).lte(1)).toBe(true);
      }),
    );
  });
});

describe('toDecimalString', () => {
  it('keeps 20 decimals of an endless value when no limit is given', () => {
    expect(toDecimalString(exact('1/3'))).toBe(`0.${'3'.repeat(20)}`);
  });

  it('obeys the limit, finite or not', () => {
    expect(toDecimalString(exact('0.125'), 2)).toBe('0.13');
    expect(toDecimalString(exact('1/3'), 4)).toBe('0.3333');
    expect(toDecimalString(exact('-0.001'), 2)).toBe('0');
    expect(toDecimalString(exact('10'), 2)).toBe('10');
  });

  it('is undone by exact for every finite value', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(exact(toDecimalString(value)).equals(value)).toBe(true);
      }),
    );
  });
});

describe('decimalsOf', () => {
  it.each([
    ['3', 0],
    ['0.5', 1],
    ['3/4', 2],
    ['0.125', 3],
    ['1/3', null],
    ['1/6', null],
  ])('%s needs %p', (value, expected) => {
    expect(decimalsOf(exact(value))).toBe(expected);
  });
});
