import type { HonourAnswer } from './honours.dto';
import type { LedgerRow } from './ledger';

/** An honour as programs get it. */
export function honourAnswer(row: LedgerRow): HonourAnswer {
  const { id, decisionId, decisionNumber, decidedOn, issuingBody, awardCode, awardName, kind, system } = row;
  const { subject, type, agencyCode, agencyName, personId, recipientName, recipientDetail } = row;
  const { achievementFrom, achievementYear, revokedOn } = row;
  return {
    ...{ id, decisionId, decisionNumber, decidedOn, issuingBody, awardCode, awardName, kind, system },
    ...{ subject, type, agencyCode, agencyName, personId, recipientName, recipientDetail },
    ...{ achievementFrom, achievementYear, revokedOn },
    agencyNameToday: row.agencyNameToday ?? null,
  };
}
