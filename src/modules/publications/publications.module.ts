import { Module } from '@nestjs/common';
import { AppraisalsModule } from '../appraisals';
import { BallotsModule } from '../ballots';
import { BlocsModule } from '../blocs';
import { CommendationsModule } from '../commendations';
import { MeetingsModule } from '../meetings';
import { ReportsModule } from '../reports';
import { ReviewsModule } from '../reviews';
import { SheetsModule } from '../sheets';
import { TasksModule } from '../tasks';
import { PublicationChecksRepository } from './publication-checks.repository';
import { PublicationChecksService } from './publication-checks.service';
import { PublicationsApi } from './publications.api';
import { PublicationsPages } from './publications.pages';
import { PublicationsService } from './publications.service';
import { ResultsApi } from './results.api';
import { ResultsPages } from './results.pages';
import { ResultsService } from './results.service';
import { ReviewStepsRepository } from './review-steps.repository';
import { SnapshotBuilder } from './snapshot-builder.service';
import { SnapshotFactsRepository } from './snapshot-facts.repository';
import { SnapshotPactRepository } from './snapshot-pact.repository';
import { SnapshotsRepository } from './snapshots.repository';
import { SnapshotsService } from './snapshots.service';
import { TrendService } from './trend.service';

@Module({
  imports: [
    AppraisalsModule,
    BallotsModule,
    BlocsModule,
    CommendationsModule,
    MeetingsModule,
    ReportsModule,
    ReviewsModule,
    SheetsModule,
    TasksModule,
  ],
  controllers: [PublicationsPages, ResultsPages, PublicationsApi, ResultsApi],
  providers: [
    ...[ReviewStepsRepository, SnapshotsRepository, SnapshotFactsRepository, PublicationChecksRepository],
    ...[PublicationChecksService, SnapshotBuilder, SnapshotsService, ResultsService, TrendService],
    ...[SnapshotPactRepository, PublicationsService],
  ],
  exports: [PublicationsService, ResultsService, SnapshotsService],
})
export class PublicationsModule {}
