import { Module } from '@nestjs/common';
import { CandidateRecordsRepository } from './candidate-records.repository';
import { CandidateRecords } from './candidate-records.service';

/** Persons, collectives and households as candidates, with their evaluations, disciplines and verifications. */
@Module({
  providers: [CandidateRecordsRepository, CandidateRecords],
  exports: [CandidateRecords],
})
export class PeopleModule {}
