import { type Exact, exact, sum, toExactString } from '../../fraction';
import type { Band, Node, Scheme } from '../scheme';
import { isGroup } from '../tree';
import type { TrialChanges } from './changes';
import { withMaximum } from './scale-leaf';

/**
 * The scheme with the changes of a trial. Maxima of groups and the total follow the sums of what is inside them; a scheme
 * without changes comes back as it was.
 */
export function trialScheme(scheme: Scheme, changes: TrialChanges): Scheme {
  const { bonus, penalty, classification } = scheme;
  const criteria = scheme.criteria.map((node) => changedNode(node, changes.maxima));
  return {
    ...scheme,
    criteria,
    total: criteria.some((node, index) => node !== scheme.criteria[index]) ? sumOf(criteria) : scheme.total,
    bonus: bonus === null || changes.bonusCap === null ? bonus : { ...bonus, cap: toExactString(changes.bonusCap) },
    penalty:
      penalty === null || changes.penaltyCap === null
        ? penalty
        : { ...penalty, cap: toExactString(changes.penaltyCap) },
    classification:
      classification === null || changes.grades.size === 0
        ? classification
        : { ...classification, bands: changedBands(classification.bands, changes.grades) },
    ranking: changes.ranking ?? scheme.ranking,
  };
}

function changedNode(node: Node, maxima: TrialChanges['maxima']): Node {
  if (!isGroup(node)) {
    const maximum = maxima.get(node.code);
    return maximum === undefined ? node : withMaximum(node, maximum);
  }
  const criteria = node.criteria.map((child) => changedNode(child, maxima));
  const isSame = criteria.every((child, index) => child === node.criteria[index]);
  return isSame ? node : { ...node, criteria, maximum: sumOf(criteria) };
}

function sumOf(nodes: readonly Node[]): string {
  return toExactString(sum(nodes.map(({ maximum }) => exact(maximum))));
}

/** Grades lie without gap: each ends where the better one before it begins. */
function changedBands(bands: readonly Band[], grades: ReadonlyMap<string, Exact>): Band[] {
  const lowerEnds = bands.map(({ code, from }) => {
    const changed = grades.get(code);
    return changed === undefined || from === null ? from : toExactString(changed);
  });
  return bands.map((band, index) => ({
    ...band,
    from: lowerEnds[index] ?? null,
    to: index === 0 ? band.to : (lowerEnds[index - 1] ?? null),
  }));
}
