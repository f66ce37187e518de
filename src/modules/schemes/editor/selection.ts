import { contentOf, type NodeRef, nodeOfCode } from '../../../domain/scoring/edit/node';
import type { Scheme } from '../../../domain/scoring/scheme';

/** What is chosen in the tree: a part, or the heading of the exclusions, which has no form of its own. */
export type Selection = NodeRef | { readonly kind: 'exclusions' };

/** The sections of the tree by the word that stands for them in an address (`?phan=`). */
const SECTIONS: Readonly<Record<string, Selection>> = {
  chung: { kind: 'settings' },
  thuong: { kind: 'bonus' },
  tru: { kind: 'penalty' },
  'xep-loai': { kind: 'classification' },
  'xep-hang': { kind: 'ranking' },
  'loai-tru': { kind: 'exclusions' },
  'danh-hieu': { kind: 'awards' },
};

/** What an address chooses. */
export interface SelectionQuery {
  /** Code of a criterion, rule or exclusion. */
  readonly muc?: string | undefined;
  /** A section. */
  readonly phan?: string | undefined;
}

/** The part that an address chooses; null when the scheme has no such code (any more). */
export function selectionOf(scheme: Scheme, { muc = '', phan = '' }: SelectionQuery): Selection | null {
  if (muc !== '') return nodeOfCode(scheme, muc.normalize('NFC'));
  return SECTIONS[phan] ?? { kind: 'settings' };
}

/** How an address chooses a part: 'muc=A1', 'phan=xep-loai'. */
export function queryOf(selection: Selection): string {
  if ('code' in selection) return `muc=${encodeURIComponent(selection.code)}`;
  const section = Object.keys(SECTIONS).find((key) => SECTIONS[key]?.kind === selection.kind);
  return `phan=${section ?? 'chung'}`;
}

/** Whether two choices are the same part. */
export function isSame(first: Selection, second: Selection): boolean {
  return queryOf(first) === queryOf(second);
}

/** Whether the chosen part has content that a form can show. */
export function isThere(scheme: Scheme, selection: Selection): selection is NodeRef {
  return selection.kind !== 'exclusions' && contentOf(scheme, selection) !== null;
}
