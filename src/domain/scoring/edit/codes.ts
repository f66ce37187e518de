import type { Scheme } from '../scheme';
import { adjustmentRules, allNodes } from '../tree';
import type { NodeRef } from './node';

const ROMANS: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/**
 * Whether a code cannot be given to this part: criteria, rules and exclusions share their codes; the set of bonus or
 * penalty may share its code with a rule, but with no criterion and not with the other set.
 */
export function isTaken(scheme: Scheme, node: NodeRef, code: string): boolean {
  const criteria = allNodes(scheme).map((candidate) => candidate.code);
  const facts = [...adjustmentRules(scheme), ...scheme.exclusions].map((candidate) => candidate.code);
  const sets = { bonus: scheme.bonus?.code, penalty: scheme.penalty?.code };
  switch (node.kind) {
    case 'criterion':
      return [...criteria, ...facts, sets.bonus, sets.penalty].includes(code);
    case 'rule':
    case 'exclusion':
      return [...criteria, ...facts].includes(code);
    case 'bonus':
      return [...criteria, sets.penalty].includes(code);
    case 'penalty':
      return [...criteria, sets.bonus].includes(code);
    default:
      return false;
  }
}

/** A free code for something new beside `siblings` (their codes, in order) inside `parent` (null: at the top). */
export function nextCode(scheme: Scheme, siblings: readonly string[], parent: string | null): string {
  const taken = new Set([
    ...[...allNodes(scheme), ...adjustmentRules(scheme), ...scheme.exclusions].map(({ code }) => code),
    ...[scheme.bonus?.code, scheme.penalty?.code],
  ]);
  let code = siblings.length === 0 ? firstInside(parent) : following(siblings, siblings.length);
  for (let count = siblings.length + 1; taken.has(code); count += 1) code = following([...siblings, code], count);
  return code;
}

function firstInside(parent: string | null): string {
  if (parent === null) return 'A';
  return /\p{N}$/u.test(parent) || isRoman(parent) ? `${parent}.1` : `${parent}1`;
}

/** What comes after the last sibling, as people count: A3 after A2, III after II, C after B. */
function following(siblings: readonly string[], count: number): string {
  const last = siblings.at(-1) ?? '';
  if (last === romanOf(count)) return romanOf(count + 1);
  const numbered = /^(.*?)(\d{1,6})$/.exec(last);
  if (numbered) {
    const [, before = '', digits = ''] = numbered;
    return `${before}${String(Number(digits) + 1).padStart(digits.length, '0')}`;
  }
  if (/^[A-Y]$/.test(last)) return String.fromCharCode(last.charCodeAt(0) + 1);
  return `${last}1`;
}

function isRoman(code: string): boolean {
  return /^[IVX]{1,5}$/.test(code);
}

function romanOf(count: number): string {
  let rest = count;
  let roman = '';
  for (const [value, letters] of ROMANS) {
    for (; rest >= value; rest -= value) roman += letters;
  }
  return roman;
}
