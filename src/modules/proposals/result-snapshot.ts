import type { AgencyResult } from './bloc-results.service';
import type { CandidateResult } from './proposal';

/** The published result as a candidate keeps it. */
export function resultOf(result: AgencyResult | null): CandidateResult | null {
  if (result === null) return null;
  const { blocName, periodCode, rank, members, total, gradeName, decisionNumber, contentHash } = result;
  return { blocName, periodCode, rank, members, total, gradeName, decisionNumber, contentHash };
}
