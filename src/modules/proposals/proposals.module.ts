import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies';
import { BlocsModule } from '../blocs';
import { CatalogueModule } from '../catalogue';
import { DecisionsModule } from '../decisions';
import { HonoursModule } from '../honours';
import { InitiativesModule } from '../initiatives';
import { MovementsModule } from '../movements';
import { PeopleModule } from '../people';
import { PublicationsModule } from '../publications';
import { AwardQuotasRepository } from './award-quotas.repository';
import { BlocBallotsRepository } from './bloc-ballots.repository';
import { BlocResultsRepository } from './bloc-results.repository';
import { BlocResults } from './bloc-results.service';
import { CouncilVotesRepository } from './council-votes.repository';
import { CouncilOutcomes } from './council-outcomes.service';
import { EligibilityService } from './eligibility.service';
import { ProposalNotices } from './proposal-notices';
import { ProposalStepsService } from './proposal-steps.service';
import { ProposalWritesRepository } from './proposal-writes.repository';
import { ProposalDecisionDraft } from './proposal-decision-draft.service';
import { ProposalsRepository } from './proposals.repository';
import { SubmissionService } from './submission.service';
import { CandidateHoldersRepository } from './candidate-holders.repository';
import { CandidateMovementApi } from './candidate-movement.api';
import { CandidateMovements } from './candidate-movements.service';
import { CandidateTextsService } from './candidate-texts.service';
import { CandidatesService } from './candidates.service';
import { DossiersService } from './dossiers.service';
import { DraftingService } from './drafting.service';
import { NominationsApi } from './nominations.api';
import { NominationsRepository } from './nominations.repository';
import { NominationsService } from './nominations.service';
import { OutsideVotesApi } from './outside-votes.api';
import { OutsideVotesPages } from './outside-votes.pages';
import { OutsideVotesRepository } from './outside-votes.repository';
import { OutsideVotesService } from './outside-votes.service';
import { OpinionsRepository } from './opinions.repository';
import { OpinionsService } from './opinions.service';
import { ProposalTermsRepository } from './proposal-terms.repository';
import { ProposalsApi } from './proposals.api';
import { ProposalsService } from './proposals.service';
import { AwardQuotasService } from './award-quotas.service';
import { EligibilityApi } from './eligibility.api';
import { ProposalSettingsApi } from './proposal-settings.api';
import { ProposalSettingsPages } from './proposal-settings.pages';
import { ProposalTermsService } from './proposal-terms.service';
import { TieDecisionsService } from './tie-decisions.service';
import { TieRulesService } from './tie-rules.service';
import { TiesApi } from './ties.api';
import { TiesRepository } from './ties.repository';
import { TrialService } from './trial.service';
import { ProposalDecisionApi } from './proposal-decision.api';
import { ProposalDecisionPages } from './proposal-decision.pages';
import { ProposalDecisionService } from './proposal-decision.service';
import { BeginProposalPages } from './begin.pages';
import { CandidatePages } from './candidate.pages';
import { ProposalDocumentsService } from './proposal-documents.service';
import { ProposalChoices } from './proposal-choices.service';
import { ProposalPagesRepository } from './proposal-pages.repository';
import { PersonCandidatesRepository } from './person-candidates.repository';
import { PersonCandidates } from './person-candidates.service';
import { ProposalPresenter } from './proposal-presenter';
import { ProposalFilesApi } from './proposal-files.api';
import { ProposalFilesPages } from './proposal-files.pages';
import { ProposalsPages } from './proposals.pages';
import { TrialPages } from './trial.pages';

@Module({
  imports: [
    AgenciesModule,
    BlocsModule,
    CatalogueModule,
    DecisionsModule,
    HonoursModule,
    InitiativesModule,
    MovementsModule,
    PeopleModule,
    PublicationsModule,
  ],
  controllers: [
    ...[CandidateMovementApi, OutsideVotesApi, OutsideVotesPages],
    ...[ProposalsApi, ProposalFilesApi, NominationsApi, EligibilityApi, ProposalSettingsApi, ProposalDecisionApi],
    ...[BeginProposalPages, CandidatePages, ProposalsPages, ProposalFilesPages, ProposalSettingsPages, TrialPages],
    ...[ProposalDecisionPages, TiesApi],
  ],
  providers: [
    ...[ProposalPagesRepository, ProposalChoices, ProposalDocumentsService, ProposalPresenter],
    ...[CandidateHoldersRepository, NominationsRepository, OpinionsRepository, ProposalTermsRepository],
    ...[CandidateMovements, OutsideVotesRepository, OutsideVotesService],
    ...[ProposalsService, DraftingService, CandidatesService, CandidateTextsService, NominationsService],
    ...[
      DossiersService,
      OpinionsService,
      AwardQuotasService,
      ProposalTermsService,
      TrialService,
      ProposalDecisionService,
    ],
    ...[
      BlocBallotsRepository,
      CouncilVotesRepository,
      ProposalsRepository,
      ProposalDecisionDraft,
      ProposalWritesRepository,
      AwardQuotasRepository,
      BlocResultsRepository,
    ],
    ...[BlocResults, EligibilityService, SubmissionService, ProposalNotices, ProposalStepsService, CouncilOutcomes],
    ...[PersonCandidatesRepository, PersonCandidates],
    ...[TiesRepository, TieRulesService, TieDecisionsService],
  ],
  exports: [
    ...[ProposalsService, ProposalStepsService, EligibilityService, CouncilOutcomes, NominationsService],
    ...[AwardQuotasService, DraftingService, CandidatesService, CandidateTextsService, PersonCandidates],
  ],
})
export class ProposalsModule {}
