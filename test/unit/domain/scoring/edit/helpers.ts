import { applyEdit } from '../../../../../src/domain/scoring/edit/apply-edit';
import type { Addition, EditOutcome, Rename, SchemeEdit } from '../../../../../src/domain/scoring/edit/edits';
import { type NodeContent, type NodeRef, seenOf } from '../../../../../src/domain/scoring/edit/node';
import type { StartingWords } from '../../../../../src/domain/scoring/edit/starting-values';
import type { Scheme } from '../../../../../src/domain/scoring/scheme';
import { isGroup } from '../../../../../src/domain/scoring/tree';

export const WORDS: StartingWords = { name: 'Mới', levels: ['Đạt', 'Không đạt'] };

/** The scheme after an edit that must apply. */
export function after(scheme: Scheme, edit: SchemeEdit): Scheme {
  return appliedOf(applyEdit(scheme, edit)).scheme;
}

/** An outcome that must be an applied one. */
export function appliedOf(outcome: EditOutcome): Extract<EditOutcome, { kind: 'applied' }> {
  if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome));
  return outcome;
}

export function add(addition: Addition): SchemeEdit {
  return { type: 'add', addition, words: WORDS };
}

/** A change by somebody who has just looked at the part. */
export function change(
  scheme: Scheme,
  node: NodeRef,
  content: NodeContent,
  renames: readonly Rename[] = [],
): SchemeEdit {
  return { type: 'change', node, seen: seenOf(scheme, node) ?? '', content, renames };
}

/** The tree as nested codes: ['A', ['A1', 'A2'], 'B', []]. */
export function shapeOf(nodes: Scheme['criteria']): unknown[] {
  return nodes.flatMap((node) => (isGroup(node) ? [node.code, shapeOf(node.criteria)] : [node.code]));
}
