import { type Criterion, type SchemeDefinition, leavesOf } from '../../../src/domain/scoring/narrow/scheme';
import { formatNumber } from '../../../src/text/number';

/** A part of the scheme as pages show it: a top-level group, or the bonus and penalty lines together. */
export interface SchemeGroup {
  /** Unique in the scheme, usable in an id. */
  readonly code: string;
  /** "A. Nhiệm vụ chính trị" */
  readonly title: string;
  /** "60", or "+5/−10" for bonus and penalty. */
  readonly maximumText: string;
  readonly leaves: readonly Criterion[];
}

/** Code of the group that gathers what stands outside the scale. */
export const OUTSIDE_SCALE = 'thuong-tru';

function signedMaximum(criterion: Criterion): string {
  return `${criterion.effect === 'penalty' ? '−' : '+'}${formatNumber(criterion.maximum)}`;
}

/**
 * The groups of a scheme in its order. Top-level leaves (bonus and penalty of most schemes) have no group of their own
 * and are gathered in one at the end, because a group head for each single line says nothing.
 */
export function schemeGroups(definition: SchemeDefinition): SchemeGroup[] {
  const groups = definition.criteria
    .filter((criterion) => criterion.item === null)
    .map((group) => ({
      code: group.code,
      title: `${group.code}. ${group.name}`,
      maximumText: formatNumber(group.maximum),
      leaves: leavesOf(group),
    }));
  const single = definition.criteria.filter((criterion) => criterion.item !== null);
  if (single.length === 0) return groups;
  const title = single.every((criterion) => criterion.effect === 'base')
    ? 'Tiêu chí khác'
    : 'Điểm thưởng, điểm trừ (ngoài thang điểm)';
  return [...groups, { code: OUTSIDE_SCALE, title, maximumText: single.map(signedMaximum).join('/'), leaves: single }];
}
