export { AgendaService, type FreeMatter } from './agenda.service';
export type { Council, CouncilDraft, Member, MemberDraft, SessionDetails, SessionDraft } from './council';
export { CouncilDocumentsService } from './council-documents.service';
export { CouncilVotingService } from './council-voting.service';
export { CouncilsModule } from './councils.module';
export { CouncilsService } from './councils.service';
export { type OpinionDraft, OpinionsService } from './opinions.service';
export { SessionMovesService } from './session-moves.service';
export { type AttendanceLine, SessionsService } from './sessions.service';
