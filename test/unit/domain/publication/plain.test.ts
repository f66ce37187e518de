import { canonicalJson } from '../../../../src/domain/canonical-json';
import { exact } from '../../../../src/domain/fraction';
import { fromPlain, toPlain } from '../../../../src/domain/publication/plain';
import { missingParts } from '../../../../src/domain/publication/stored-snapshot';
import { SNAPSHOT_FORMAT_VERSION } from '../../../../src/domain/publication/rule-versions';
import { missingPartsText } from '../../../../src/text/publication';

const VALUE = {
  third: exact('1/3'),
  decimal: exact('92.45'),
  negative: exact('-2'),
  at: new Date('2022-08-15T01:02:03.004Z'),
  nothing: null,
  text: '92.45',
  list: [exact('1'), ['a', null], { deep: exact('2/7') }],
  map: new Map<string, unknown>([
    ['A1', { points: exact('5') }],
    ['A2', new Map([['x', 1]])],
  ]),
};

describe('plain data', () => {
  it('is made into the same value again, also through a store that sorts keys', () => {
    const stored: unknown = JSON.parse(canonicalJson(toPlain(VALUE)));
    expect(fromPlain(stored)).toEqual(VALUE);
    expect((fromPlain(stored) as typeof VALUE).third.equals(exact('1/3'))).toBe(true);
    expect((fromPlain(stored) as typeof VALUE).map.get('A1')).toEqual({ points: exact('5') });
  });

  it('leaves out what is absent and holds no floating point number', () => {
    expect(toPlain({ a: undefined, b: exact('0.1') })).toEqual({ b: { $exact: '0.1' } });
  });

  it('refuses a key that would be taken for a mark', () => {
    expect(() => toPlain({ $exact: '1' })).toThrow(TypeError);
    expect(() => toPlain([{ deep: { $map: [] } }])).toThrow('$map');
  });
});

describe('an older snapshot', () => {
  it('says what it does not hold; one of today holds all', () => {
    expect(missingParts('1')).toContain('ballots');
    expect(missingParts(SNAPSHOT_FORMAT_VERSION)).toEqual([]);
    expect(missingPartsText(missingParts('1'))).toBe(
      'Bản lưu kiểu cũ, không giữ: bảng điểm chi tiết, tiêu chí không giao, thời hạn giải trình, kiểm tra chéo, bỏ phiếu, cuộc họp và biên bản, giao ước, nhiệm vụ chung của khối.',
    );
    expect(missingPartsText([])).toBeNull();
  });
});
