import * as fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar';
import { businessDateOf, formatDate, formatInstant, formatLongDate, parseDate } from '../../../src/text/date';

describe('days in print', () => {
  it('are written day first', () => {
    expect(formatDate('2022-06-30')).toBe('30/06/2022');
  });

  it.each([
    ['2022-08-09', 'ngày 09 tháng 8 năm 2022'],
    ['2022-01-31', 'ngày 31 tháng 01 năm 2022'],
    ['2022-02-01', 'ngày 01 tháng 02 năm 2022'],
    ['2022-03-03', 'ngày 03 tháng 3 năm 2022'],
    ['2022-10-10', 'ngày 10 tháng 10 năm 2022'],
    ['2022-12-25', 'ngày 25 tháng 12 năm 2022'],
  ])('%s in words is %s', (date, words) => {
    expect(formatLongDate(date)).toBe(words);
  });
});

describe('instants', () => {
  it.each([
    ['2022-06-30T07:32:10Z', '14:32 ngày 30/06/2022', '2022-06-30'],
    ['2022-06-30T17:00:00Z', '00:00 ngày 01/07/2022', '2022-07-01'],
    ['2022-06-30T16:59:59Z', '23:59 ngày 30/06/2022', '2022-06-30'],
    ['2021-12-31T17:05:00Z', '00:05 ngày 01/01/2022', '2022-01-01'],
  ])('%s is %s in Vietnam', (instant, words, day) => {
    expect(formatInstant(new Date(instant))).toBe(words);
    expect(businessDateOf(new Date(instant))).toBe(day);
  });
});

describe('parseDate', () => {
  it.each([
    ['31/12/2022', '2022-12-31'],
    ['1/2/2022', '2022-02-01'],
    [' 30/11/2022 ', '2022-11-30'],
    ['30-11-2022', '2022-11-30'],
    ['30.11.2022', '2022-11-30'],
    ['2022-12-31', '2022-12-31'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %p', (typed, date) => {
    expect(parseDate(typed)).toBe(date);
  });

  it.each([
    '',
    '31/06/2022',
    '29/02/2022',
    '12/31/2022',
    '00/01/2022',
    '1/2/22',
    '30/11-2022',
    '2022/12/31',
    'quý III',
  ])('does not guess at %p', (typed) => {
    expect(parseDate(typed)).toBeNull();
  });

  it('reads back what formatDate wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        const date = addDays('2022-06-30', days);
        expect(parseDate(formatDate(date))).toBe(date);
      }),
    );
  });
});
