import type { ScoreLine, UnitResult } from './result';

/** The inputs of a line that are not the unit's own. */
const OF_THE_LEADER: readonly string[] = ['bestActual', 'bestRatio'];

/**
 * The unit without the figures of the best of its bloc, for people who do not compare units. Its points stay: how far the
 * best is ahead follows from them.
 */
export function withoutLeaders(unit: UnitResult): UnitResult {
  return {
    ...unit,
    lines: unit.lines.map((line): ScoreLine => {
      const own = Object.entries(line.inputs).filter(([name]) => !OF_THE_LEADER.includes(name));
      return { ...line, inputs: Object.fromEntries(own) };
    }),
  };
}
