import { exact, toDecimalString } from '../../../../src/domain/fraction';
import { readInputs } from '../../../../src/domain/scoring/read-inputs';
import type { BlocInputs } from '../../../../src/domain/scoring/inputs';
import type { ScoreLine, ScoringResult, UnitResult } from '../../../../src/domain/scoring/result';
import { scoreUnits } from '../../../../src/domain/scoring/score-units';
import { schemeOf } from './shipped';

/** A scheme around the given criteria: one group G of them, no bonus, no penalty, no grades; `changes` go on top. */
export function schemeJson(criteria: readonly any[], changes: Record<string, unknown> = {}): any {
  const total = toDecimalString(
    criteria.map(({ maximum }) => exact(maximum)).reduce((all, maximum) => all.add(maximum)),
  );
  return {
    code: 'THU',
    version: 1,
    title: 'Bảng thử',
    effective: { from: '2022-01-01' },
    total,
    criteria: [{ code: 'G', name: 'Nhóm', maximum: total, criteria }],
    ...changes,
  };
}

/** A criterion of 10 points. */
export function leaf(code: string, item: unknown, changes: Record<string, unknown> = {}): any {
  return { code, name: `Tiêu chí ${code}`, maximum: '10', item, ...changes };
}

export function manual(code: string, maximum = '10'): any {
  return leaf(code, { type: 'manual', step: '0.01' }, { maximum });
}

/** Inputs of one unit; `changes` go beside its inputs. */
export function unit(code: string, inputs: Record<string, unknown>, changes: Record<string, unknown> = {}): any {
  return { code, inputs, ...changes };
}

export function inputsOf(json: unknown): BlocInputs {
  const { value, violations } = readInputs(json);
  if (value === null) throw new Error(JSON.stringify(violations));
  return value;
}

/** Scores units by a scheme, both given as JSON. */
export function score(scheme: any, units: readonly any[], asOf: string | null = null): ScoringResult {
  return scoreUnits(schemeOf(scheme), inputsOf({ scheme: scheme.code, asOf, units }));
}

/** The result of the unit with this code. */
export function resultOf(result: ScoringResult, code: string): UnitResult {
  const found = result.units.find((candidate) => candidate.code === code);
  if (found === undefined) throw new Error(`no unit ${code}`);
  return found;
}

/** The points of every line by code and rule where a code has several; 'missing' and 'left_out' as they are. */
export function linesOf(result: UnitResult): [code: string, rule: string, points: string][] {
  return result.lines.map((line) => [line.code, line.rule, line.points?.toFraction() ?? line.standing]);
}

/** Rank and grade of every unit, in the order of the result. */
export function tableOf(
  result: ScoringResult,
): [code: string, total: string | null, rank: number | null, grade: string | null][] {
  return result.units.map(({ code, total, rank, grade }) => [
    code,
    total?.toFraction() ?? null,
    rank,
    grade?.band.code ?? null,
  ]);
}

/** A line as plain text: rule, standing, inputs, points, and what changed the points. */
export function told({ rule, standing, inputs, points, applied }: ScoreLine): unknown[] {
  return [
    rule,
    standing,
    inputs,
    points?.toFraction() ?? null,
    applied.map(({ rule: by, by: code, event, before, after }) => [
      by,
      code,
      event,
      before.toFraction(),
      after.toFraction(),
    ]),
  ];
}
