import { InvalidInput } from '../../../src/platform/errors';
import { FieldReader } from '../../../src/platform/forms';

describe('the reader of fields', () => {
  const read = <Value>(fields: object, work: (reader: FieldReader) => Value): Value => {
    const reader = new FieldReader(fields);
    return reader.finish(work(reader));
  };
  const codesOf = (fields: object, work: (reader: FieldReader) => unknown): (string | undefined)[] => {
    try {
      read(fields, work);
      return [];
    } catch (error) {
      return (error as InvalidInput).violations.map(({ code, place }) => `${place ?? ''}:${code}`);
    }
  };

  it('reads texts composed and trimmed, days in both spellings, whole numbers, lists', () => {
    const fields = { name: '  Bộ  ', day: '30/06/2022', end: '2022-12-31', order: 3, codes: 'A, B,,A', many: ['C', 5] };
    expect(
      read(fields, (reader) => ({
        name: reader.text('name', 'tên'),
        day: reader.date('day', 'ngày'),
        end: reader.optionalDate('end'),
        absent: reader.optionalDate('absent'),
        order: reader.integer('order', 'thứ tự'),
        codes: reader.list('codes'),
        many: reader.list('many'),
      })),
    ).toEqual({
      ...{ name: 'Bộ', day: '2022-06-30', end: '2022-12-31', absent: null, order: 3 },
      ...{ codes: ['A', 'B'], many: ['C'] },
    });
  });

  it('tells all mistakes at once, each with its place', () => {
    const fields = { long: 'x'.repeat(5), day: '31/02/2022', order: '1.5', kind: 'other', email: 'nobody', object: {} };
    const codes = codesOf(fields, (reader) => {
      reader.text('absent', 'tên');
      reader.text('object', 'tên');
      reader.text('long', 'tên', { maximum: 4 });
      reader.date('day', 'ngày');
      reader.date('absentDay', 'ngày');
      reader.integer('order', 'thứ tự');
      reader.choice('kind', 'loại', ['a', 'b']);
      reader.email('email');
    });
    expect(codes).toEqual([
      ...['absent:required', 'object:required', 'long:too_long', 'day:not_a_date', 'absentDay:required'],
      ...['order:not_an_integer', 'kind:unknown_choice', 'email:email_form'],
    ]);
  });

  it('holds numbers to their least value and codes to their form', () => {
    expect(codesOf({ order: '0' }, (reader) => reader.integer('order', 'thứ tự', 1))).toEqual(['order:not_an_integer']);
    const code = (reader: FieldReader): string => reader.pattern('code', 'mã', /^[A-Z]+$/, 'code_form');
    expect(codesOf({ code: 'ab' }, code)).toEqual(['code:code_form']);
    expect(codesOf({ code: '' }, code)).toEqual(['code:required']);
    expect(read({ code: 'AB' }, code)).toBe('AB');
  });

  it('loses no mark by its spelling, and refuses what is neither yes nor no', () => {
    const ticked = (reader: FieldReader): boolean => reader.ticked('isSecret', 'dấu hiệu');
    for (const isSecret of [true, 1, '1', 'true', 'on', 'yes']) expect(read({ isSecret }, ticked)).toBe(true);
    for (const isSecret of [false, 0, '0', 'false', 'no', 'off', '', null, undefined])
      expect(read({ isSecret }, ticked)).toBe(false);
    for (const isSecret of ['có', '2', {}, [true], ['1', '0']])
      expect(codesOf({ isSecret }, ticked)).toEqual(['isSecret:unknown_choice']);
  });

  it('never gives out a stand-in', () => {
    expect(() => read({}, (reader) => reader.choice('kind', 'loại', ['a', 'b']))).toThrow(InvalidInput);
  });
});
