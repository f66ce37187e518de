import type { Scheme } from '../scoring/scheme';
import { type ScoredCriterion, scoredCriteria } from '../scoring/sections';
import type { TotalLine } from '../scoring/totals';
import type { Violation } from '../violation';

export type SheetViolationCode = 'points_missing' | 'evidence_missing' | 'attestation_missing';

/** A sheet as it would be sent: its rows with their points, its evidence, and inputs that its scheme does not take. */
export interface SheetToSend {
  readonly lines: readonly TotalLine[];
  readonly evidenceCounts: ReadonlyMap<string, number>;
  readonly problems: readonly Violation[];
}

/**
 * What must be put right before a sheet goes to the leader or is submitted, in the order of the scheme: every criterion
 * has an input that fits, evidence where the scheme demands it and points above 0 are claimed, the attestation is ticked.
 * An explanation is never demanded here.
 */
export function checkBeforeSending(scheme: Scheme, sheet: SheetToSend, attested: boolean): Violation[] {
  const lines = new Map(sheet.lines.map((line) => [line.code, line]));
  const violations = scoredCriteria(scheme).flatMap((criterion) => {
    const wrong = sheet.problems.filter(({ place }) => place === criterion.code);
    return wrong.length > 0 ? wrong : checkLine(criterion, lines.get(criterion.code), sheet.evidenceCounts);
  });
  return attested ? violations : [...violations, { code: 'attestation_missing' }];
}

function checkLine(
  { code, evidenceRequired }: ScoredCriterion,
  line: TotalLine | undefined,
  evidenceCounts: ReadonlyMap<string, number>,
): Violation<SheetViolationCode>[] {
  if (line === undefined || line.standing === 'missing') return [{ code: 'points_missing', place: code }];
  const claims = line.points?.gt(0) ?? false;
  const isBare = (evidenceCounts.get(code) ?? 0) === 0;
  return evidenceRequired && claims && isBare ? [{ code: 'evidence_missing', place: code }] : [];
}
