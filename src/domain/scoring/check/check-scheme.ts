import { compareDates } from '../../calendar';
import { exact } from '../../fraction';
import type { Scheme } from '../scheme';
import { checkAdjustments } from './check-adjustments';
import { checkEffects } from './check-effects';
import { checkGrades } from './check-grades';
import { checkReferences } from './check-references';
import { checkTree } from './check-tree';
import { type SchemeCheckViolation, notPositive, offStep, violation } from './report';

/**
 * Everything that makes a scheme unusable, each once and naming its place by the code of a criterion, a rule, a grade or
 * the scheme itself (or the field, where nothing has a code): codes, sums, levels, ranges, caps, references, gates, quotas
 * and chains. Published schemes do contain such errors (a sum of 95 under a heading of 100).
 */
export function checkScheme(scheme: Scheme): SchemeCheckViolation[] {
  const { from, to } = scheme.effective;
  const { item, group, total } = scheme.rounding;
  return [
    ...(to !== null && compareDates(from, to) > 0 ? [violation('scheme_dates_order', scheme.code)] : []),
    ...notPositive('rounding', {
      item: item?.step ?? null,
      group: group?.step ?? null,
      total: total?.step ?? null,
    }),
    ...offStep(scheme.code, scheme.total, total),
    ...(scheme.comparison.rounded && total === null ? [violation('scheme_rounded_without_step', 'rounding')] : []),
    ...checkTolerance(scheme),
    ...checkTree(scheme),
    ...checkAdjustments(scheme),
    ...checkReferences(scheme),
    ...checkEffects(scheme),
    ...checkGrades(scheme),
  ];
}

/** A share of the maximum: more than the whole of it would be no limit at all. */
function checkTolerance({ appraisal }: Scheme): SchemeCheckViolation[] {
  if (appraisal === null) return [];
  const tolerance = exact(appraisal.tolerance);
  return tolerance.lt(0) || tolerance.gt(100)
    ? [violation('scheme_tolerance_range', 'appraisal', { tolerance: appraisal.tolerance })]
    : [];
}
