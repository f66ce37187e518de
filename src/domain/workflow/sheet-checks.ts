import type { Exact } from '../fraction';
import { type PointsViolationCode, checkPoints } from '../scoring/narrow/points';
import { type Criterion, type SchemeDefinition, leafCriteria } from '../scoring/narrow/scheme';
import type { Violation } from '../violation';

/** What an agency has entered for one criterion; points are null while nothing is stored. */
export interface SheetEntry {
  readonly points: Exact | null;
  readonly evidenceCount: number;
}

export type SheetViolationCode = PointsViolationCode | 'points_missing' | 'evidence_missing' | 'attestation_missing';

/**
 * What must be put right before a sheet goes to the leader or is submitted, in the order of the scheme: every criterion
 * has valid points, evidence where the scheme demands it and points above 0 are claimed, the attestation is ticked.
 * An explanation is never demanded here. An absent entry counts as nothing entered.
 */
export function checkBeforeSending(
  definition: SchemeDefinition,
  entries: ReadonlyMap<string, SheetEntry>,
  attested: boolean,
): Violation<SheetViolationCode>[] {
  const violations = leafCriteria(definition).flatMap((criterion) =>
    checkEntry(criterion, entries.get(criterion.code)),
  );
  return attested ? violations : [...violations, { code: 'attestation_missing' }];
}

function checkEntry(criterion: Criterion, entry: SheetEntry | undefined): Violation<SheetViolationCode>[] {
  const place = criterion.code;
  const points = entry?.points ?? null;
  if (points === null) return [{ code: 'points_missing', place }];
  const violations: Violation<SheetViolationCode>[] = [];
  const wrongPoints = checkPoints(criterion, points);
  if (wrongPoints !== null) violations.push(wrongPoints);
  if (criterion.evidenceRequired && points.gt(0) && entry?.evidenceCount === 0) {
    violations.push({ code: 'evidence_missing', place });
  }
  return violations;
}
