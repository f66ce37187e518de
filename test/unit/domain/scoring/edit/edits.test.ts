import { applyEdit } from '../../../../../src/domain/scoring/edit/apply-edit';
import { checkScheme } from '../../../../../src/domain/scoring/check/check-scheme';
import {
  contentOf,
  type NodeContent,
  type NodeRef,
  seenOf,
  seenWhole,
} from '../../../../../src/domain/scoring/edit/node';
import { possibleMoves } from '../../../../../src/domain/scoring/edit/move';
import { blankScheme, startingItem } from '../../../../../src/domain/scoring/edit/starting-values';
import type { ItemType, Leaf, Scheme } from '../../../../../src/domain/scoring/scheme';
import { allNodes, leavesOf } from '../../../../../src/domain/scoring/tree';
import { shippedScheme } from '../shipped';
import { add, after, appliedOf, change, shapeOf, WORDS } from './helpers';

const KD = shippedScheme('kd-100');
const BLANK = blankScheme('MOI', 'Bảng mới', '2026-01-01');

function leafContent(scheme: Scheme, code: string, changes: Partial<Leaf>): NodeContent {
  const leaf = leavesOf(scheme).find((candidate) => candidate.code === code);
  if (leaf === undefined) throw new Error(code);
  return { kind: 'leaf', value: { ...leaf, ...changes } };
}

const criterion = (code: string): NodeRef => ({ kind: 'criterion', code });

describe('adding', () => {
  it('puts groups and criteria at the end with the next free code and the points that are lacking', () => {
    let scheme = after(BLANK, add({ what: 'group', parent: null }));
    scheme = after(scheme, add({ what: 'criterion', parent: 'A' }));
    scheme = after(scheme, add({ what: 'group', parent: 'A' }));
    scheme = after(scheme, add({ what: 'criterion', parent: 'A2' }));
    scheme = after(scheme, add({ what: 'group', parent: null }));
    expect(shapeOf(scheme.criteria)).toEqual(['A', ['A1', 'A2', ['A2.1']], 'B', []]);
    expect(allNodes(scheme).map(({ maximum }) => maximum)).toEqual(['100', '100', '0', '0', '0']);
  });

  it.each([
    [['I', 'II'], 'III'],
    [['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'], 'IX'],
    [['1', '2'], '3'],
    [['A', 'B', 'C'], 'D'],
    [['M01', 'M09'], 'M10'],
    [['Z'], 'Z1'],
  ])('counts on after %j as people do', (codes, expected) => {
    const groups = codes.map((code) => ({ ...emptyGroup, code }));
    const outcome = applyEdit({ ...BLANK, criteria: groups }, add({ what: 'group', parent: null }));
    expect(appliedOf(outcome).node).toEqual(criterion(expected));
  });

  it('gives no code twice, whatever has it', () => {
    const taken = after(after(BLANK, add({ what: 'bonus' })), add({ what: 'rule', set: 'bonus' }));
    expect(taken.bonus?.code).toBe('A');
    expect(appliedOf(applyEdit(taken, add({ what: 'group', parent: null }))).node).toEqual(criterion('B'));
    const second = after(taken, add({ what: 'penalty' }));
    expect([second.penalty?.code, second.bonus?.rules[0]?.code]).toEqual(['B', 'A1']);
  });

  it('says so when the group is gone, no group at all, or the set is there already', () => {
    expect(applyEdit(KD, add({ what: 'criterion', parent: 'Z9' }))).toEqual({ kind: 'gone' });
    expect(applyEdit(KD, add({ what: 'criterion', parent: 'A1' }))).toEqual({ kind: 'gone' });
    expect(applyEdit(BLANK, add({ what: 'rule', set: 'penalty' }))).toEqual({ kind: 'gone' });
    for (const what of ['bonus', 'penalty'] as const) {
      expect(applyEdit(KD, add({ what }))).toMatchObject({ kind: 'refused' });
    }
  });
});

const emptyGroup = { name: 'Nhóm', maximum: '1', guidance: '', rounding: null, capped: true, criteria: [] };

describe('changing a part', () => {
  it('writes it over what its author saw, and leaves everything else alone', () => {
    const next = after(KD, change(KD, criterion('A3'), leafContent(KD, 'A3', { name: 'Văn bản tham mưu' })));
    expect(next).toEqual({
      ...KD,
      criteria: KD.criteria.map((group) =>
        group.code === 'A' && 'criteria' in group
          ? {
              ...group,
              criteria: group.criteria.map((one) => (one.code === 'A3' ? { ...one, name: 'Văn bản tham mưu' } : one)),
            }
          : group,
      ),
    });
  });

  it('keeps what is inside a group or a set', () => {
    const group = contentOf(KD, criterion('A'));
    if (group?.kind !== 'group') throw new Error('no group');
    const next = after(KD, change(KD, criterion('A'), { kind: 'group', value: { ...group.value, maximum: '61' } }));
    expect(shapeOf(next.criteria)).toEqual(shapeOf(KD.criteria));
    const bonus = contentOf(next, { kind: 'bonus' });
    if (bonus?.kind !== 'bonus') throw new Error('no bonus');
    const capped = after(next, change(next, { kind: 'bonus' }, { kind: 'bonus', value: { ...bonus.value, cap: '7' } }));
    expect(capped.bonus?.rules).toEqual(KD.bonus?.rules);
  });

  it('loses nothing of two authors who change different criteria from the same page', () => {
    const first = change(KD, criterion('A1'), leafContent(KD, 'A1', { name: 'Của người thứ nhất' }));
    const second = change(KD, criterion('A3'), leafContent(KD, 'A3', { name: 'Của người thứ hai' }));
    const names = leavesOf(after(after(KD, first), second)).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Của người thứ nhất', 'Của người thứ hai']));
  });

  it('stops the second of two authors of the same criterion, with both contents', () => {
    const edit = change(KD, criterion('A1'), leafContent(KD, 'A1', { name: 'Chậm hơn' }));
    const meanwhile = after(KD, change(KD, criterion('A1'), leafContent(KD, 'A1', { name: 'Nhanh hơn' })));
    expect(applyEdit(meanwhile, edit)).toMatchObject({
      kind: 'stale',
      stored: { value: { name: 'Nhanh hơn' } },
      given: { value: { name: 'Chậm hơn' } },
      seen: seenOf(meanwhile, criterion('A1')),
    });
    // Sent once more, the same wish changes nothing and stops nobody.
    const wish = leafContent(KD, 'A1', { name: 'Nhanh hơn' });
    expect(after(meanwhile, change(KD, criterion('A1'), wish))).toEqual(meanwhile);
  });

  it('lets what stands around a part change: its place, its group, what is inside', () => {
    const edit = change(KD, criterion('A'), { kind: 'group', value: groupValue(KD, 'A', 'Tên khác') });
    const meanwhile = after(KD, { type: 'move', code: 'A1', direction: 'down' });
    expect(shapeOf(after(meanwhile, edit).criteria)).toEqual(shapeOf(meanwhile.criteria));
  });

  it('says when the part is gone', () => {
    const without = after(KD, { type: 'remove', node: { kind: 'criterion', code: 'A1' }, seen: whole(KD, 'A1') });
    const edit = change(KD, criterion('A1'), leafContent(KD, 'A1', { name: 'Khác' }));
    expect(applyEdit(without, edit)).toEqual({ kind: 'gone' });
  });
});

function groupValue(scheme: Scheme, code: string, name: string) {
  const content = contentOf(scheme, criterion(code));
  if (content?.kind !== 'group') throw new Error(code);
  return { ...content.value, name };
}

function whole(scheme: Scheme, code: string): string {
  return seenWhole(scheme, { kind: 'criterion', code }) ?? '';
}

describe('renaming', () => {
  const mentioned: Scheme = {
    ...KD,
    exclusions: [
      {
        code: 'X1',
        name: 'Tạm dừng',
        effects: [
          { type: 'zero', criterion: 'A1' },
          { type: 'cap_grade', grade: 'XS' },
          { type: 'exclude_award', award: 'CO' },
        ],
      },
    ],
    awards: [{ code: 'CO', name: 'Cờ' }],
    penalty: KD.penalty && {
      ...KD.penalty,
      rules: KD.penalty.rules.map((rule) => ({ ...rule, alsoCountedIn: ['A1'] })),
    },
    classification: {
      bands: KD.classification?.bands ?? [],
      gates: [
        { type: 'percent', grade: 'XS', criterion: 'A1', percent: '80' },
        { type: 'count', grade: 'XS', criterion: 'D2', count: 1 },
      ],
      quotas: [
        {
          grade: 'XS',
          percent: '20',
          rounding: 'floor',
          tie: 'none',
          excluded: 'next_band',
          chain: [{ by: 'total' }, { by: 'criterion', criterion: 'A1' }],
        },
      ],
    },
    ranking: [{ by: 'total' }, { by: 'criterion', criterion: 'A1' }],
  };

  it('takes every mention of a criterion along', () => {
    const content = leafContent(mentioned, 'A1', {
      code: 'A9',
      item: {
        type: 'choice',
        levels: [{ code: 'M', name: 'Mức', points: '20', effects: [{ type: 'zero', criterion: 'A1' }] }],
      },
    });
    const next = after(mentioned, change(mentioned, criterion('A1'), content));
    expect(JSON.stringify(next)).not.toContain('"A1"');
    expect(JSON.stringify(next).match(/"A9"/g)).toHaveLength(1 + 1 + 1 + (KD.penalty?.rules.length ?? 0) + 1 + 1 + 1);
  });

  it('takes mentions of a rule, of grades and of awards along, two grades even changing places', () => {
    const rule = contentOf(mentioned, { kind: 'rule', code: 'D2' });
    if (rule?.kind !== 'rule') throw new Error('no rule');
    let next = after(
      mentioned,
      change(mentioned, { kind: 'rule', code: 'D2' }, { kind: 'rule', value: { ...rule.value, code: 'D8' } }),
    );
    expect(next.classification?.gates[1]).toMatchObject({ criterion: 'D8' });
    const awards: NodeContent = { kind: 'awards', value: [{ code: 'CO-1', name: 'Cờ' }] };
    next = after(next, change(next, { kind: 'awards' }, awards, [{ from: 'CO', to: 'CO-1' }]));
    expect(next.exclusions[0]?.effects[2]).toEqual({ type: 'exclude_award', award: 'CO-1' });
    const { bands, gates, quotas } = mentioned.classification!;
    const swapped = bands.map((band) => ({
      ...band,
      code: band.code === 'XS' ? 'TOT' : band.code === 'TOT' ? 'XS' : band.code,
    }));
    const classification: NodeContent = { kind: 'classification', value: { bands: swapped, gates, quotas } };
    const renames = [
      { from: 'XS', to: 'TOT' },
      { from: 'TOT', to: 'XS' },
    ];
    next = after(next, change(next, { kind: 'classification' }, classification, renames));
    expect(next.exclusions[0]?.effects[1]).toEqual({ type: 'cap_grade', grade: 'TOT' });
    expect(next.classification?.quotas[0]).toMatchObject({ grade: 'TOT' });
  });

  it('refuses a code that something else has', () => {
    expect(applyEdit(KD, change(KD, criterion('A1'), leafContent(KD, 'A1', { code: 'A2' })))).toEqual({
      kind: 'refused',
      violations: [{ code: 'scheme_code_taken', place: 'code', parameters: { code: 'A2' } }],
    });
    expect(applyEdit(KD, change(KD, criterion('A1'), leafContent(KD, 'A1', { code: 'D' })))).toMatchObject({
      kind: 'refused',
    });
  });
});

describe('removing', () => {
  it('takes a part out with what is inside; what mentions it stays and is reported', () => {
    const next = after(KD, { type: 'remove', node: { kind: 'criterion', code: 'A' }, seen: whole(KD, 'A') });
    expect(shapeOf(next.criteria)[0]).toBe('B');
    expect(checkScheme(next)).toContainEqual(expect.objectContaining({ code: 'scheme_reference_unknown' }));
  });

  it('stops when something inside was changed since it was looked at', () => {
    const meanwhile = after(KD, change(KD, criterion('A1'), leafContent(KD, 'A1', { name: 'Vừa sửa' })));
    const outcome = applyEdit(meanwhile, {
      type: 'remove',
      node: { kind: 'criterion', code: 'A' },
      seen: whole(KD, 'A'),
    });
    expect(outcome).toMatchObject({ kind: 'stale', given: null });
  });

  it('takes out rules, sets and exclusions', () => {
    const seen = (node: Parameters<typeof seenWhole>[1]): string => seenWhole(KD, node) ?? '';
    const rule = { kind: 'rule', code: 'E1' } as const;
    expect(
      after(KD, { type: 'remove', node: rule, seen: seen(rule) }).penalty?.rules.map(({ code }) => code),
    ).not.toContain('E1');
    expect(after(KD, { type: 'remove', node: { kind: 'bonus' }, seen: seen({ kind: 'bonus' }) }).bonus).toBeNull();
    const [exclusion] = KD.exclusions;
    if (exclusion) {
      const node = { kind: 'exclusion', code: exclusion.code } as const;
      expect(after(KD, { type: 'remove', node, seen: seen(node) }).exclusions).toHaveLength(KD.exclusions.length - 1);
    }
    expect(applyEdit(BLANK, { type: 'remove', node: { kind: 'penalty' }, seen: '' })).toEqual({ kind: 'gone' });
  });
});

describe('moving', () => {
  const tree = after(after(BLANK, add({ what: 'group', parent: null })), add({ what: 'group', parent: null }));
  const scheme = ['A', 'A', 'B'].reduce((next, parent) => after(next, add({ what: 'criterion', parent })), tree);

  it.each([
    ['A2', 'up', ['A', ['A2', 'A1'], 'B', ['B1']]],
    ['A1', 'down', ['A', ['A2', 'A1'], 'B', ['B1']]],
    ['B', 'in', ['A', ['A1', 'A2', 'B', ['B1']]]],
    ['A1', 'out', ['A', ['A2'], 'A1', 'B', ['B1']]],
    ['B1', 'out', ['A', ['A1', 'A2'], 'B', [], 'B1']],
  ] as const)('takes %s one step %s', (code, direction, expected) => {
    expect(shapeOf(after(scheme, { type: 'move', code, direction }).criteria)).toEqual(expected);
  });

  it('knows which steps there are', () => {
    expect(possibleMoves(scheme, 'A1')).toEqual(['down', 'out']);
    expect(possibleMoves(scheme, 'A2')).toEqual(['up', 'out']);
    expect(possibleMoves(scheme, 'B')).toEqual(['up', 'in']);
    expect(possibleMoves(KD, KD.bonus?.rules[0]?.code ?? '')).toEqual(['down']);
    expect(possibleMoves(scheme, 'Z')).toEqual([]);
  });

  it('refuses a step that there is not', () => {
    expect(applyEdit(scheme, { type: 'move', code: 'A', direction: 'up' })).toMatchObject({ kind: 'refused' });
    expect(applyEdit(scheme, { type: 'move', code: 'Z', direction: 'up' })).toEqual({ kind: 'gone' });
  });

  it.each([
    ['A1', 'B', 0, ['A', ['A2'], 'B', ['A1', 'B1']]],
    ['A1', null, 9, ['A', ['A2'], 'B', ['B1'], 'A1']],
    ['A1', 'A', 1, ['A', ['A2', 'A1'], 'B', ['B1']]],
    ['B', 'A', 0, ['A', ['B', ['B1'], 'A1', 'A2']]],
  ] as const)('places %s into %s at %i', (code, parent, index, expected) => {
    expect(shapeOf(after(scheme, { type: 'place', code, parent, index }).criteria)).toEqual(expected);
  });

  it('puts nothing into itself, into a criterion or into nowhere', () => {
    const nested = after(scheme, { type: 'move', code: 'B', direction: 'in' });
    for (const [code, parent] of [
      ['A', 'B'],
      ['A', 'A'],
      ['A1', 'A2'],
      ['A1', 'Z'],
    ] as const) {
      expect(applyEdit(nested, { type: 'place', code, parent, index: 0 })).toMatchObject({ kind: 'refused' });
    }
  });
});

describe('a new way of scoring', () => {
  const types: readonly ItemType[] = [
    'choice',
    'minus',
    'ratio',
    'count',
    'threshold',
    'average',
    'relative',
    'all_or_nothing',
    'manual',
    'key_tasks',
  ];

  it.each(types)('starts %s with values that are no mistake', (type) => {
    const leaf = { ...emptyLeaf, item: startingItem(type, '10', WORDS.levels) };
    expect(checkScheme({ ...BLANK, total: '10', criteria: [leaf] })).toEqual([]);
  });

  const emptyLeaf: Omit<Leaf, 'item'> = {
    ...{ code: 'A', name: 'Tiêu chí', maximum: '10', guidance: '', evidenceRequired: false },
    ...{ appraiser: null, notOccurred: null, rounding: null },
  };
});
