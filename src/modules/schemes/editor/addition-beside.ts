import type { SchemeEdit } from '../../../domain/scoring/edit/edits';
import type { NodeRef } from '../../../domain/scoring/edit/node';
import type { Scheme } from '../../../domain/scoring/scheme';
import { newLevelNames, newPartNames } from '../../../text/words/scheme-editor';
import { groupAround } from './tree.view';

/** One more of what is being written, in the same place: a criterion in its group, a rule in its set; null for others. */
export function additionBeside(scheme: Scheme, node: NodeRef): Extract<SchemeEdit, { type: 'add' }> | null {
  if (node.kind === 'criterion') {
    const addition = { what: 'criterion', parent: groupAround(scheme, node) } as const;
    return { type: 'add', addition, words: { name: newPartNames.criterion, levels: newLevelNames } };
  }
  if (node.kind !== 'rule') return null;
  const set = scheme.bonus?.rules.some(({ code }) => code === node.code) === true ? 'bonus' : 'penalty';
  return { type: 'add', addition: { what: 'rule', set }, words: { name: newPartNames.rule, levels: newLevelNames } };
}
