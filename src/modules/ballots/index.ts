export type { BallotDetails, BallotSummary } from './ballot';
export { BallotConclusionService } from './ballot-conclusion.service';
export { BallotCountingService } from './ballot-counting.service';
export { BallotDocumentsService } from './ballot-documents.service';
export { BallotOpeningService } from './ballot-opening.service';
export { BallotPreparationService } from './ballot-preparation.service';
export { BallotRulesService } from './ballot-rules.service';
export { BallotsModule } from './ballots.module';
export { BallotsService, type WaitingBallot } from './ballots.service';
