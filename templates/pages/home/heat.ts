import { exact, type Exact } from '../../../src/domain/fraction';

/** Lower bounds of the shades, as shares of the maximum; below the first is shade 0. */
const BOUNDS = [exact('0.7'), exact('0.8'), exact('0.85'), exact('0.9'), exact('0.95'), exact('0.98')];

/** The words of the shades, darkest orange first, darkest blue last. */
export const SHADE_WORDS = ['< 70%', '70', '80', '85', '90', '95', '≥ 98%'] as const;

/** The shade (0 to 6) of points against their maximum, safe for red-green colour blindness; null without points. */
export function shadeOf(points: Exact | null, maximum: Exact): number | null {
  if (points === null || maximum.equals(0)) return null;
  const share = points.div(maximum);
  return BOUNDS.filter((bound) => share.compare(bound) >= 0).length;
}
