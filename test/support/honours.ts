import type { DecisionDraft, HonourLine, LedgerQuery } from '../../src/modules/honours';
import { SYSTEM_ACTOR } from '../../src/platform/access';

/** Whoever may do everything, for what a test needs to stand. */
export const HOME_AFFAIRS = { ...SYSTEM_ACTOR, name: 'Cán bộ thẩm định, Sở Nội vụ' };

/** A search of the ledger without any condition. */
export const EVERYTHING: LedgerQuery = {
  ...{ name: '', agencyId: null, awardCode: null, year: null, decision: '', system: null, subject: null },
  ...{ type: null, kind: null, from: null, to: null },
};

/** A decision of the province of 15 February 2022, changed where a test needs it. */
export function decisionDraft(changes: Partial<DecisionDraft> = {}): DecisionDraft {
  return {
    number: '412/QĐ-UBND',
    decidedOn: '2022-02-15',
    issuingBody: 'Ủy ban nhân dân tỉnh Lam Giang',
    authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
    signerName: '',
    signerTitle: 'Chủ tịch',
    system: 'state',
    subjectLine: 'Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    fileId: null,
    issuerAgencyId: null,
    source: 'entered',
    ...changes,
  };
}

/** A line that honours a person outside the registers, changed where a test needs it. */
export function honourLine(changes: Partial<HonourLine> = {}): HonourLine {
  return {
    awardCode: null,
    awardVersion: null,
    awardName: 'Bằng khen của Chủ tịch UBND tỉnh',
    kind: 'form',
    subject: 'person',
    type: 'achievement',
    agencyId: null,
    agencyName: 'Công ty Cổ phần Thủy điện Lam Giang',
    isAgency: false,
    divisionId: null,
    personId: null,
    householdId: null,
    recipientName: 'Nguyễn Thị Hòa',
    recipientDetail: '',
    achievementFrom: 2021,
    achievementYear: 2021,
    ...changes,
  };
}
