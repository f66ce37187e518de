import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { AttendanceRepository } from './attendance.repository';
import { MeetingReader } from './meeting-reader';
import { MeetingsRepository } from './meetings.repository';
import { MeetingsService } from './meetings.service';

@Module({
  imports: [BlocsModule],
  providers: [MeetingsRepository, AttendanceRepository, MeetingReader, MeetingsService],
  exports: [MeetingsService, MeetingReader, MeetingDocumentsService],
})
export class MeetingsModule {}
