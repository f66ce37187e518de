import { fieldOf, parseFormBody } from '../../../src/platform/web/form-body';

describe('the body of a form', () => {
  it('keeps single fields, repeated fields and fields of an object', () => {
    expect(parseFormBody('ten=B%C3%A1o+t%E1%BB%89nh&ma=A&ma=B&diem%5BA1%5D=27%2C5&diem%5BA2%5D=')).toEqual({
      ten: 'Báo tỉnh',
      ma: ['A', 'B'],
      diem: { A1: '27,5', A2: '' },
    });
  });

  it('leaves out the token and makes decomposed text whole', () => {
    expect(parseFormBody(`_csrf=x&ten=${encodeURIComponent('Tiến'.normalize('NFD'))}`)).toEqual({
      ten: 'Tiến'.normalize('NFC'),
    });
  });

  it.each(['__proto__=1', 'a[__proto__]=1', 'a[constructor][prototype]=1', 'a[b][c][d]=1', '[]=1'])(
    'refuses %s',
    (body) => {
      expect(() => parseFormBody(body)).toThrow('unusable form field');
    },
  );

  it('reads a field as one text or as nothing', () => {
    const form = parseFormBody('a=1&b=1&b=2');
    expect([fieldOf(form, 'a'), fieldOf(form, 'b'), fieldOf(form, 'c')]).toEqual(['1', '', '']);
  });
});
