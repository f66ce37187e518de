import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { MeetingsModule } from '../meetings';
import { ReviewsModule } from '../reviews';
import { BallotConclusionService } from './ballot-conclusion.service';
import { BallotCountingService } from './ballot-counting.service';
import { BallotDocumentsApi } from './ballot-documents.api';
import { BallotDocumentPages } from './ballot-documents.pages';
import { BallotDocumentsService } from './ballot-documents.service';
import { BallotListPages } from './ballot-list.pages';
import { BallotHold } from './ballot-hold';
import { BallotMoves } from './ballot-moves';
import { BallotOpeningService } from './ballot-opening.service';
import { BallotPageService } from './ballot-page.service';
import { BallotPreparationService } from './ballot-preparation.service';
import { BallotReader } from './ballot-reader';
import { BallotRulesPages } from './ballot-rules.pages';
import { BallotRulesRepository } from './ballot-rules.repository';
import { BallotRulesService } from './ballot-rules.service';
import { BallotStepsApi } from './ballot-steps.api';
import { BallotStepsPages } from './ballot-steps.pages';
import { BallotStepsService } from './ballot-steps.service';
import { BallotWritesRepository } from './ballot-writes.repository';
import { BallotPages } from './ballot.pages';
import { BallotsApi } from './ballots.api';
import { BallotsRepository } from './ballots.repository';
import { BallotsService } from './ballots.service';
import { CandidatesService } from './candidates.service';
import { KeptBallots } from './kept-ballots.service';
import { PapersRepository } from './papers.repository';
import { VotePages } from './vote.pages';
import { VotingService } from './voting.service';

@Module({
  imports: [BlocsModule, ReviewsModule, MeetingsModule],
  controllers: [
    ...[BallotRulesPages, BallotListPages, VotePages, BallotPages, BallotStepsPages],
    ...[BallotsApi, BallotStepsApi, BallotDocumentPages, BallotDocumentsApi],
  ],
  providers: [
    ...[BallotRulesRepository, BallotsRepository, BallotWritesRepository, PapersRepository],
    ...[BallotReader, BallotHold, BallotMoves, BallotsService, BallotRulesService, CandidatesService],
    ...[BallotPreparationService, BallotOpeningService, BallotCountingService, BallotConclusionService],
    ...[BallotStepsService, VotingService, BallotPageService, BallotDocumentsService, KeptBallots],
  ],
  exports: [
    ...[BallotsService, BallotRulesService, BallotPreparationService, BallotDocumentsService],
    ...[BallotOpeningService, BallotCountingService, BallotConclusionService],
  ],
})
export class BallotsModule {}
