export { ProposalStepsService } from './proposal-steps.service';
export { CouncilOutcomes, type Refusal } from './council-outcomes.service';
export { ProposalsModule } from './proposals.module';
