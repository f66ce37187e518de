import type { Scheme } from '../scheme';
import { isGroup } from '../tree';
import { isTaken } from './codes';
import type { EditOutcome, Rename } from './edits';
import { fingerprintOf } from './fingerprint';
import { contentOf, type NodeContent, type NodeRef } from './node';
import { changeNode, pathTo } from './paths';
import { type RenamedKind, type Renames, withReferencesRenamed } from './rename';

/**
 * Writes new content over a part, if it still is what its author saw (or already is what the author wants). Every mention
 * of a changed code follows it, also those that the new content itself makes by the old code.
 */
export function changed(
  scheme: Scheme,
  node: NodeRef,
  seen: string,
  content: NodeContent,
  renames: readonly Rename[],
): EditOutcome {
  const stored = contentOf(scheme, node);
  if (stored?.kind !== content.kind) return { kind: 'gone' };
  const current = fingerprintOf(stored);
  const wanted = fingerprintOf(content);
  if (current !== seen && current !== wanted) return { kind: 'stale', stored, given: content, seen: current };
  const code = codeOf(content);
  const before = codeOf(stored);
  if (code !== null && code !== before && isTaken(scheme, node, code)) {
    return { kind: 'refused', violations: [{ code: 'scheme_code_taken', place: 'code', parameters: { code } }] };
  }
  const written = withContent(scheme, node, content);
  const next = withReferencesRenamed(written, renamedKind(content), renamesOf(before, code, renames));
  return { kind: 'applied', scheme: next, node: code !== null && 'code' in node ? { ...node, code } : node };
}

function codeOf(content: NodeContent): string | null {
  return content.value !== null && 'code' in content.value ? content.value.code : null;
}

function renamedKind({ kind }: NodeContent): RenamedKind {
  if (kind === 'classification') return 'grade';
  return kind === 'awards' ? 'award' : 'fact';
}

function renamesOf(before: string | null, after: string | null, renames: readonly Rename[]): Renames {
  const own = before === null || after === null ? [] : [{ from: before, to: after }];
  return new Map([...own, ...renames].filter(({ from, to }) => from !== to).map(({ from, to }) => [from, to]));
}

function withContent(scheme: Scheme, node: NodeRef, content: NodeContent): Scheme {
  switch (content.kind) {
    case 'settings':
      return { ...scheme, ...content.value };
    case 'group':
    case 'leaf':
      return withCriterion(scheme, node, content);
    case 'bonus':
      return scheme.bonus === null ? scheme : { ...scheme, bonus: { ...content.value, rules: scheme.bonus.rules } };
    case 'penalty':
      return scheme.penalty === null
        ? scheme
        : { ...scheme, penalty: { ...content.value, rules: scheme.penalty.rules } };
    case 'rule':
      return withRule(scheme, node, content);
    case 'exclusion':
      return { ...scheme, exclusions: replacedByCode(scheme.exclusions, node, content.value) };
    case 'awards':
      return { ...scheme, awards: content.value };
    case 'classification':
      return { ...scheme, classification: content.value };
    case 'ranking':
      return { ...scheme, ranking: content.value };
  }
}

function withCriterion(
  scheme: Scheme,
  node: NodeRef,
  content: Extract<NodeContent, { kind: 'group' | 'leaf' }>,
): Scheme {
  const path = 'code' in node ? pathTo(scheme.criteria, node.code) : null;
  if (path === null) return scheme;
  const criteria = changeNode(scheme.criteria, path, (old) => {
    if (content.kind === 'leaf') return content.value;
    return isGroup(old) ? { ...content.value, criteria: old.criteria } : old;
  });
  return { ...scheme, criteria };
}

function withRule(scheme: Scheme, node: NodeRef, { value }: Extract<NodeContent, { kind: 'rule' }>): Scheme {
  const set = scheme.bonus?.rules.some((rule) => 'code' in node && rule.code === node.code) ? 'bonus' : 'penalty';
  const stored = scheme[set];
  return stored === null
    ? scheme
    : { ...scheme, [set]: { ...stored, rules: replacedByCode(stored.rules, node, value) } };
}

/** The list with the first entry of the code replaced. */
function replacedByCode<Entry extends { readonly code: string }>(
  list: readonly Entry[],
  node: NodeRef,
  value: Entry,
): readonly Entry[] {
  const place = 'code' in node ? list.findIndex(({ code }) => code === node.code) : -1;
  return list.map((entry, index) => (index === place ? value : entry));
}
