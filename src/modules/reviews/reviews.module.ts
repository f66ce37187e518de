import { Module } from '@nestjs/common';
import { AppraisalsModule } from '../appraisals';
import { BlocsModule } from '../blocs';
import { SchemesModule } from '../schemes';
import { SheetsModule } from '../sheets';
import { AssignmentsPages } from './assignments.pages';
import { AssignmentsRepository } from './assignments.repository';
import { AssignmentsService } from './assignments.service';
import { BallotVotesRepository } from './ballot-votes.repository';
import { ExclusionsRepository } from './exclusions.repository';
import { KeptScores } from './kept-scores.service';
import { RankingApi } from './ranking.api';
import { RankingPages } from './ranking.pages';
import { RankingService } from './ranking.service';
import { ReviewsApi } from './reviews.api';
import { ReviewsPages } from './reviews.pages';
import { ScoresService } from './scores.service';
import { TrialPages } from './trial.pages';
import { TrialService } from './trial.service';

@Module({
  imports: [AppraisalsModule, BlocsModule, SchemesModule, SheetsModule],
  controllers: [ReviewsPages, RankingPages, TrialPages, AssignmentsPages, ReviewsApi, RankingApi],
  providers: [
    ...[ExclusionsRepository, AssignmentsRepository, BallotVotesRepository, KeptScores],
    ...[ScoresService, RankingService, TrialService, AssignmentsService],
  ],
  exports: [ScoresService, RankingService],
})
export class ReviewsModule {}
