import { newHonourCode, readHonourCode } from '../../../src/modules/decisions/public/honour-codes';

describe('a code of an honour as it is typed', () => {
  const code = newHonourCode();

  it.each([
    ['as it is printed', code],
    ['in capitals and groups', ` ${code.toUpperCase().replace(/(.{4})/g, '$1 ')}`],
    ['with the address of its page', `https://thidua.example.gov.vn/kiem-chung/${code}/`],
  ])('is read %s', (_, typed) => {
    expect(readHonourCode(typed)).toBe(code);
  });

  it.each(['', 'kiem-chung', code.slice(1), `${code}a`, `0${code.slice(1)}`])('is not read from “%s”', (typed) => {
    expect(readHonourCode(typed)).toBeNull();
  });
});
