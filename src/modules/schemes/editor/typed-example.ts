import { applyEdit } from '../../../domain/scoring/edit/apply-edit';
import { contentOf, type NodeRef, seenOf } from '../../../domain/scoring/edit/node';
import type { Scheme } from '../../../domain/scoring/scheme';
import type { ExampleResult } from '../../../../templates/pages/schemes/editor/editor-props';
import type { FormValues } from '../../../../templates/pages/schemes/editor/form-values';
import { notesAt, notesOf } from './notes';
import { partExample } from './part.view';
import { readPart } from './read-part';

/** What a part as typed would give, and what would not fit then; nothing is stored. Null for parts that give no points. */
export function typedExampleOf(scheme: Scheme, node: NodeRef, values: FormValues): ExampleResult | null {
  const stored = contentOf(scheme, node);
  if (stored === null) return null;
  const example = partExample(scheme, stored, values);
  if (example === null) return null;
  const { content } = readPart(stored.kind, values);
  if (content === null) return example.result;
  const seen = seenOf(scheme, node) ?? '';
  const outcome = applyEdit(scheme, { type: 'change', node, seen, content, renames: [] });
  if (outcome.kind !== 'applied' || outcome.node === null) return example.result;
  const notes = notesAt(notesOf(outcome.scheme), outcome.node).map(({ message }) => message);
  return { ...example.result, notes };
}
