import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { CatalogueModule } from '../catalogue';
import { HonoursModule } from '../honours';
import { InitiativesModule } from '../initiatives';
import { PeopleModule } from '../people';
import { PublicationsModule } from '../publications';
import { AwardQuotasRepository } from './award-quotas.repository';
import { BlocResultsRepository } from './bloc-results.repository';
import { BlocResults } from './bloc-results.service';
import { EligibilityService } from './eligibility.service';
import { ProposalNotices } from './proposal-notices';
import { ProposalStepsService } from './proposal-steps.service';
import { ProposalWritesRepository } from './proposal-writes.repository';
import { ProposalsRepository } from './proposals.repository';
import { SubmissionService } from './submission.service';

@Module({
  imports: [BlocsModule, CatalogueModule, HonoursModule, InitiativesModule, PeopleModule, PublicationsModule],
  providers: [
    ...[ProposalsRepository, ProposalWritesRepository, AwardQuotasRepository, BlocResultsRepository],
    ...[BlocResults, EligibilityService, SubmissionService, ProposalNotices, ProposalStepsService],
  ],
  exports: [ProposalStepsService, EligibilityService],
})
export class ProposalsModule {}
