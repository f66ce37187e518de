import { type Exact, decimalsOf, exact } from '../../fraction';
import type { Violation } from '../../violation';
import type { Criterion } from './scheme';

/** The most decimals that points may have anywhere. */
export const POINTS_DECIMALS = 2;

export type PointsViolationCode = 'not_a_number' | 'below_zero' | 'over_maximum' | 'too_many_decimals' | 'off_step';

/**
 * What is wrong with points entered for a leaf criterion; null when they may be stored. `points` is null when the typed
 * text was not a number. The points of a penalty are a magnitude.
 */
export function checkPoints(criterion: Criterion, points: Exact | null): Violation<PointsViolationCode> | null {
  const place = criterion.code;
  if (points === null) return { code: 'not_a_number', place };
  if (points.lt(0)) return { code: 'below_zero', place };
  if (points.gt(exact(criterion.maximum))) {
    return { code: 'over_maximum', place, parameters: { maximum: criterion.maximum } };
  }
  if ((decimalsOf(points) ?? Infinity) > POINTS_DECIMALS) {
    return { code: 'too_many_decimals', place, parameters: { decimals: POINTS_DECIMALS } };
  }
  const step = criterion.item?.step;
  if (step !== undefined && points.div(exact(step)).d !== 1n) {
    return { code: 'off_step', place, parameters: { step } };
  }
  return null;
}

/** The points as they are stored: a penalty written with a minus sign is the same penalty, as a magnitude. */
export function storedPoints(criterion: Criterion, points: Exact): Exact {
  return criterion.effect === 'penalty' ? points.abs() : points;
}
