import { Module } from '@nestjs/common';
import { AgencyReach } from './agency-reach';
import { CandidateRecordsRepository } from './candidate-records.repository';
import { CandidateRecords } from './candidate-records.service';
import { CollectivePageService } from './collective-page.service';
import { DivisionsApi } from './divisions.api';
import { DivisionsPages } from './divisions.pages';
import { DivisionsRepository } from './divisions.repository';
import { DivisionsService } from './divisions.service';
import { EvaluationImport } from './evaluation-import.service';
import { EvaluationPageService } from './evaluation-page.service';
import { EvaluationsPages } from './evaluations.pages';
import { EvaluationsRepository } from './evaluations.repository';
import { EvaluationsService } from './evaluations.service';
import { HoldersService } from './holders.service';
import { MisconductRepository } from './misconduct.repository';
import { MisconductService } from './misconduct.service';
import { HouseholdsApi } from './households.api';
import { HouseholdsPages } from './households.pages';
import { HouseholdsRepository } from './households.repository';
import { HouseholdsService } from './households.service';
import { MisconductApi } from './misconduct.api';
import { MisconductPages } from './misconduct.pages';
import { PeopleApi } from './people.api';
import { PeoplePages } from './people.pages';
import { PeopleRepository } from './people.repository';
import { PeopleService } from './people.service';
import { PeopleWritesRepository } from './people-writes.repository';
import { PersonDistinctionsRepository } from './person-distinctions.repository';
import { PersonDistinctions } from './person-distinctions.service';
import { PersonFormsRepository } from './person-forms.repository';
import { PersonForms } from './person-forms.service';
import { PersonMergesRepository } from './person-merges.repository';
import { PersonMerges } from './person-merges.service';
import { PersonMovesRepository } from './person-moves.repository';
import { PersonPageService } from './person-page.service';
import { AgenciesModule } from '../agencies';

/** Persons, collectives and households as candidates, with their evaluations, disciplines and verifications. */
@Module({
  imports: [AgenciesModule],
  controllers: [
    ...[EvaluationsPages, PeoplePages, DivisionsPages, HouseholdsPages, MisconductPages],
    ...[PeopleApi, DivisionsApi, HouseholdsApi, MisconductApi],
  ],
  providers: [
    ...[
      AgencyReach,
      CandidateRecordsRepository,
      CandidateRecords,
      CollectivePageService,
      DivisionsRepository,
      DivisionsService,
    ],
    ...[
      EvaluationImport,
      EvaluationPageService,
      EvaluationsRepository,
      EvaluationsService,
      HoldersService,
      HouseholdsRepository,
      HouseholdsService,
      MisconductRepository,
      MisconductService,
    ],
    ...[PeopleRepository, PeopleService, PeopleWritesRepository, PersonPageService],
    ...[PersonDistinctions, PersonDistinctionsRepository],
    ...[PersonFormsRepository, PersonForms, PersonMerges, PersonMergesRepository, PersonMovesRepository],
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
    PersonDistinctions,
    PersonForms,
    PersonMerges,
  ],
})
export class PeopleModule {}
