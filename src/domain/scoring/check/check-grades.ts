import { type Exact, exact } from '../../fraction';
import type { Band, Classification, Gate, Quota, Scheme, TieBreaker } from '../scheme';
import { adjustmentRules, allNodes, isGroup } from '../tree';
import { checkRanges } from './ranges';
import { type SchemeCheckViolation, notPositive, repeatedIn, violation } from './report';

/** Bands without gap or overlap, gates and quotas that can be met, and the tie-break chains. */
export function checkGrades(scheme: Scheme): SchemeCheckViolation[] {
  const { classification, ranking } = scheme;
  return [
    ...checkChain('ranking', ranking),
    ...(classification === null ? [] : checkClassification(scheme, classification)),
  ];
}

function checkClassification(scheme: Scheme, { bands, gates, quotas }: Classification): SchemeCheckViolation[] {
  if (bands.length === 0) return [violation('scheme_levels_missing', 'classification')];
  return [
    ...repeatedIn(bands.map(({ code }) => code)).map((code) => violation('scheme_code_repeated', code)),
    ...checkRanges('classification', [...bands].reverse(), 'both'),
    ...bands.flatMap((band) => checkBand(scheme, band)),
    ...gates.flatMap((gate) => checkGate(scheme, bands, gate)),
    ...quotas.flatMap((quota) => checkQuota(bands, quota)),
    ...repeatedIn(quotas.map(({ grade }) => grade)).map((grade) => violation('scheme_quota_repeated', grade)),
  ];
}

function checkBand(scheme: Scheme, { code, from }: Band): SchemeCheckViolation[] {
  const reachable = highestValue(scheme);
  if (from === null || exact(from).lte(reachable)) return [];
  return [violation('scheme_band_unreachable', code, { from, reachable })];
}

/** The most that is compared; work above plan may go further, but a grade must not depend on it. */
function highestValue({ total, bonus, comparison }: Scheme): Exact {
  const scale = exact(total);
  const lifts = bonus !== null && bonus.mayExceedTotal && bonus.liftsGrade;
  const points = lifts ? scale.add(exact(bonus.cap)) : scale;
  return comparison.basis === 'percentage' ? points.div(scale).mul(100) : points;
}

function checkGate(scheme: Scheme, bands: readonly Band[], gate: Gate): SchemeCheckViolation[] {
  const { grade, criterion } = gate;
  const last = isLast(bands, grade) ? [violation('scheme_nothing_below', grade, { criterion })] : [];
  if (gate.type === 'percent') {
    const { percent } = gate;
    const isOver = exact(percent).gt(100);
    return [
      ...last,
      ...notPositive(criterion, { percent }),
      ...(isOver ? [violation('scheme_gate_unreachable', criterion, { grade, percent })] : []),
    ];
  }
  return isCounted(scheme, criterion) ? last : [...last, violation('scheme_gate_not_counted', criterion, { grade })];
}

/** Whether the inputs of a place are counted; an unknown place is reported as such. */
function isCounted(scheme: Scheme, code: string): boolean {
  const node = allNodes(scheme).find((candidate) => candidate.code === code);
  if (node !== undefined) return !isGroup(node) && ['minus', 'count', 'average'].includes(node.item.type);
  return adjustmentRules(scheme).find((rule) => rule.code === code)?.counting !== 'manual';
}

function checkQuota(bands: readonly Band[], quota: Quota): SchemeCheckViolation[] {
  const { grade, percent, chain } = quota;
  const share = exact(percent);
  return [
    ...(isLast(bands, grade) ? [violation('scheme_nothing_below', grade)] : []),
    ...(share.gt(0) && share.lte(100) ? [] : [violation('scheme_quota_share', grade, { percent })]),
    ...(chain === null ? [] : checkChain(`quotas[${grade}].chain`, chain)),
  ];
}

function isLast(bands: readonly Band[], grade: string): boolean {
  return bands.at(-1)?.code === grade;
}

function checkChain(place: string, chain: readonly TieBreaker[]): SchemeCheckViolation[] {
  const steps = chain.map((step) => (step.by === 'criterion' ? step.criterion : step.by));
  return [
    ...(steps[0] === 'total' ? [] : [violation('scheme_chain_start', place)]),
    ...repeatedIn(steps).map((step) => violation('scheme_chain_repeated', place, { step })),
  ];
}
