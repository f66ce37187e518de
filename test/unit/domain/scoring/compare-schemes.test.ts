import * as fc from 'fast-check';
import { compareSchemes } from '../../../../src/domain/scoring/compare/compare-schemes';
import { mergedKeys, movedKeys } from '../../../../src/domain/scoring/compare/kept-order';
import { comparisonLines } from '../../../../src/text/scheme-comparison';
import { schemeOfEveryRule } from '../../../support/scheme-of-every-rule';
import { schemes } from './arbitrary';
import { SHIPPED, schemeOf, shippedScheme } from './shipped';

/** The scheme of every rule after an edit of its JSON, compared with itself before. */
function compared(edit: (json: any) => void) {
  const json = schemeOfEveryRule();
  edit(json);
  const [before, after] = [schemeOf(schemeOfEveryRule()), schemeOf(json)];
  const comparison = compareSchemes(before, after);
  return { comparison, lines: comparisonLines(comparison, before, after, new Map([['SNV', 'Sở Nội vụ']])) };
}

/** A comparison as 'part key: kinds [fields]'. */
function told(edit: (json: any) => void): string[] {
  return compared(edit).comparison.differences.map(
    ({ part, key, kinds, fields }) =>
      `${part} ${key}: ${kinds.join(', ')} [${fields.map(({ field }) => field).join(', ')}]`,
  );
}

describe('comparing schemes', () => {
  it.each(SHIPPED)('finds nothing between a scheme and itself: %s', (name) => {
    expect(compareSchemes(shippedScheme(name), shippedScheme(name)).differences).toEqual([]);
  });

  it('finds nothing between any scheme and itself, nor between spellings of numbers and versions', () => {
    fc.assert(
      fc.property(schemes, (json) => {
        expect(compareSchemes(schemeOf(json), schemeOf(json)).differences).toEqual([]);
      }),
      { numRuns: 50 },
    );
    expect(
      told((json) => {
        json.total = '100.0';
        json.version = 9;
        json.code = 'KHAC';
        json.criteria[0].maximum = '60.00';
      }),
    ).toEqual([]);
  });

  it('is added one way and removed the other way', () => {
    fc.assert(
      fc.property(schemes, schemes, (one, other) => {
        const [there, back] = [
          compareSchemes(schemeOf(one), schemeOf(other)),
          compareSchemes(schemeOf(other), schemeOf(one)),
        ];
        const keysOf = ({ differences }: typeof there, kind: 'added' | 'removed'): string[] =>
          differences.flatMap(({ kinds, part, key }) => (kinds.includes(kind) ? [`${part} ${key}`] : [])).sort();
        expect(keysOf(there, 'added')).toEqual(keysOf(back, 'removed'));
        expect(there.unchanged).toBe(back.unchanged);
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, (json: any) => void, string[]]>([
    [
      'a field of a criterion',
      (json) => (json.criteria[0].criteria[1].item.per = '1'),
      ['criterion A2: changed [item]'],
    ],
    [
      'a criterion that is new and one that is gone',
      (json) =>
        json.criteria[1].criteria.splice(2, 1, { code: 'B9', name: 'Mới', maximum: '6', item: { type: 'average' } }),
      ['criterion B3: removed []', 'criterion B9: added []'],
    ],
    [
      'a criterion in another group',
      (json) => json.criteria[1].criteria.push(json.criteria[0].criteria.splice(2, 1)[0]),
      ['criterion A3: moved []'],
    ],
    [
      'a criterion in another order, the others where they were',
      (json) => json.criteria[1].criteria.unshift(json.criteria[1].criteria.pop()),
      ['criterion B6: moved []'],
    ],
    [
      'one that moved and changed',
      (json) => {
        const [leaf] = json.criteria[0].criteria.splice(2, 1);
        json.criteria[1].criteria.push({ ...leaf, maximum: '10', name: 'Khác' });
      },
      ['criterion A3: moved, changed [name, maximum]'],
    ],
    [
      'a criterion that became a group',
      (json) => {
        const { code, name, maximum, item } = json.criteria[1].criteria[2];
        json.criteria[1].criteria[2] = {
          code,
          name,
          maximum,
          criteria: [{ code: 'B3.1', name: 'Một', maximum, item }],
        };
      },
      ['criterion B3: changed [item, kind]', 'criterion B3.1: added []'],
    ],
    [
      'bonus, penalty and their rules',
      (json) => {
        json.bonus.cap = '5';
        json.bonus.rules[1].points = '2';
        json.penalty.rules.reverse();
      },
      ['bonus : changed [cap]', 'bonus_rule D2: changed [points]', 'penalty_rule E1: moved []'],
    ],
    [
      'a penalty that is gone',
      (json) => (json.penalty = null),
      ['penalty : removed []', 'penalty_rule E1: removed []', 'penalty_rule E2: removed []'],
    ],
    [
      'exclusions, awards, grades, gates, quotas, ranking and general facts',
      (json) => {
        json.title = 'Tên khác';
        json.exclusions[0].effects.pop();
        json.awards[1].name = 'Giấy khen';
        json.classification.bands[0].from = '92';
        json.classification.bands[1].to = '92';
        json.classification.gates[0].percent = '85';
        json.classification.gates.splice(1, 1);
        json.classification.quotas[1].tie = 'all';
        json.ranking.pop();
      },
      [
        'general : changed [title]',
        'exclusion X1: changed [effects]',
        'award BK: changed [name]',
        'grade XS: changed [from]',
        'grade TOT: changed [to]',
        'gate XS/A/percent: changed [percent]',
        'gate XS/D2/count: removed []',
        'quota XS: changed [tie]',
        'ranking : changed [ranking]',
      ],
    ],
  ])('names %s', (_, edit, expected) => {
    expect(told(edit)).toEqual(expected);
  });

  it('gives what both say of a field, as in the format', () => {
    const [difference] = compared((json) => (json.criteria[0].criteria[1].item.floor = '3')).comparison.differences;
    expect(difference?.fields).toEqual([
      {
        field: 'item',
        before: { type: 'minus', per: '0.75', floor: '2' },
        after: { type: 'minus', per: '0.75', floor: '3' },
      },
    ]);
  });
});

describe('a comparison in words', () => {
  it('says the field, before and after', () => {
    const { lines } = compared((json) => {
      json.criteria[0].criteria[1] = { ...json.criteria[0].criteria[1], appraiser: 'SNV', notOccurred: 'full' };
      json.criteria[0].criteria[1].item.per = '1';
      json.criteria[1].criteria.splice(2, 1);
      json.classification.bands[0].from = '92';
      json.criteria[0].criteria.push(json.criteria[1].criteria.pop());
    });
    expect(lines.map(({ place, name, kinds }) => `${place} ${name}: ${kinds.join()}`)).toEqual([
      'Tiêu chí A2 Chất lượng văn bản: changed',
      'Tiêu chí B6 Nêu gương: moved',
      'Tiêu chí B3 Mô hình mới: removed',
      'Mức xếp loại Xuất sắc: changed',
    ]);
    expect(lines.flatMap(({ rows }) => rows)).toEqual([
      { label: 'Cơ quan thẩm định', before: 'VPTU', after: 'Sở Nội vụ' },
      { label: 'Khi không phát sinh', before: 'không được khai', after: 'hưởng điểm tối đa' },
      {
        label: 'Cách chấm',
        before: 'Mỗi lần trừ 0,75 điểm; điểm còn lại không dưới 2.',
        after: 'Mỗi lần trừ 1 điểm; điểm còn lại không dưới 2.',
      },
      {
        label: 'Vị trí',
        before: 'trong nhóm B “Xây dựng Đảng, cơ quan”',
        after: 'trong nhóm A “Nhiệm vụ chính trị”',
      },
      { label: 'Nội dung', before: 'Tối đa 6 điểm. Mỗi lần được 1,5 điểm, tối đa 6 điểm.', after: null },
      { label: 'Khoảng điểm', before: 'từ 90% trở lên', after: 'từ 92% trở lên' },
    ]);
  });

  it('has words for every field that two schemes can differ in', () => {
    fc.assert(
      fc.property(schemes, (json) => {
        const [before, after] = [schemeOf(schemeOfEveryRule()), schemeOf(json)];
        const printed = JSON.stringify(
          comparisonLines(compareSchemes(before, after), before, after).map(({ place, rows }) => [place, rows]),
        );
        expect(printed).not.toMatch(/undefined|half_up|next_band|keep_grade|leave_out|renormalise/);
      }),
      { numRuns: 30 },
    );
  });
});

describe('orders', () => {
  it('move as few as explain the new order', () => {
    expect([...movedKeys(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])]).toEqual(['d']);
    expect([...movedKeys(['a', 'b', 'c'], ['a', 'x', 'c'])]).toEqual([]);
    expect(movedKeys(['a', 'b', 'c', 'd', 'e'], ['c', 'd', 'e', 'a', 'b'])).toEqual(new Set(['a', 'b']));
    expect([...movedKeys([], ['a'])]).toEqual([]);
  });

  it('keep what is gone where it stood', () => {
    expect(mergedKeys(['a', 'b', 'c'], ['c', 'a'])).toEqual(['c', 'a', 'b']);
    expect(mergedKeys(['x', 'y', 'a'], ['a', 'b'])).toEqual(['x', 'y', 'a', 'b']);
  });
});
