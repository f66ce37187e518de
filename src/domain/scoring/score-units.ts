import type { Violation } from '../violation';
import { repeatedIn } from './check/report';
import { gradesOf } from './classify';
import type { BlocInputs, UnitInputs } from './inputs';
import type { InputViolationCode } from './items/outcome';
import { leadersOf } from './items/relative';
import { misfitOf } from './items/score-item';
import { type Placing, placingsOf, standingOf } from './rank-units';
import type { Graded, ScoringResult, UnitResult } from './result';
import type { Scheme } from './scheme';
import { problemOf } from './score-leaf';
import { type UnitScore, scoreUnit } from './score-unit';
import { adjustmentRules, allNodes, leavesOf } from './tree';
import { undeclaredDoubleCounts } from './double-counts';

const ORDER_OF_STANDINGS = ['ranked', 'excluded', 'incomplete', 'not_submitted'];

/**
 * Scores, grades and ranks all members of a bloc by a scheme that checkScheme accepts. Exact throughout: nothing is rounded
 * but where the scheme says. A total is the sum of its lines; a missing score is null and makes the total null.
 */
export function scoreUnits(scheme: Scheme, inputs: BlocInputs): ScoringResult {
  const problems = wrongCodes(scheme, inputs);
  const leaders = leadersOf(scheme, inputs);
  const scores = inputs.units.map((unit) => {
    problems.push(...exclusionMisfits(scheme, unit), ...undeclaredDoubleCounts(scheme, unit));
    return scoreUnit(scheme, inputs, unit, leaders, problems);
  });
  const placings = placingsOf(scheme, scores);
  const submitted = scores.filter(({ unit }) => unit.submitted);
  const grades = gradesOf(scheme, submitted, scores.length, (score) => standingOf(score) === 'ranked');
  const units = scores.flatMap((score) => {
    const placing = placings.get(score.unit.code);
    return placing === undefined ? [] : [resultOf(score, placing, grades.get(score.unit.code) ?? null)];
  });
  return { units: units.sort(inOrder), problems };
}

function resultOf({ unit, strikes, ...score }: UnitScore, { rank, why }: Placing, grade: Graded | null): UnitResult {
  const excludedAwards = strikes.flatMap(({ effect, by, event }) =>
    effect.type === 'exclude_award' ? [{ award: effect.award, by, event }] : [],
  );
  return { code: unit.code, name: unit.name, ...score, rank, grade, excludedAwards, why };
}

/** By rank, then by standing, then by code: never by the order in which units were handed in. */
function inOrder(first: UnitResult, second: UnitResult): number {
  const standing = ORDER_OF_STANDINGS.indexOf(first.why.standing) - ORDER_OF_STANDINGS.indexOf(second.why.standing);
  if (standing !== 0) return standing;
  const rank = (first.rank ?? 0) - (second.rank ?? 0);
  return rank === 0 ? (first.code < second.code ? -1 : 1) : rank;
}

function wrongCodes(scheme: Scheme, { scheme: code, units }: BlocInputs): Violation[] {
  const other: Violation<InputViolationCode>[] =
    code === scheme.code
      ? []
      : [{ code: 'input_scheme_other', place: 'scheme', parameters: { given: code, expected: scheme.code } }];
  const repeated = repeatedIn(units.map((unit) => unit.code)).map((place): Violation<InputViolationCode> => ({
    code: 'input_unit_repeated',
    place,
  }));
  const known = new Set([
    ...leavesOf(scheme).map((leaf) => leaf.code),
    ...adjustmentRules(scheme).map((rule) => rule.code),
    ...scheme.exclusions.map((exclusion) => exclusion.code),
  ]);
  const assignable = new Set(allNodes(scheme).map((node) => node.code));
  return [...other, ...repeated, ...units.flatMap((unit) => unknownCodes(unit, known, assignable))];
}

/** A fact that excludes is counted, or told event by event; anything else would exclude nobody. */
function exclusionMisfits(scheme: Scheme, unit: UnitInputs): Violation[] {
  return scheme.exclusions.flatMap(({ code }) => {
    const input = unit.inputs.get(code);
    const misfit = input === undefined ? null : misfitOf(input, ['count', 'events'], []);
    return misfit === null ? [] : [problemOf(code, { unit }, misfit)];
  });
}

function unknownCodes(unit: UnitInputs, known: ReadonlySet<string>, assignable: ReadonlySet<string>): Violation[] {
  const unknown = [
    ...[...unit.inputs.keys()].filter((code) => !known.has(code)),
    ...unit.unassigned.filter((code) => !assignable.has(code)),
  ];
  return unknown.map((code): Violation<InputViolationCode> => ({
    code: 'input_code_unknown',
    place: `${unit.code}.${code}`,
  }));
}
