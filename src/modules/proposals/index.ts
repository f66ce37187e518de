export { AwardQuotasService } from './award-quotas.service';
export { CandidateTextsService } from './candidate-texts.service';
export { CandidatesService } from './candidates.service';
export { CouncilOutcomes, type Refusal } from './council-outcomes.service';
export { DraftingService } from './drafting.service';
export { NominationsService } from './nominations.service';
export { ProposalStepsService } from './proposal-steps.service';
export { ProposalsModule } from './proposals.module';
export { ProposalsService } from './proposals.service';
