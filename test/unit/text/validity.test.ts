import { formatValidity } from '../../../src/text/validity';

describe('a range of days', () => {
  it.each([
    [null, null, 'từ trước đến nay'],
    ['2020-01-01', null, 'từ 01/01/2020'],
    [null, '2025-02-01', 'đến hết 31/01/2025'],
    ['2020-01-01', '2025-02-01', 'từ 01/01/2020 đến hết 31/01/2025'],
  ])('from %s up to %s is "%s": its last day is inside', (from, to, words) => {
    expect(formatValidity(from, to)).toBe(words);
  });
});
