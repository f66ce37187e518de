export { mayIssue, rightsOf } from './decision-rights';
export type { DecisionDraft, Granted, HeldHonour, Holders, HonourLine, StoredDecision, StoredHonour } from './honour';
export { type AgencyLedger, HolderLedgerService, type PersonLedger } from './holder-ledger.service';
export type { CountedScope, HonourCount } from './honour-counts.repository';
export { HonoursModule } from './honours.module';
export { HonoursService } from './honours.service';
export type { LedgerPage, LedgerPosition, LedgerQuery, LedgerRow } from './ledger';
export { LedgerService } from './ledger.service';
