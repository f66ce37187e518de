import { type Exact, exact } from '../../../src/domain/fraction';
import { type ItemInput, timesOf } from '../../../src/domain/scoring/inputs';
import type { UnitResult } from '../../../src/domain/scoring/result';
import type { Band, Gate, Scheme } from '../../../src/domain/scoring/scheme';
import { comparedValue } from '../../../src/domain/scoring/score-unit';
import { quotaPlacesText } from '../../../src/text/ranking-rules';
import { bandText, gateText, namesIn } from '../../../src/text/scheme-rules';
import { formatExact, formatSigned, gradeText } from '../../../src/text/scoring-explained';

/** Why a unit has its grade. */
export interface GradeView {
  readonly grade: string;
  /** What settled it, in order: the band of the points first. */
  readonly steps: readonly string[];
  /** Every demand that grades make beside the points, and how this unit meets it. */
  readonly gates: readonly { readonly demand: string; readonly reached: string; readonly isMet: boolean }[];
  /** How many places the grades in question have. */
  readonly quotas: readonly string[];
}

/** The bloc around a unit: how many share a quota, and who holds a grade; null for who does not see the others. */
export interface Peers {
  readonly members: number;
  readonly holdersOf: ((grade: string) => readonly string[]) | null;
}

/** Null when the unit has no grade: the scheme gives none, or the sheet is not handed in or not complete. */
export function gradeView(
  scheme: Scheme,
  unit: UnitResult,
  inputs: ReadonlyMap<string, ItemInput>,
  { members, holdersOf }: Peers,
): GradeView | null {
  const { classification, comparison } = scheme;
  const { grade } = unit;
  if (classification === null || grade === null) return null;
  const value = comparedValue(scheme, unit, 'grade');
  const [, ...rest] = gradeText(scheme, unit);
  const band = classification.bands.find(({ code }) => code === grade.steps[0]?.grade);
  const names = namesIn(scheme);
  const reached = new Set(grade.steps.map((step) => step.grade));
  return {
    grade: grade.band.name,
    steps: [byPoints(comparison.basis, value, band), ...rest],
    gates: classification.gates.map((gate) => ({
      demand: `Mức ${names.grade(gate.grade)} trở lên: ${gateText(gate, names)}`,
      ...reachedOf(gate, unit, inputs),
    })),
    quotas: classification.quotas
      .filter((quota) => reached.has(quota.grade))
      .map((quota) => {
        const holders = holdersOf?.(quota.grade) ?? [];
        const given = holders.length === 0 ? '' : ` Được xếp mức này: ${holders.join(', ')}.`;
        return `Mức ${names.grade(quota.grade)} có ${quotaPlacesText(quota, members)}.${given}`;
      }),
  };
}

function byPoints(basis: Scheme['comparison']['basis'], value: Exact | null, band: Band | undefined): string {
  if (value === null || band === undefined) return 'Theo điểm.';
  const [what, unit] = basis === 'percentage' ? ['tỷ lệ điểm đạt', '%'] : ['điểm', ''];
  return `Theo ${what} ${formatSigned(value)}${unit}: mức ${band.name} (${bandText(band, basis)}).`;
}

function reachedOf(
  gate: Gate,
  { nodes }: UnitResult,
  inputs: ReadonlyMap<string, ItemInput>,
): { reached: string; isMet: boolean } {
  const node = nodes.get(gate.criterion);
  if (node !== undefined && node.standing !== 'counted') {
    return { reached: 'không giao hoặc không phát sinh nên không xét', isMet: true };
  }
  if (gate.type === 'count') {
    const times = timesOf(inputs.get(gate.criterion)) ?? 0;
    return { reached: `${times} lần`, isMet: times >= gate.count };
  }
  if (node?.points == null) return { reached: 'chưa có điểm', isMet: true };
  const share = node.points.mul(100).div(node.available);
  const sum = `${formatExact(node.points)}/${formatExact(node.available)} = ${formatExact(share)}%`;
  return { reached: sum, isMet: share.gte(exact(gate.percent)) };
}
