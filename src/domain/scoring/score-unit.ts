import type { Exact } from '../fraction';
import type { Violation } from '../violation';
import { type Strike, strikesOn } from './effects';
import type { BlocInputs, UnitInputs } from './inputs';
import type { Leader } from './items/relative';
import type { NodeScore, ScoreLine } from './result';
import { printedTotal, rounded } from './rounding';
import type { Scheme } from './scheme';
import { scoreAdjustments } from './score-adjustments';
import { adjustment, rootOf, scoreGroup, sumOrNull } from './score-group';
import type { UnitContext } from './score-leaf';
import { codesInside } from './tree';

/** The points of one unit, before grades and ranks. */
export interface UnitScore {
  readonly unit: UnitInputs;
  readonly strikes: readonly Strike[];
  readonly lines: readonly ScoreLine[];
  readonly nodes: ReadonlyMap<string, NodeScore>;
  readonly base: Exact | null;
  readonly bonus: Exact | null;
  readonly penalty: Exact | null;
  readonly total: Exact | null;
  readonly printed: Exact | null;
  readonly available: Exact;
  readonly percentage: Exact | null;
  readonly missing: readonly string[];
}

/** Points of one unit, line by line; inputs that do not fit are added to `problems` and their lines are missing. */
export function scoreUnit(
  scheme: Scheme,
  { asOf }: BlocInputs,
  unit: UnitInputs,
  leaders: ReadonlyMap<string, Leader>,
  problems: Violation[],
): UnitScore {
  const strikes = strikesOn(scheme, unit);
  const context: UnitContext = {
    scheme,
    unit,
    asOf,
    leaders,
    unassigned: codesInside(scheme, new Set(unit.unassigned)),
    zeroed: zeroedBy(scheme, strikes),
    nodes: new Map<string, NodeScore>(),
    problems,
  };
  const root = scoreGroup(rootOf(context), context);
  const bonus = scoreAdjustments(scheme.bonus, 'bonus', context);
  const penalty = scoreAdjustments(scheme.penalty, 'penalty', context);
  const sums = sumOrNull([root.points, bonus.points, penalty.points?.neg() ?? null]);
  const total = sums === null ? null : underScale(scheme, sums, root, bonus.points);
  const scale = sums === null || total === null ? [] : adjustment(scaleOf(scheme), 'scale_cap', sums, total);
  const lines = [...root.lines, ...bonus.lines, ...penalty.lines, ...scale];
  return {
    unit,
    strikes,
    lines,
    nodes: context.nodes,
    base: root.points,
    bonus: bonus.points,
    penalty: penalty.points,
    total,
    printed: total === null ? null : printedTotal(total, scheme.rounding.total),
    available: root.available,
    percentage: total === null || root.available.equals(0) ? null : total.mul(100).div(root.available),
    missing: lines.filter(({ standing }) => standing === 'missing').map(({ code }) => code),
  };
}

/**
 * What grades and ranks look at: the total or its percentage, exact unless the scheme rounds first. Bonus can be left out
 * of the grade by the scheme. Null while the total is incomplete.
 */
export function comparedValue(
  scheme: Scheme,
  score: Pick<UnitScore, 'total' | 'available' | 'penalty' | 'base'>,
  use: 'rank' | 'grade',
): Exact | null {
  const { comparison, bonus, rounding } = scheme;
  const { total, available, penalty, base } = score;
  if (total === null || base === null || penalty === null) return null;
  const points = use === 'grade' && bonus?.liftsGrade === false ? base.sub(penalty) : total;
  const isShare = comparison.basis === 'percentage';
  const value = isShare ? points.mul(100).div(available) : points;
  return comparison.rounded ? rounded(value, rounding.total) : value;
}

/** By criterion, the first effect that takes all its points away: its own, or one of a group around it. */
function zeroedBy(scheme: Scheme, strikes: readonly Strike[]): Map<string, Strike> {
  const zeroed = new Map<string, Strike>();
  for (const strike of strikes) {
    if (strike.effect.type !== 'zero') continue;
    for (const code of codesInside(scheme, new Set([strike.effect.criterion]))) {
      if (!zeroed.has(code)) zeroed.set(code, strike);
    }
  }
  return zeroed;
}

/** Where bonus must not lift the total over the scale, the scale ends it; what the criteria gave by themselves stays. */
function underScale(scheme: Scheme, total: Exact, root: NodeScore, bonus: Exact | null): Exact {
  if (scheme.bonus === null || scheme.bonus.mayExceedTotal || bonus === null) return total;
  const withoutBonus = total.sub(bonus);
  const ceiling = withoutBonus.gt(root.available) ? withoutBonus : root.available;
  return total.gt(ceiling) ? ceiling : total;
}

function scaleOf({ bonus, code, title }: Scheme): { code: string; name: string } {
  return bonus === null ? { code, name: title } : { code: bonus.code, name: bonus.name };
}
