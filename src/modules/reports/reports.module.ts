import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { CatalogueModule } from '../catalogue';
import { CommendationsModule } from '../commendations';
import { MeetingsModule } from '../meetings';
import { MovementsModule } from '../movements';
import { ReviewsModule } from '../reviews';
import { TasksModule } from '../tasks';
import { DraftReportApi } from './draft-report.api';
import { DraftReportPages } from './draft-report.pages';
import { DraftReportService } from './draft-report.service';
import { ReportExportService } from './report-export.service';
import { ReportFactsRepository } from './report-facts.repository';
import { ReportFactsService } from './report-facts.service';
import { ReportMeetingService } from './report-meeting.service';
import { ReportsApi } from './reports.api';
import { ReportsPages } from './reports.pages';
import { ReportsRepository } from './reports.repository';
import { ReportsService } from './reports.service';

@Module({
  imports: [
    CatalogueModule,
    CommendationsModule,
    MeetingsModule,
    MovementsModule,
    ReviewsModule,
    TasksModule,
    BlocsModule,
  ],
  controllers: [ReportsPages, ReportsApi, DraftReportPages, DraftReportApi],
  providers: [
    ReportsRepository,
    ReportFactsRepository,
    ReportFactsService,
    ReportMeetingService,
    ReportsService,
    DraftReportService,
    ReportExportService,
  ],
  exports: [ReportsService, ReportExportService],
})
export class ReportsModule {}
