export type { DecisionDraft, Granted, HeldHonour, Holders, HonourLine, StoredDecision, StoredHonour } from './honour';
export { HonoursModule } from './honours.module';
export { HonoursService } from './honours.service';
