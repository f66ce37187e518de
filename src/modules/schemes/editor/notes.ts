import { checkScheme } from '../../../domain/scoring/check/check-scheme';
import type { SchemeCheckViolation } from '../../../domain/scoring/check/report';
import type { NodeRef } from '../../../domain/scoring/edit/node';
import { type MendingField, mendingOf } from '../../../domain/scoring/edit/places';
import type { Scheme } from '../../../domain/scoring/scheme';
import { sentenceOf } from '../../../text/vi';
import type { FieldNote } from '../../../../templates/pages/schemes/editor/editor-props';
import { isSame } from './selection';

/** A sentence of the check with the part and the field of its form where it is mended. */
export interface SchemeNote extends FieldNote {
  readonly node: NodeRef;
}

/** Everything that keeps a scheme from being published. */
export function notesOf(scheme: Scheme): SchemeNote[] {
  return checkScheme(scheme).map((violation) => noteOf(scheme, violation));
}

/** What of it is mended in one part. */
export function notesAt(notes: readonly SchemeNote[], node: NodeRef): SchemeNote[] {
  return notes.filter((note) => isSame(note.node, node));
}

function noteOf(scheme: Scheme, violation: SchemeCheckViolation): SchemeNote {
  const { node, field } = mendingOf(scheme, violation);
  return { node, name: formField(node, field), message: sentenceOf(violation) };
}

/** The name of the field, or of the part of the form, that shows what is said. */
function formField({ kind }: NodeRef, field: MendingField): string {
  switch (field) {
    case 'effective':
      return 'effectiveTo';
    case 'bands':
      return 'grades';
    case 'rounding':
      return kind === 'settings' ? 'rounding' : 'rounding_step';
    case 'effects':
      return kind === 'criterion' ? 'item' : 'effects';
    default:
      return field;
  }
}
