import { formatShare, parseShare } from '../../../src/text/share';

describe('shares', () => {
  it.each([
    ['2/3', '2/3'],
    [' 2 / 3 ', '2/3'],
    ['80%', '0.8'],
    ['66,7 %', '0.667'],
    ['0,8', '0.8'],
    ['100%', '1'],
    ['1', '1'],
    ['4/3', null],
    ['0/3', null],
    ['0', null],
    ['101%', null],
    ['-1/2', null],
    ['hai phần ba', null],
    ['', null],
    ['1/0', null],
  ])('reads %p as %p', (typed, expected) => {
    expect(parseShare(typed)).toBe(expected);
  });

  it.each([
    ['2/3', '2/3'],
    ['0.8', '80%'],
    ['0.667', '66,7%'],
    ['1', '100%'],
  ])('writes %p as %p, which reads back the same', (share, words) => {
    expect(formatShare(share)).toBe(words);
    expect(parseShare(words)).toBe(share);
  });
});
