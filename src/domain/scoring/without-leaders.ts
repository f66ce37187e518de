import type { ScoreLine, ScoringResult, UnitResult } from './result';

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

/**
 * The unit without its standing among the others, for people of its agency before the result is disclosed: a rank, equals and
 * neighbours tell how others score, and so does a grade that a quota settled. Points stay, and why it takes no part where it does not.
 */
export function withoutStanding(unit: UnitResult): UnitResult {
  const tellsOthers = unit.grade?.steps.some(({ rule }) => rule === 'quota') === true;
  const grade = tellsOthers ? null : unit.grade;
  return { ...unit, rank: null, grade, why: { ...unit.why, tiedWith: [], above: null, below: null } };
}

/**
 * The result without what these units (by code) came to, for a reader who may not see their points yet. The others are to
 * have been ranked without them.
 */
export function withoutResultsOf(result: ScoringResult, codes: ReadonlySet<string>): ScoringResult {
  if (codes.size === 0) return result;
  const isShown = ({ place = '' }: { readonly place?: string }): boolean => !codes.has(place.split('.')[0] ?? '');
  return {
    units: result.units.map((unit) => (codes.has(unit.code) ? undisclosed(unit) : unit)),
    problems: result.problems.filter(isShown),
  };
}

function undisclosed({ code, name, available }: UnitResult): UnitResult {
  return {
    ...{ code, name, available, lines: [], nodes: new Map(), missing: [], excludedAwards: [] },
    ...{
      base: null,
      bonus: null,
      penalty: null,
      total: null,
      printed: null,
      percentage: null,
      rank: null,
      grade: null,
    },
    why: { standing: 'undisclosed', excludedBy: [], above: null, below: null, tiedWith: [] },
  };
}
