import type { Scheme } from '../../../src/domain/scoring/scheme';
import { type SchemeSection, type ScoredCriterion, sectionsOf } from '../../../src/domain/scoring/sections';
import { formatNumber } from '../../../src/text/number';

/** A part of the scheme as pages show it: a top-level group, or the bonus and penalty lines together. */
export interface SchemeGroup {
  /** Unique in the scheme, usable in an id. */
  readonly code: string;
  /** "A. Nhiệm vụ chính trị" */
  readonly title: string;
  /** "60", or "+5/−10" for bonus and penalty. */
  readonly maximumText: string;
  readonly leaves: readonly ScoredCriterion[];
}

/** Code of the group that gathers what stands outside the scale. */
export const OUTSIDE_SCALE = 'thuong-tru';

/** The groups of a scheme in its order; what stands outside the scale is gathered in one at the end. */
export function schemeGroups(scheme: Pick<Scheme, 'criteria' | 'bonus' | 'penalty'>): SchemeGroup[] {
  const sections = sectionsOf(scheme);
  const outside = sections.filter(({ effect }) => effect !== 'base');
  const groups = sections
    .filter(({ effect }) => effect === 'base')
    .map(({ code, name, maximum, criteria }) => ({
      code,
      title: `${code}. ${name}`,
      maximumText: formatNumber(maximum),
      leaves: criteria,
    }));
  if (outside.length === 0) return groups;
  const leaves = outside.flatMap(({ criteria }) => criteria);
  const title = 'Điểm thưởng, điểm trừ (ngoài thang điểm)';
  return [...groups, { code: OUTSIDE_SCALE, title, maximumText: outside.map(signedMaximum).join('/'), leaves }];
}

function signedMaximum({ effect, maximum }: SchemeSection): string {
  return `${effect === 'penalty' ? '−' : '+'}${formatNumber(maximum)}`;
}
