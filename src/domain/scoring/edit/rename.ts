import type {
  AdjustmentRule,
  Adjustments,
  Classification,
  Effect,
  Item,
  Level,
  Node,
  Scheme,
  Threshold,
  TieBreaker,
} from '../scheme';
import { isGroup } from '../tree';

/** Old codes with the new ones they become, all at once: two codes may change places. */
export type Renames = ReadonlyMap<string, string>;

/** What the codes are of: criteria, groups, rules and exclusions share one set of codes; grades and awards have their own. */
export type RenamedKind = 'fact' | 'grade' | 'award';

/** The scheme with every mention of renamed things following; the things themselves are left as they are. */
export function withReferencesRenamed(scheme: Scheme, kind: RenamedKind, renames: Renames): Scheme {
  if (renames.size === 0) return scheme;
  const follow = (code: string): string => renames.get(code) ?? code;
  const walk = walker(kind, follow);
  return {
    ...scheme,
    criteria: scheme.criteria.map(walk.node),
    bonus: scheme.bonus === null ? null : walk.set(scheme.bonus),
    penalty: scheme.penalty === null ? null : walk.set(scheme.penalty),
    exclusions: scheme.exclusions.map((exclusion) => ({ ...exclusion, effects: exclusion.effects.map(walk.effect) })),
    classification: scheme.classification === null ? null : walk.classification(scheme.classification),
    ranking: scheme.ranking.map(walk.step),
  };
}

interface Walker {
  readonly node: (node: Node) => Node;
  readonly set: <Set extends Adjustments>(set: Set) => Set;
  readonly effect: (effect: Effect) => Effect;
  readonly classification: (classification: Classification) => Classification;
  readonly step: (step: TieBreaker) => TieBreaker;
}

function walker(kind: RenamedKind, follow: (code: string) => string): Walker {
  const of = (mentioned: RenamedKind, code: string): string => (mentioned === kind ? follow(code) : code);
  const effect = (given: Effect): Effect => {
    switch (given.type) {
      case 'zero':
        return { ...given, criterion: of('fact', given.criterion) };
      case 'cap_grade':
        return { ...given, grade: of('grade', given.grade) };
      case 'exclude_award':
        return { ...given, award: of('award', given.award) };
      case 'lower_grade':
      case 'exclude_ranking':
        return given;
    }
  };
  const bearer = <Bearer extends Level | Threshold>(given: Bearer): Bearer => ({
    ...given,
    effects: given.effects.map(effect),
  });
  const item = (given: Item): Item => {
    if (given.type === 'choice') return { ...given, levels: given.levels.map(bearer) };
    return given.type === 'threshold' ? { ...given, bands: given.bands.map(bearer) } : given;
  };
  const node = (given: Node): Node =>
    isGroup(given) ? { ...given, criteria: given.criteria.map(node) } : { ...given, item: item(given.item) };
  const rule = (given: AdjustmentRule): AdjustmentRule => ({
    ...given,
    levels: given.levels.map(bearer),
    effects: given.effects.map(effect),
    alsoCountedIn: given.alsoCountedIn.map((code) => of('fact', code)),
  });
  const step = (given: TieBreaker): TieBreaker =>
    given.by === 'criterion' ? { ...given, criterion: of('fact', given.criterion) } : given;
  return {
    node,
    effect,
    step,
    set: (given) => ({ ...given, rules: given.rules.map(rule) }),
    classification: ({ bands, gates, quotas }) => ({
      bands,
      gates: gates.map((gate) => ({
        ...gate,
        grade: of('grade', gate.grade),
        criterion: of('fact', gate.criterion),
      })),
      quotas: quotas.map((quota) => ({
        ...quota,
        grade: of('grade', quota.grade),
        chain: quota.chain?.map(step) ?? null,
      })),
    }),
  };
}
