import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { CommendationsModule } from '../commendations';
import { MeetingsModule } from '../meetings';
import { ReviewsModule } from '../reviews';
import { TasksModule } from '../tasks';
import { ReportExportService } from './report-export.service';
import { ReportFactsRepository } from './report-facts.repository';
import { ReportFactsService } from './report-facts.service';
import { ReportMeetingService } from './report-meeting.service';
import { ReportsApi } from './reports.api';
import { ReportsPages } from './reports.pages';
import { ReportsRepository } from './reports.repository';
import { ReportsService } from './reports.service';

@Module({
  imports: [CommendationsModule, MeetingsModule, ReviewsModule, TasksModule, BlocsModule],
  controllers: [ReportsPages, ReportsApi],
  providers: [
    ReportsRepository,
    ReportFactsRepository,
    ReportFactsService,
    ReportMeetingService,
    ReportsService,
    ReportExportService,
  ],
  exports: [ReportsService, ReportExportService],
})
export class ReportsModule {}
