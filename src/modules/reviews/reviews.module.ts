import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { SchemesModule } from '../schemes';
import { SheetsModule } from '../sheets';
import { AssignmentsPages } from './assignments.pages';
import { AssignmentsRepository } from './assignments.repository';
import { AssignmentsService } from './assignments.service';
import { ExclusionsRepository } from './exclusions.repository';
import { RankingApi } from './ranking.api';
import { RankingPages } from './ranking.pages';
import { RankingService } from './ranking.service';
import { ReviewsApi } from './reviews.api';
import { ReviewsPages } from './reviews.pages';
import { ScoresService } from './scores.service';
import { TrialPages } from './trial.pages';
import { TrialService } from './trial.service';

@Module({
  imports: [BlocsModule, SchemesModule, SheetsModule],
  controllers: [ReviewsPages, RankingPages, TrialPages, AssignmentsPages, ReviewsApi, RankingApi],
  providers: [
    ...[ExclusionsRepository, AssignmentsRepository],
    ...[ScoresService, RankingService, TrialService, AssignmentsService],
  ],
  exports: [ScoresService],
})
export class ReviewsModule {}
