import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies';
import { PeopleModule } from '../people';
import { InitiativeAuthors } from './initiative-authors.service';
import { InitiativeChecksApi } from './initiative-checks.api';
import { InitiativeChecksPages } from './initiative-checks.pages';
import { InitiativeChecksRepository } from './initiative-checks.repository';
import { InitiativeChecks } from './initiative-checks.service';
import { InitiativeCertificates } from './initiative-certificates.service';
import { InitiativeNotices } from './initiative-notices.service';
import { InitiativePageService } from './initiative-page.service';
import { InitiativeRecordsRepository } from './initiative-records.repository';
import { InitiativeRecords } from './initiative-records.service';
import { InitiativesApi } from './initiatives.api';
import { InitiativesPages } from './initiatives.pages';
import { InitiativesRepository } from './initiatives.repository';
import { InitiativesService } from './initiatives.service';

/** The register of initiatives. */
@Module({
  imports: [AgenciesModule, PeopleModule],
  controllers: [InitiativeChecksPages, InitiativesPages, InitiativeChecksApi, InitiativesApi],
  providers: [
    InitiativeAuthors,
    InitiativeCertificates,
    InitiativeChecks,
    InitiativeChecksRepository,
    InitiativeNotices,
    InitiativePageService,
    InitiativeRecordsRepository,
    InitiativeRecords,
    InitiativesRepository,
    InitiativesService,
  ],
  exports: [InitiativeRecords, InitiativesService],
})
export class InitiativesModule {}
