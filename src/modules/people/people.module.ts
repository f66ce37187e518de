import { Module } from '@nestjs/common';
import { AgencyReach } from './agency-reach';
import { CandidateRecordsRepository } from './candidate-records.repository';
import { CandidateRecords } from './candidate-records.service';
import { DivisionsRepository } from './divisions.repository';
import { DivisionsService } from './divisions.service';
import { EvaluationsRepository } from './evaluations.repository';
import { EvaluationsService } from './evaluations.service';
import { HoldersService } from './holders.service';
import { MisconductRepository } from './misconduct.repository';
import { MisconductService } from './misconduct.service';
import { PeopleRepository } from './people.repository';
import { PeopleService } from './people.service';
import { PeopleWritesRepository } from './people-writes.repository';

/** Persons, collectives and households as candidates, with their evaluations, disciplines and verifications. */
@Module({
  providers: [
    ...[AgencyReach, CandidateRecordsRepository, CandidateRecords, DivisionsRepository, DivisionsService],
    ...[EvaluationsRepository, EvaluationsService, HoldersService, MisconductRepository, MisconductService],
    ...[PeopleRepository, PeopleService, PeopleWritesRepository],
  ],
  exports: [
    AgencyReach,
    CandidateRecords,
    DivisionsService,
    EvaluationsService,
    HoldersService,
    MisconductService,
    PeopleService,
  ],
})
export class PeopleModule {}
