import type { NodeContent, NodeRef } from '../../../../../src/domain/scoring/edit/node';
import type { Node, Scheme } from '../../../../../src/domain/scoring/scheme';
import { isGroup } from '../../../../../src/domain/scoring/tree';
import { applyEdit } from '../../../../../src/domain/scoring/edit/apply-edit';
import type { Addition } from '../../../../../src/domain/scoring/edit/edits';
import { add, after, appliedOf, change } from './helpers';

/** A scheme entered act by act as an author does, starting from `scheme`: every part is added, then filled in. */
export function entered(scheme: Scheme, wanted: Scheme): Scheme {
  const { title, legalBasis, effective, total, comparison, rounding, appraisal } = wanted;
  let next = filled(
    scheme,
    { kind: 'settings' },
    {
      kind: 'settings',
      value: { title, legalBasis, effective, total, comparison, rounding, appraisal },
    },
  );
  for (const node of wanted.criteria) next = withNode(next, node, null);
  for (const set of ['bonus', 'penalty'] as const) next = withSet(next, wanted, set);
  next = filled(next, { kind: 'awards' }, { kind: 'awards', value: wanted.awards });
  next = filled(next, { kind: 'classification' }, { kind: 'classification', value: wanted.classification });
  for (const value of wanted.exclusions) next = put(next, { what: 'exclusion' }, { kind: 'exclusion', value });
  return filled(next, { kind: 'ranking' }, { kind: 'ranking', value: wanted.ranking });
}

function withNode(scheme: Scheme, node: Node, parent: string | null): Scheme {
  if (!isGroup(node)) return put(scheme, { what: 'criterion', parent }, { kind: 'leaf', value: node });
  const { criteria, ...value } = node;
  const next = put(scheme, { what: 'group', parent }, { kind: 'group', value });
  return criteria.reduce((grown, inner) => withNode(grown, inner, node.code), next);
}

function withSet(scheme: Scheme, wanted: Scheme, set: 'bonus' | 'penalty'): Scheme {
  const content = wanted[set];
  if (content === null) return scheme;
  const { rules, ...value } = content;
  const next = put(scheme, { what: set }, { kind: set, value } as NodeContent);
  return rules.reduce((grown, rule) => put(grown, { what: 'rule', set }, { kind: 'rule', value: rule }), next);
}

function put(scheme: Scheme, addition: Addition, content: NodeContent): Scheme {
  const { scheme: grown, node } = appliedOf(applyEdit(scheme, add(addition)));
  if (node === null) throw new Error('nothing was added');
  return filled(grown, node, content);
}

function filled(scheme: Scheme, node: NodeRef, content: NodeContent): Scheme {
  return after(scheme, change(scheme, node, content));
}
