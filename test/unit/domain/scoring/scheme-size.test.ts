import { checkScheme } from '../../../../src/domain/scoring/check/check-scheme';
import { compareSchemes } from '../../../../src/domain/scoring/compare/compare-schemes';
import { readScheme } from '../../../../src/domain/scoring/read-scheme';
import { sentenceOf } from '../../../../src/text/vi';
import { leaf, manual, schemeJson } from './example';
import { schemeOf } from './shipped';

const many = <Entry>(count: number, entry: (index: number) => Entry): Entry[] =>
  Array.from({ length: count }, (_, index) => entry(index));

const gate = (index: number) => ({ type: 'percent', grade: 'XS', criterion: `G${index}`, percent: '50' });
const bands = [
  { code: 'XS', name: 'Xuất sắc', from: '90' },
  { code: 'KHA', name: 'Khá', to: '90' },
];

/** A criterion inside so many levels, itself the innermost. */
function nested(levels: number): any {
  let node: any = manual('M');
  for (let level = levels - 1; level > 0; level -= 1) {
    node = { code: `N${level}`, name: 'Nhóm', maximum: '10', criteria: [node] };
  }
  return { ...schemeJson([manual('M')]), criteria: [node] };
}

/** What keeps JSON from being read, as places and sentences. */
const refusal = (json: unknown): [string | undefined, string][] =>
  readScheme(json).violations.map((violation) => [violation.place, sentenceOf(violation)]);

const TOO_DEEP = 'Nội dung lồng quá sâu so với một bảng tiêu chí: nhóm, tiêu chí chỉ lồng nhau tối đa 8 cấp.';
const TOO_MANY = 'Bảng có quá nhiều tiêu chí, tối đa 1.000 nhóm và tiêu chí.';

describe('a scheme larger than any decision', () => {
  it.each<[string, unknown, [string | undefined, string][]]>([
    ['nine levels', nested(9), [[undefined, TOO_DEEP]]],
    ['levels that would exhaust what reads them', nested(20_000), [[undefined, TOO_DEEP]]],
    [
      'lists in lists in a field that no scheme has',
      { ...schemeJson([manual('M')]), code: JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) },
      [[undefined, TOO_DEEP]],
    ],
    [
      'a thousand criteria in a group',
      schemeJson(many(1_000, (index) => manual(`M${index}`))),
      [[undefined, TOO_MANY]],
    ],
    [
      'eight thousand gates',
      schemeJson([manual('M')], { classification: { bands, gates: many(8_000, gate) } }),
      [['classification.gates', 'Danh sách classification.gates có 8.000 mục, tối đa 200 mục.']],
    ],
    [
      'levels without an end, where they are',
      schemeJson([leaf('C1', { type: 'choice', levels: many(201, (index) => ({ code: `L${index}` })) })]),
      [['C1.item.levels', 'Danh sách C1.item.levels có 201 mục, tối đa 200 mục.']],
    ],
    [
      'values without an end',
      schemeJson([manual('M')], {
        bonus: { rules: many(200, () => ({ levels: many(200, () => ({ code: 'A', name: 'A' })) })) },
      }),
      [[undefined, 'Nội dung có quá nhiều mục so với một bảng tiêu chí.']],
    ],
  ])('is not read: %s', (_, json, expected) => {
    expect(refusal(json)).toEqual(expected);
  });
});

describe('a scheme as large as may be', () => {
  it('of eight levels is read and checked', () => {
    expect(checkScheme(schemeOf(nested(8)))).toEqual([]);
  });

  it('of 999 criteria and 200 gates is checked, and compared with its reverse', () => {
    const criteria = many(999, (index) => manual(`M${index}`));
    const gates = many(200, (index) => ({ ...gate(index), criterion: `M${index}` }));
    const json = schemeJson(criteria, { total: '9990', classification: { bands, gates } });
    const reversed = { ...json, criteria: [{ ...json.criteria[0], criteria: [...criteria].reverse() }] };
    expect(checkScheme(schemeOf(json))).toEqual([]);
    const { differences } = compareSchemes(schemeOf(json), schemeOf(reversed));
    expect(differences).toHaveLength(998);
    expect(differences.every(({ kinds }) => kinds.join() === 'moved')).toBe(true);
  });

  it('with a contradiction in every criterion gets every message', () => {
    const choice = (index: number) =>
      leaf(`C${index}`, { type: 'choice', levels: [{ code: 'L', name: 'Tốt', points: String(11 + index) }] });
    const codes = checkScheme(schemeOf(schemeJson(many(999, choice), { total: '1' }))).map(({ code }) => code);
    expect(codes.filter((code) => code === 'scheme_highest_level')).toHaveLength(999);
    expect(codes).toContain('scheme_total_sum');
  });
});
