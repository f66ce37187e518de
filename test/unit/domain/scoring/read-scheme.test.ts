import { readScheme } from '../../../../src/domain/scoring/read-scheme';
import { sentenceOf } from '../../../../src/text/vi';
import { SHIPPED, shippedJson, shippedScheme } from './shipped';

const places = (json: unknown): (string | undefined)[] => readScheme(json).violations.map(({ place }) => place);

describe('readScheme', () => {
  it.each(SHIPPED)('reads %s, and what it writes again is the same scheme', (name) => {
    const scheme = shippedScheme(name);
    expect(readScheme(JSON.parse(JSON.stringify(scheme))).value).toEqual(scheme);
  });

  it('takes numbers and decimal strings alike', () => {
    const json = shippedJson('kd-100.scheme.json');
    json.criteria[0].criteria[2].item.per = 0.5;
    expect(readScheme(json).value).toEqual(shippedScheme('kd-100'));
  });

  it.each([
    [1e60, null],
    [1e-60, null],
    ['1'.repeat(41), null],
    [1e39, `1${'0'.repeat(39)}`],
    ['1'.repeat(40), '1'.repeat(40)],
    [0.1, '0.1'],
  ])('takes no number that it could not read back: %s', (total, expected) => {
    const { value, violations } = readScheme({ ...shippedJson('kd-100.scheme.json'), total });
    expect(value?.total ?? null).toBe(expected);
    expect(violations.map(({ code, place }) => [code, place])).toEqual(
      expected === null ? [['json_not_a_decimal', 'total']] : [],
    );
  });

  it('names every place by its code, and goes on reading', () => {
    const json = shippedJson('kd-100.scheme.json');
    json.titel = 'Bảng';
    json.criteria[0].criteria[2].item.per = '0,5';
    json.criteria[1].criteria[0].item.levels[3].points = null;
    json.criteria[2].criteria[0].item = { type: 'vote' };
    json.bonus.mayExceedTotal = 'có';
    json.penalty.rules[0].counting = 'always';
    json.exclusions[0].effects[1].award = '';
    json.effective.from = '2022-13-01';
    json.version = 0;
    expect(places(json)).toEqual([
      '',
      'version',
      'effective.from',
      'A3.item.per',
      'B1.item.levels[KHT].points',
      'C1.item.type',
      'bonus.mayExceedTotal',
      'E1.counting',
      'X1.effects[1].award',
    ]);
    expect(readScheme(json).violations.map(sentenceOf).slice(0, 4)).toEqual([
      'Tệp có trường lạ “titel”.',
      'version phải là số nguyên từ 1 trở lên; đang ghi 0.',
      'effective.from phải là ngày, ví dụ "2022-06-30"; đang ghi "2022-13-01".',
      'A3.item.per phải là số, viết dấu chấm thập phân, ví dụ "27.5"; đang ghi "0,5".',
    ]);
  });

  it('refuses a field of another item type, because a rule that is ignored is a wrong rule', () => {
    const json = shippedJson('kd-100.scheme.json');
    json.criteria[0].criteria[2].item.levels = [];
    expect(places(json)).toEqual(['A3.item']);
  });

  it.each([null, 3, 'KD-100', [], {}])('reads no scheme out of %j', (json) => {
    expect(readScheme(json).value).toBeNull();
    expect(places(json).length).toBeGreaterThan(0);
  });
});
