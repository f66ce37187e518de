export type { BallotDetails, BallotSummary } from './ballot';
export { BallotsModule } from './ballots.module';
export { BallotsService, type WaitingBallot } from './ballots.service';
