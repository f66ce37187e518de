import { Module } from '@nestjs/common';
import { HonoursModule } from '../honours';
import { InitiativesModule } from '../initiatives';
import { PeopleModule } from '../people';
import { ProposalsModule } from '../proposals';
import { DuplicatesApi } from './duplicates.api';
import { DuplicatesPages } from './duplicates.pages';
import { DuplicatesService } from './duplicates.service';

/** Two records of the same person: found, shown beside each other and made one, with what every register says of them. */
@Module({
  imports: [HonoursModule, InitiativesModule, PeopleModule, ProposalsModule],
  controllers: [DuplicatesPages, DuplicatesApi],
  providers: [DuplicatesService],
})
export class DuplicatesModule {}
