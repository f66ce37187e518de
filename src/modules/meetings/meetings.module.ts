import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { ReviewsModule } from '../reviews';
import { TasksModule } from '../tasks';
import { AttendancePages } from './attendance.pages';
import { AttendanceRepository } from './attendance.repository';
import { AttendanceService } from './attendance.service';
import { CommentsRepository } from './comments.repository';
import { CommentsService } from './comments.service';
import { DocumentsRepository } from './documents.repository';
import { FiguresService } from './figures.service';
import { KeptMeetings } from './kept-meetings.service';
import { MeetingDocumentsService } from './meeting-documents.service';
import { MeetingPartsApi } from './meeting-parts.api';
import { MeetingPartsPages } from './meeting-parts.pages';
import { MeetingPresenter } from './meeting-presenter';
import { MeetingReader } from './meeting-reader';
import { MeetingStepsService } from './meeting-steps.service';
import { MeetingsApi } from './meetings.api';
import { MeetingsPages } from './meetings.pages';
import { MeetingsRepository } from './meetings.repository';
import { MeetingsService } from './meetings.service';
import { MeetingsToKeep } from './meetings-to-keep.service';
import { RecordsRepository } from './records.repository';
import { RecordsService } from './records.service';

@Module({
  imports: [BlocsModule, TasksModule, ReviewsModule],
  controllers: [MeetingsPages, MeetingPartsPages, AttendancePages, MeetingsApi, MeetingPartsApi],
  providers: [
    ...[MeetingsRepository, AttendanceRepository, RecordsRepository, CommentsRepository, DocumentsRepository],
    ...[MeetingReader, MeetingsService, AttendanceService, RecordsService, CommentsService],
    ...[MeetingDocumentsService, MeetingStepsService, FiguresService, MeetingPresenter],
    ...[KeptMeetings, MeetingsToKeep],
  ],
  exports: [
    ...[MeetingsService, MeetingReader, MeetingDocumentsService, MeetingStepsService],
    ...[AttendanceService, RecordsService, CommentsService, MeetingsToKeep],
  ],
})
export class MeetingsModule {}
