import * as fc from 'fast-check';
import { addDays, compareDates, daysBetween, earlierOf, isBusinessDate } from '../../../src/domain/calendar';
import { asOfDate, periodKindOf } from '../../../src/domain/period';

const days = fc.integer({ min: -100_000, max: 100_000 });

describe('isBusinessDate', () => {
  it.each(['2022-06-30', '2024-02-29', '9999-12-31'])('accepts %s', (text) => {
    expect(isBusinessDate(text)).toBe(true);
  });

  it.each([
    '2022-02-29',
    '2022-06-31',
    '2022-13-01',
    '2022-00-10',
    '2022-6-30',
    '0022-06-30',
    '30/06/2022',
    '',
    'today',
  ])('refuses %p', (text) => {
    expect(isBusinessDate(text)).toBe(false);
  });
});

describe('counting days', () => {
  it.each([
    ['2022-06-30', 1, '2022-07-01'],
    ['2022-01-01', -1, '2021-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2022-01-01', 180, '2022-06-30'],
  ])('%s and %i days is %s', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });

  it('adds and counts back the same days', () => {
    fc.assert(
      fc.property(days, (count) => {
        expect(daysBetween('2022-06-30', addDays('2022-06-30', count))).toBe(count);
      }),
    );
  });

  it('refuses what is no day', () => {
    expect(() => daysBetween('2022-06-30', '2022-06-31')).toThrow(RangeError);
  });
});

describe('order', () => {
  it('sorts days', () => {
    expect(['2022-12-31', '2022-01-01', '2022-06-30'].sort(compareDates)).toEqual([
      '2022-01-01',
      '2022-06-30',
      '2022-12-31',
    ]);
    expect(compareDates('2022-06-30', '2022-06-30')).toBe(0);
  });

  it('takes the earlier day', () => {
    expect(earlierOf('2022-06-30', '2022-07-01')).toBe('2022-06-30');
    expect(earlierOf('2022-07-01', '2022-06-30')).toBe('2022-06-30');
  });
});

describe('periods', () => {
  it('a review of 2022 opened in 2026 shows the cut-off day, one opened before it shows that day', () => {
    expect(asOfDate('2026-11-22', '2022-06-30')).toBe('2022-06-30');
    expect(asOfDate('2022-05-04', '2022-06-30')).toBe('2022-05-04');
  });

  it.each([
    ['2022', 'year'],
    ['2022-H1', 'six_months'],
    ['2022-H2', 'six_months'],
    ['2022-X01', 'campaign'],
    ['2022-H3', null],
    ['22', null],
    ['2022-X1', null],
  ])('the code %s tells %p', (code, kind) => {
    expect(periodKindOf(code)).toBe(kind);
  });
});
