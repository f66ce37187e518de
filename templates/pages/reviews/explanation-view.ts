import type { BlocInputs, ItemInput } from '../../../src/domain/scoring/inputs';
import type { ScoringResult, UnitResult } from '../../../src/domain/scoring/result';
import type { Scheme } from '../../../src/domain/scoring/scheme';
import { withoutLeaders } from '../../../src/domain/scoring/without-leaders';
import { formatSigned, type NameOf, ownWhyText, standingText, whyText } from '../../../src/text/scoring-explained';
import { explanationLines, type ExplanationLine, sumText } from './explanation-lines';
import { gradeView, type GradeView } from './explanation-grade';
import { type NeighbourView, neighbourViews, type Placed } from './explanation-rank';
import { printedPoints } from './ranking-view';

/** Everything that the page of one unit says about its points, its rank and its grade. */
export interface ExplanationView {
  /** A number, or words in its place. */
  readonly rank: string;
  readonly isRanked: boolean;
  readonly tiedWith: readonly string[];
  readonly points: string | null;
  readonly exactPoints: string | null;
  /** The most that the criteria assigned to this unit can give. */
  readonly available: string;
  readonly percentage: string | null;
  readonly why: readonly string[];
  readonly neighbours: readonly NeighbourView[];
  readonly grade: GradeView | null;
  readonly lines: readonly ExplanationLine[];
  readonly sum: string | null;
  readonly missing: readonly string[];
}

/** Who reads: those who compare see neighbours with their figures; people of the unit see which rule decided. */
export interface ExplanationReader {
  readonly compares: boolean;
  readonly nameOf: NameOf;
}

/** The account of one unit out of the result of its bloc. Null when the unit is not in it. */
export function explanationView(
  scheme: Scheme,
  inputs: BlocInputs,
  result: ScoringResult,
  code: string,
  { compares, nameOf }: ExplanationReader,
): ExplanationView | null {
  const found = result.units.find((unit) => unit.code === code);
  if (found === undefined) return null;
  const unit = compares ? found : withoutLeaders(found);
  const own = inputs.units.find((one) => one.code === code)?.inputs ?? new Map<string, ItemInput>();
  const holders = (grade: string): string[] =>
    result.units.filter((one) => one.grade?.band.code === grade).map((one) => nameOf(one.code));
  return {
    rank: standingText(unit),
    isRanked: unit.rank !== null,
    tiedWith: compares ? unit.why.tiedWith.map(nameOf) : [],
    ...printedPoints(unit),
    available: formatSigned(unit.available),
    percentage: unit.percentage === null ? null : `${formatSigned(unit.percentage)}%`,
    why: rankText(scheme, unit, compares, nameOf),
    neighbours: compares ? neighboursOf(scheme, inputs, result, unit, nameOf) : [],
    grade: gradeView(scheme, unit, own, { members: inputs.units.length, holdersOf: compares ? holders : null }),
    lines: explanationLines(scheme, unit, own),
    sum: sumText(scheme, unit),
    missing: unit.missing,
  };
}

/** Sentences about the rank and about awards; those about the grade stand by themselves. */
function rankText(scheme: Scheme, unit: UnitResult, compares: boolean, nameOf: NameOf): string[] {
  const ungraded: UnitResult = { ...unit, grade: null };
  return compares ? whyText(scheme, ungraded, nameOf) : ownWhyText(scheme, ungraded);
}

function neighboursOf(
  scheme: Scheme,
  inputs: BlocInputs,
  result: ScoringResult,
  unit: UnitResult,
  nameOf: NameOf,
): NeighbourView[] {
  const ballots = new Map(inputs.units.map(({ code, ballot }) => [code, ballot]));
  const placed = (one: UnitResult): Placed => ({ ...one, ballot: ballots.get(one.code) ?? null });
  const others = new Map(result.units.map((one) => [one.code, placed(one)]));
  return neighbourViews(scheme, placed(unit), others, nameOf);
}
