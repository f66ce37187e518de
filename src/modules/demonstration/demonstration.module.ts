import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { AgenciesModule } from '../agencies';
import { AppraisalsModule } from '../appraisals';
import { BallotsModule } from '../ballots';
import { BlocsModule } from '../blocs';
import { CatalogueModule } from '../catalogue';
import { CouncilsModule } from '../councils';
import { DecisionsModule } from '../decisions';
import { HomeModule } from '../home';
import { HonoursModule } from '../honours';
import { ImportsModule } from '../imports';
import { InitiativesModule } from '../initiatives';
import { MeetingsModule } from '../meetings';
import { MovementsModule } from '../movements';
import { PactsModule } from '../pacts';
import { PeopleModule } from '../people';
import { ProposalsModule } from '../proposals';
import { PublicationsModule } from '../publications';
import { ReportsModule } from '../reports';
import { ReviewsModule } from '../reviews';
import { SchemesModule } from '../schemes';
import { SheetsModule } from '../sheets';
import { TasksModule } from '../tasks';
import { ClosedYearMeeting } from './closed-year-meeting.service';
import { ClosedYearSheets } from './closed-year-sheets.service';
import { ClosedYear } from './closed-year.service';
import { Commendation } from './commendation.service';
import { DemonstrationService } from './demonstration.service';
import { InventedAccounts } from './invented-accounts.service';
import { InventedAgencies } from './invented-agencies.service';
import { HalfYearWork } from './half-year-work.service';
import { InventedDeadlines } from './invented-deadlines.service';
import { InventedCouncil } from './invented-council.service';
import { InventedHonours } from './invented-honours.service';
import { InventedInitiatives } from './invented-initiatives.service';
import { InventedMeetings } from './invented-meetings.service';
import { InventedMovements } from './invented-movements.service';
import { InventedSchemes } from './invented-schemes.service';
import { InventedPersons } from './invented-persons.service';
import { InventedProposals } from './invented-proposals.service';
import { InventedPacts } from './invented-pacts.service';
import { NextYear } from './next-year.service';
import { PeopleService } from './people.service';
import { YearBeforeAppraisal } from './year-before-appraisal.service';
import { YearBeforeSheets } from './year-before-sheets.service';
import { YearBeforeTasks } from './year-before-tasks.service';
import { YearBefore } from './year-before.service';

@Module({
  imports: [
    ...[HomeModule, PublicationsModule, BallotsModule, MeetingsModule, AppraisalsModule, PactsModule],
    ...[
      CouncilsModule,
      ProposalsModule,
      DecisionsModule,
      HonoursModule,
      InitiativesModule,
      MovementsModule,
      PeopleModule,
      CatalogueModule,
    ],
    ...[ImportsModule, ReportsModule, ReviewsModule, SheetsModule, SchemesModule, TasksModule],
    ...[BlocsModule, AgenciesModule, AccountsModule],
  ],
  providers: [
    ...[InventedAgencies, InventedAccounts, InventedSchemes, InventedMeetings, InventedDeadlines],
    ...[InventedPacts, PeopleService, HalfYearWork, NextYear, YearBeforeAppraisal],
    ...[ClosedYearSheets, ClosedYearMeeting, ClosedYear],
    ...[YearBeforeTasks, YearBeforeSheets, YearBefore],
    ...[
      InventedPersons,
      InventedInitiatives,
      InventedMovements,
      InventedHonours,
      InventedProposals,
      InventedCouncil,
      Commendation,
    ],
    DemonstrationService,
  ],
  exports: [DemonstrationService],
})
export class DemonstrationModule {}
