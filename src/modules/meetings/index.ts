export type { AgreedTask, AttendanceRow, ListedMeeting, Meeting } from './meeting';
export { type DocumentNumbering, MeetingDocumentsService } from './meeting-documents.service';
export { MeetingReader } from './meeting-reader';
export { MeetingsModule } from './meetings.module';
export { MeetingsService } from './meetings.service';
export { mayManage as mayManageMeetings } from './meetings.policy';
