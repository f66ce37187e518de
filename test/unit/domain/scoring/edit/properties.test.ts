import * as fc from 'fast-check';
import { checkScheme } from '../../../../../src/domain/scoring/check/check-scheme';
import { applyEdit } from '../../../../../src/domain/scoring/edit/apply-edit';
import type { Addition, SchemeEdit } from '../../../../../src/domain/scoring/edit/edits';
import { fingerprintOf } from '../../../../../src/domain/scoring/edit/fingerprint';
import { DIRECTIONS } from '../../../../../src/domain/scoring/edit/move';
import { contentOf, type NodeRef, nodeOfCode, seenWhole } from '../../../../../src/domain/scoring/edit/node';
import { mendingOf } from '../../../../../src/domain/scoring/edit/places';
import { blankScheme, startingItem } from '../../../../../src/domain/scoring/edit/starting-values';
import { readScheme } from '../../../../../src/domain/scoring/read-scheme';
import type { ItemType, Scheme } from '../../../../../src/domain/scoring/scheme';
import { adjustmentRules, allNodes } from '../../../../../src/domain/scoring/tree';
import { KIND_NAMES, schemes } from '../arbitrary';
import { schemeOf, SHIPPED, shippedScheme } from '../shipped';
import { entered } from './enter';
import { add, change, WORDS } from './helpers';

/** An act whose parts are chosen by numbers, because the codes are known only when it is done. */
const acts = fc.record({
  act: fc.constantFrom('add', 'change', 'rename', 'remove', 'move', 'place', 'type'),
  which: fc.nat(60),
  where: fc.nat(60),
  index: fc.nat(6),
});
type Act = typeof acts extends fc.Arbitrary<infer Value> ? Value : never;

const ADDITIONS: readonly Addition[] = [
  { what: 'bonus' },
  { what: 'penalty' },
  { what: 'exclusion' },
  { what: 'rule', set: 'bonus' },
  { what: 'rule', set: 'penalty' },
];
const WHOLE: readonly NodeRef[] = (
  ['settings', 'awards', 'classification', 'ranking', 'bonus', 'penalty'] as const
).map((kind) => ({ kind }));

function codesOf(scheme: Scheme): string[] {
  return [...allNodes(scheme), ...adjustmentRules(scheme), ...scheme.exclusions].map(({ code }) => code);
}

function at<Value>(values: readonly Value[], index: number): Value | undefined {
  return values[index % Math.max(values.length, 1)];
}

function editOf(scheme: Scheme, { act, which, where, index }: Act): SchemeEdit {
  const code = at(codesOf(scheme), which) ?? 'A';
  const parent = where % 4 === 0 ? null : (at(allNodes(scheme), where)?.code ?? null);
  const ref = nodeOfCode(scheme, code) ?? ({ kind: 'criterion', code } as const);
  switch (act) {
    case 'add':
      if (index === 5) return add(at(ADDITIONS, where) ?? { what: 'bonus' });
      return add({ what: index % 2 === 0 ? 'group' : 'criterion', parent });
    case 'change': {
      const node = at(WHOLE, which) ?? ref;
      const content = contentOf(scheme, node);
      return content === null ? add({ what: 'bonus' }) : change(scheme, node, content);
    }
    case 'rename':
    case 'type': {
      const content = contentOf(scheme, ref);
      if (content?.kind === 'leaf') {
        const type = (at(KIND_NAMES, where) ?? 'manual') as ItemType;
        const item = act === 'type' ? startingItem(type, content.value.maximum, WORDS.levels) : content.value.item;
        const renamed = act === 'rename' ? `${code}x` : code;
        return change(scheme, ref, { kind: 'leaf', value: { ...content.value, code: renamed, item } });
      }
      if (content?.kind === 'group') {
        return change(scheme, ref, { kind: 'group', value: { ...content.value, code: `${code}y` } });
      }
      return add({ what: 'exclusion' });
    }
    case 'remove':
      return { type: 'remove', node: ref, seen: seenWhole(scheme, ref) ?? '' };
    case 'move':
      return { type: 'move', code, direction: at(DIRECTIONS, where) ?? 'up' };
    case 'place':
      return { type: 'place', code, parent, index };
  }
}

const readable = (scheme: Scheme): Scheme | null => readScheme(JSON.parse(JSON.stringify(scheme))).value;

describe('editing a scheme', () => {
  it('keeps the shape after any acts, loses no criterion by moving it, and every mistake has a place', () => {
    fc.assert(
      fc.property(schemes, fc.array(acts, { minLength: 1, maxLength: 25 }), (json, list) => {
        let scheme = schemeOf(json);
        for (const act of list) {
          const edit = editOf(scheme, act);
          const outcome = applyEdit(scheme, edit);
          if (outcome.kind !== 'applied') continue;
          const next = outcome.scheme;
          expect(readable(next)).toEqual(next);
          if (edit.type === 'move' || edit.type === 'place') {
            expect(codesOf(next).sort()).toEqual(codesOf(scheme).sort());
          }
          for (const violation of checkScheme(next)) {
            expect(contentOf(next, mendingOf(next, violation).node)).not.toBeNull();
          }
          scheme = next;
        }
      }),
      { numRuns: 80 },
    );
  });

  it('goes back by the opposite step', () => {
    fc.assert(
      fc.property(schemes, fc.nat(40), (json, which) => {
        const scheme = schemeOf(json);
        const code = at(codesOf(scheme), which) ?? '';
        const down = applyEdit(scheme, { type: 'move', code, direction: 'down' });
        if (down.kind !== 'applied') return;
        expect(applyEdit(down.scheme, { type: 'move', code, direction: 'up' })).toMatchObject({ scheme });
      }),
    );
  });

  it.each(SHIPPED)('enters the whole scheme %s act by act', (name) => {
    const wanted = shippedScheme(name);
    const blank = { ...blankScheme(wanted.code, 'Bảng mới', '2000-01-01'), version: wanted.version };
    expect(entered(blank, wanted)).toEqual(wanted);
  });
});

describe('a fingerprint', () => {
  it('is the same for the same data in any order of keys, and differs when they differ', () => {
    expect(fingerprintOf({ a: 1, b: ['ủy', null] })).toBe(fingerprintOf({ b: ['ủy', null], a: 1 }));
    const prints = Array.from({ length: 20_000 }, (_empty, index) => fingerprintOf({ points: String(index) }));
    expect(new Set(prints).size).toBe(prints.length);
  });
});
