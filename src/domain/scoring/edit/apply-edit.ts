import type { Scheme } from '../scheme';
import { added } from './add';
import { changed } from './change';
import type { EditOutcome, SchemeEdit } from './edits';
import { moved, placed } from './move';
import { contentOf, nodeOfCode, type RemovableNode, seenOf, seenWhole } from './node';
import { pathTo, withoutNode } from './paths';

/**
 * One act of an author on a scheme that may be unfinished but has its shape, and keeps it. What else the scheme says is
 * left alone, so acts of several people on different parts lose nothing; an act on a part that somebody changed in
 * between is 'stale'. References to what is taken out stay: checkScheme names them.
 */
export function applyEdit(scheme: Scheme, edit: SchemeEdit): EditOutcome {
  switch (edit.type) {
    case 'add':
      return added(scheme, edit.addition, edit.words);
    case 'change':
      return changed(scheme, edit.node, edit.seen, edit.content, edit.renames);
    case 'remove':
      return removed(scheme, edit.node, edit.seen);
    case 'move':
      return movedOutcome(scheme, edit.code, moved(scheme, edit.code, edit.direction));
    case 'place':
      return movedOutcome(scheme, edit.code, placed(scheme, edit.code, edit.parent, edit.index));
  }
}

function movedOutcome(scheme: Scheme, code: string, next: Scheme | null): EditOutcome {
  const node = nodeOfCode(scheme, code);
  if (node === null) return { kind: 'gone' };
  if (next === null) return { kind: 'refused', violations: [{ code: 'scheme_move_impossible', place: code }] };
  return { kind: 'applied', scheme: next, node };
}

function removed(scheme: Scheme, node: RemovableNode, seen: string): EditOutcome {
  const stored = contentOf(scheme, node);
  const current = seenOf(scheme, node);
  if (stored === null || current === null) return { kind: 'gone' };
  if (seenWhole(scheme, node) !== seen) return { kind: 'stale', stored, given: null, seen: current };
  return { kind: 'applied', scheme: without(scheme, node), node: null };
}

function without(scheme: Scheme, node: RemovableNode): Scheme {
  switch (node.kind) {
    case 'criterion': {
      const path = pathTo(scheme.criteria, node.code);
      return path === null ? scheme : { ...scheme, criteria: withoutNode(scheme.criteria, path) };
    }
    case 'rule':
      return withoutRule(scheme, node.code);
    case 'exclusion':
      return { ...scheme, exclusions: withoutFirst(scheme.exclusions, node.code) };
    case 'bonus':
    case 'penalty':
      return { ...scheme, [node.kind]: null };
  }
}

function withoutRule(scheme: Scheme, code: string): Scheme {
  const { bonus, penalty } = scheme;
  if (bonus?.rules.some((rule) => rule.code === code) === true) {
    return { ...scheme, bonus: { ...bonus, rules: withoutFirst(bonus.rules, code) } };
  }
  return penalty === null ? scheme : { ...scheme, penalty: { ...penalty, rules: withoutFirst(penalty.rules, code) } };
}

function withoutFirst<Entry extends { readonly code: string }>(list: readonly Entry[], code: string): readonly Entry[] {
  const place = list.findIndex((entry) => entry.code === code);
  return list.filter((_entry, index) => index !== place);
}
