import type { Addition, SchemeEdit } from '../../../domain/scoring/edit/edits';
import { type Direction, DIRECTIONS } from '../../../domain/scoring/edit/move';
import type { RemovableNode } from '../../../domain/scoring/edit/node';
import { newLevelNames, newPartNames } from '../../../text/words/scheme-editor';
import { InvalidInput } from '../../../platform/errors';
import { fieldOf, type FormBody } from '../../../platform/web';

/** What a press of "Thêm …" adds. InvalidInput for anything that no button sends. */
export function additionOf(body: FormBody): Extract<SchemeEdit, { type: 'add' }> {
  const addition = knownAddition(fieldOf(body, 'loai'), fieldOf(body, 'trong'));
  return { type: 'add', addition, words: { name: newPartNames[addition.what], levels: newLevelNames } };
}

function knownAddition(what: string, inside: string): Addition {
  switch (what) {
    case 'group':
    case 'criterion':
      return { what, parent: inside === '' ? null : inside };
    case 'bonus':
    case 'penalty':
    case 'exclusion':
      return { what };
    case 'rule':
      if (inside === 'bonus' || inside === 'penalty') return { what, set: inside };
      throw malformed('trong');
    default:
      throw malformed('loai');
  }
}

/** One step of a row. */
export function moveOf(body: FormBody): Extract<SchemeEdit, { type: 'move' }> {
  const direction = directionOf(fieldOf(body, 'huong'));
  if (direction === null) throw malformed('huong');
  return { type: 'move', code: fieldOf(body, 'ma'), direction };
}

/** The step that a word of an address or a form means; null for none. */
export function directionOf(word: string): Direction | null {
  return DIRECTIONS.find((known) => known === word) ?? null;
}

/** A row that was dragged. */
export function placingOf(body: FormBody): Extract<SchemeEdit, { type: 'place' }> {
  const index = fieldOf(body, 'thu-tu');
  if (!/^\d{1,4}$/.test(index)) throw malformed('thu-tu');
  const parent = fieldOf(body, 'vao');
  return { type: 'place', code: fieldOf(body, 'ma'), parent: parent === '' ? null : parent, index: Number(index) };
}

/** Taking a part out as it was seen. */
export function removalOf(node: RemovableNode, body: FormBody): Extract<SchemeEdit, { type: 'remove' }> {
  return { type: 'remove', node, seen: fieldOf(body, 'seen') };
}

function malformed(place: string): InvalidInput {
  return new InvalidInput([{ code: 'malformed_field', place }]);
}
