import { Module } from '@nestjs/common';
import { AgencyReach } from './agency-reach';
import { CandidateRecordsRepository } from './candidate-records.repository';
import { CandidateRecords } from './candidate-records.service';
import { DivisionsRepository } from './divisions.repository';
import { DivisionsService } from './divisions.service';
import { EvaluationsPages } from './evaluations.pages';
import { EvaluationsRepository } from './evaluations.repository';
import { EvaluationsService } from './evaluations.service';
import { HoldersService } from './holders.service';
import { MisconductRepository } from './misconduct.repository';
import { MisconductService } from './misconduct.service';
import { HouseholdsApi } from './households.api';
import { HouseholdsService } from './households.service';
import { MisconductPages } from './misconduct.pages';
import { PeopleApi } from './people.api';
import { PeoplePages } from './people.pages';
import { PeopleRepository } from './people.repository';
import { PeopleService } from './people.service';
import { PeopleWritesRepository } from './people-writes.repository';
import { PersonPageService } from './person-page.service';
import { AgenciesModule } from '../agencies';

/** Persons, collectives and households as candidates, with their evaluations, disciplines and verifications. */
@Module({
  imports: [AgenciesModule],
  controllers: [EvaluationsPages, PeoplePages, MisconductPages, PeopleApi, HouseholdsApi],
  providers: [
    ...[AgencyReach, CandidateRecordsRepository, CandidateRecords, DivisionsRepository, DivisionsService],
    ...[
      EvaluationsRepository,
      EvaluationsService,
      HoldersService,
      HouseholdsService,
      MisconductRepository,
      MisconductService,
    ],
    ...[PeopleRepository, PeopleService, PeopleWritesRepository, PersonPageService],
  ],
  exports: [
    AgencyReach,
    CandidateRecords,
    DivisionsService,
    EvaluationsService,
    HoldersService,
    HouseholdsService,
    MisconductService,
    PeopleService,
  ],
})
export class PeopleModule {}
