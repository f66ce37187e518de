import { Module } from '@nestjs/common';
import { ProposalsModule } from '../proposals';
import { AgendaRepository } from './agenda.repository';
import { AgendaService } from './agenda.service';
import { ConclusionService } from './conclusion.service';
import { CouncilDocumentsApi } from './council-documents.api';
import { CouncilDocumentsService } from './council-documents.service';
import { CouncilNotices } from './council-notices';
import { CouncilPages } from './councils.pages';
import { CouncilPapersRepository } from './council-papers.repository';
import { CouncilSessionsApi } from './council-sessions.api';
import { CouncilVotePages } from './council-vote.pages';
import { CouncilVotingService } from './council-voting.service';
import { CouncilsApi } from './councils.api';
import { CouncilsRepository } from './councils.repository';
import { CouncilsService } from './councils.service';
import { OpinionsService } from './opinions.service';
import { SessionCountingService } from './session-counting.service';
import { SessionMovesService } from './session-moves.service';
import { SessionPages } from './session.pages';
import { SessionPresenter } from './session-presenter';
import { SessionReader } from './session-reader';
import { SessionStepsService } from './session-steps.service';
import { SessionWritesRepository } from './session-writes.repository';
import { SessionsRepository } from './sessions.repository';
import { SessionsService } from './sessions.service';

@Module({
  imports: [ProposalsModule],
  controllers: [
    ...[CouncilVotePages, SessionPages, CouncilPages],
    ...[CouncilsApi, CouncilSessionsApi, CouncilDocumentsApi],
  ],
  providers: [
    ...[CouncilsRepository, SessionsRepository, SessionWritesRepository, AgendaRepository, CouncilPapersRepository],
    ...[CouncilsService, SessionReader, SessionsService, AgendaService, OpinionsService, CouncilNotices],
    ...[SessionStepsService, SessionCountingService, ConclusionService, SessionMovesService, CouncilVotingService],
    ...[CouncilDocumentsService, SessionPresenter],
  ],
  exports: [
    ...[CouncilsService, SessionsService, AgendaService, SessionMovesService],
    ...[CouncilVotingService, OpinionsService, CouncilDocumentsService],
  ],
})
export class CouncilsModule {}
