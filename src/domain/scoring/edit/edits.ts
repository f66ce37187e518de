import type { Violation } from '../../violation';
import type { Scheme } from '../scheme';
import type { Direction } from './move';
import type { NodeContent, NodeRef, RemovableNode } from './node';
import type { StartingWords } from './starting-values';

/** What is put in: the words it starts with come from the caller. */
export type Addition =
  /** At the end of a group, or of the top (null). */
  | { readonly what: 'group' | 'criterion'; readonly parent: string | null }
  | { readonly what: 'bonus' | 'penalty' | 'exclusion' }
  | { readonly what: 'rule'; readonly set: 'bonus' | 'penalty' };

/** An entry of a list of grades or awards that got another code. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/**
 * One act of an author. A change carries what the author saw of the part (`seenOf`), a removal what was seen of it and of
 * everything inside (`seenWhole`); moves need nothing: they lose nothing.
 */
export type SchemeEdit =
  | { readonly type: 'add'; readonly addition: Addition; readonly words: StartingWords }
  | {
      readonly type: 'change';
      readonly node: NodeRef;
      readonly seen: string;
      readonly content: NodeContent;
      readonly renames: readonly Rename[];
    }
  | { readonly type: 'remove'; readonly node: RemovableNode; readonly seen: string }
  | { readonly type: 'move'; readonly code: string; readonly direction: Direction }
  | { readonly type: 'place'; readonly code: string; readonly parent: string | null; readonly index: number };

export type EditViolationCode = 'scheme_code_taken' | 'scheme_move_impossible' | 'scheme_already_there';

/** What became of an edit. */
export type EditOutcome =
  /** `node`: the part that the edit was about, by the code it has now; null when it is gone. */
  | { readonly kind: 'applied'; readonly scheme: Scheme; readonly node: NodeRef | null }
  | { readonly kind: 'refused'; readonly violations: readonly Violation<EditViolationCode>[] }
  /** Somebody changed the part in between: both contents, of a removal only what is stored. */
  | { readonly kind: 'stale'; readonly stored: NodeContent; readonly given: NodeContent | null; readonly seen: string }
  /** The part, or the group that was meant, is no longer there. */
  | { readonly kind: 'gone' };
