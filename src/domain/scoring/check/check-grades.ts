import { type Exact, exact } from '../../fraction';
import type { Band, Classification, Quota, Scheme, TieBreaker } from '../scheme';
import { checkGates } from './check-gates';
import { checkRanges } from './ranges';
import { type SchemeCheckViolation, placeOfChain, repeatedIn, violation } from './report';

/** Bands without gap or overlap, gates and quotas that can be met, and the tie-break chains. */
export function checkGrades(scheme: Scheme): SchemeCheckViolation[] {
  const { classification, ranking } = scheme;
  return [
    ...checkChain(scheme, 'ranking', ranking),
    ...(classification === null ? [] : checkClassification(scheme, classification)),
  ];
}

function checkClassification(scheme: Scheme, { bands, gates, quotas }: Classification): SchemeCheckViolation[] {
  if (bands.length === 0) return [violation('scheme_levels_missing', 'classification')];
  const repeated = repeatedIn(bands.map(({ code }) => code));
  const named = bands.filter(({ code }) => !repeated.includes(code));
  return [
    ...repeated.map((code) => violation('scheme_grade_repeated', code)),
    ...repeatedIn(named.map(({ name }) => name)).map((name) =>
      violation('scheme_grade_name_repeated', 'classification', { name }),
    ),
    ...checkRanges('classification', [...bands].reverse(), 'both'),
    ...bands.flatMap((band) => checkBand(scheme, band)),
    ...checkGates(scheme, bands, gates),
    ...quotas.flatMap((quota) => checkQuota(scheme, bands, quota)),
    ...repeatedIn(quotas.map(({ grade }) => grade)).map((grade) => violation('scheme_quota_repeated', grade)),
  ];
}

function checkBand(scheme: Scheme, { code, from }: Band): SchemeCheckViolation[] {
  if (from === null || !exact(scheme.total).gt(0)) return [];
  const reachable = highestValue(scheme);
  if (exact(from).lte(reachable)) return [];
  return [violation('scheme_band_unreachable', code, { from, reachable })];
}

/** The most that is compared; work above plan may go further, but a grade must not depend on it. */
function highestValue({ total, bonus, comparison }: Scheme): Exact {
  const scale = exact(total);
  const lifts = bonus !== null && bonus.mayExceedTotal && bonus.liftsGrade;
  const points = lifts ? scale.add(exact(bonus.cap)) : scale;
  return comparison.basis === 'percentage' ? points.div(scale).mul(100) : points;
}

function checkQuota(scheme: Scheme, bands: readonly Band[], quota: Quota): SchemeCheckViolation[] {
  const { grade, percent, chain } = quota;
  const share = exact(percent);
  return [
    ...(bands.at(-1)?.code === grade ? [violation('scheme_nothing_below', grade)] : []),
    ...(share.gt(0) && share.lte(100) ? [] : [violation('scheme_quota_share', grade, { percent })]),
    ...(chain === null ? [] : checkChain(scheme, placeOfChain(quota), chain)),
  ];
}

function checkChain(scheme: Scheme, place: string, chain: readonly TieBreaker[]): SchemeCheckViolation[] {
  // A step that is the same for everybody separates nobody.
  const without = chain.filter(({ by }) => (by === 'bonus' || by === 'penalty') && scheme[by] === null);
  const steps = chain.map((step) => (step.by === 'criterion' ? step.criterion : step.by));
  return [
    ...(steps[0] === 'total' ? [] : [violation('scheme_chain_start', place)]),
    ...without.map(({ by }) => violation('scheme_chain_without', place, { step: by })),
    ...repeatedIn(steps).map((step) => violation('scheme_chain_repeated', place, { step })),
  ];
}
