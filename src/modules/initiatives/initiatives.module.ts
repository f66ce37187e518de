import { Module } from '@nestjs/common';
import { InitiativeRecordsRepository } from './initiative-records.repository';
import { InitiativeRecords } from './initiative-records.service';

/** The register of initiatives. */
@Module({
  providers: [InitiativeRecordsRepository, InitiativeRecords],
  exports: [InitiativeRecords],
})
export class InitiativesModule {}
