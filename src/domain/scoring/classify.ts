import { type Exact, exact, roundHalfUp } from '../fraction';
import { timesOf } from './inputs';
import { tiersOf } from './order';
import type { GradeStep, Graded } from './result';
import type { Classification, Gate, Quota, Scheme } from './scheme';
import { type UnitScore, comparedValue } from './score-unit';

/** A grade on its way: the index of its band (0 is the best) and what has moved it so far. */
interface Standing {
  readonly score: UnitScore;
  index: number;
  readonly steps: GradeStep[];
}

/**
 * Grades of the units that are handed in and complete, by code: the band of the exact value, then gates, then effects of
 * levels and events, then quotas among all `members`. `ranks` tells which units compete for the places of a quota.
 */
export function gradesOf(
  scheme: Scheme,
  scores: readonly UnitScore[],
  members: number,
  isRanked: (score: UnitScore) => boolean,
): Map<string, Graded> {
  const { classification } = scheme;
  if (classification === null) return new Map();
  const standings = scores.flatMap((score) => {
    const value = comparedValue(scheme, score, 'grade');
    return value === null ? [] : [standingOf(classification, score, value)];
  });
  for (const band of classification.bands) {
    const quota = classification.quotas.find(({ grade }) => grade === band.code);
    if (quota !== undefined) applyQuota(scheme, classification, quota, standings, members, isRanked);
  }
  return new Map(
    standings.flatMap(({ score, index, steps }) => {
      const band = classification.bands[index];
      return band === undefined ? [] : [[score.unit.code, { band, steps }]];
    }),
  );
}

function standingOf(classification: Classification, score: UnitScore, value: Exact): Standing {
  const { bands, gates } = classification;
  const last = bands.length - 1;
  const found = bands.findIndex(({ from }) => from === null || value.gte(exact(from)));
  const standing: Standing = { score, index: found, steps: [] };
  record(classification, standing, 'band', found, { by: 'total', event: null });
  for (const gate of gates.filter((candidate) => !isPassed(candidate, score))) {
    const below = indexOf(classification, gate.grade) + 1;
    lower(classification, standing, 'gate', Math.max(standing.index, below), { by: gate.criterion, event: null });
  }
  for (const strike of score.strikes) {
    const { effect } = strike;
    if (effect.type === 'cap_grade') {
      const cap = indexOf(classification, effect.grade);
      lower(classification, standing, effect.type, Math.max(standing.index, cap), strike);
    }
  }
  for (const strike of score.strikes) {
    const { effect } = strike;
    if (effect.type === 'lower_grade') {
      lower(classification, standing, effect.type, Math.min(last, standing.index + effect.by), strike);
    }
  }
  return standing;
}

/** A criterion that was not assigned or did not occur demands nothing. */
function isPassed(gate: Gate, { nodes, unit }: UnitScore): boolean {
  const node = nodes.get(gate.criterion);
  if (node !== undefined && (node.standing !== 'counted' || node.points === null)) return true;
  if (gate.type === 'percent') {
    return node?.points == null || node.points.mul(100).gte(node.available.mul(exact(gate.percent)));
  }
  const input = unit.inputs.get(gate.criterion);
  return input?.notOccurred === true || (timesOf(input) ?? 0) >= gate.count;
}

/**
 * Places go down the chain tier by tier. The first tier that does not fit ends it: nobody behind a tie may overtake it.
 * The tie rule says whether that tier still gets in whole, provided a place was left.
 */
function applyQuota(
  scheme: Scheme,
  classification: Classification,
  quota: Quota,
  standings: readonly Standing[],
  members: number,
  isRanked: (score: UnitScore) => boolean,
): void {
  const index = indexOf(classification, quota.grade);
  const candidates = standings.filter((standing) => standing.index === index);
  const competing = candidates.filter(({ score }) => isRanked(score)).map(({ score }) => score);
  const kept = new Set<UnitScore>();
  let places = placesOf(quota, members);
  for (const { units } of tiersOf(scheme, competing, quota.chain ?? scheme.ranking)) {
    const fits = units.length <= places || (quota.tie === 'all' && places > 0);
    if (fits) units.forEach((unit) => kept.add(unit));
    places = fits ? places - units.length : 0;
  }
  for (const standing of candidates) {
    const isOutside = !isRanked(standing.score) && quota.excluded === 'keep_grade';
    if (isOutside || kept.has(standing.score)) continue;
    lower(classification, standing, 'quota', index + 1, { by: quota.grade, event: null });
  }
}

/** How many of so many members may have the grade of a quota. */
export function placesOf({ percent, rounding }: Quota, members: number): number {
  const share = exact(percent).mul(members).div(100);
  const places = { floor: share.floor(), ceil: share.ceil(), half_up: roundHalfUp(share, 0) }[rounding];
  return Number(places.n);
}

function indexOf({ bands }: Classification, grade: string): number {
  return bands.findIndex(({ code }) => code === grade);
}

interface Because {
  readonly by: string;
  readonly event: string | null;
}

function lower(
  classification: Classification,
  standing: Standing,
  rule: GradeStep['rule'],
  index: number,
  because: Because,
): void {
  if (index !== standing.index) record(classification, standing, rule, index, because);
}

function record(
  { bands }: Classification,
  standing: Standing,
  rule: GradeStep['rule'],
  index: number,
  { by, event }: Because,
): void {
  standing.index = index;
  standing.steps.push({ rule, grade: bands[index]?.code ?? '', by, event });
}
