import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { checkMachine } from './domain/workflow/machine';
import { MACHINES } from './domain/workflow/machines';
import { sentenceOf } from './text/vi';
import type { Configuration } from './config/configuration';
import { ConfigurationModule } from './config/configuration.module';
import type { DatabaseConnection } from './database/data-source';
import { DatabaseModule } from './database/database.module';
import { AccountsModule } from './modules/accounts';
import { CouncilsModule } from './modules/councils';
import { ProposalsModule } from './modules/proposals';
import { DecisionsModule } from './modules/decisions';
import { HonoursModule } from './modules/honours';
import { DuplicatesModule } from './modules/duplicates';
import { InitiativesModule } from './modules/initiatives';
import { MovementsModule } from './modules/movements';
import { PeopleModule } from './modules/people';
import { CatalogueModule } from './modules/catalogue';
import { AppraisalsModule } from './modules/appraisals';
import { BallotsModule } from './modules/ballots';
import { HandoversModule } from './modules/handovers';
import { MeetingsModule } from './modules/meetings';
import { PactsModule } from './modules/pacts';
import { PublicationsModule } from './modules/publications';
import { AgenciesModule } from './modules/agencies';
import { DemonstrationModule } from './modules/demonstration';
import { ImportsModule } from './modules/imports';
import { ReportsModule } from './modules/reports';
import { ReviewsModule } from './modules/reviews';
import { SchemesModule } from './modules/schemes';
import { SheetsModule } from './modules/sheets';
import { BlocsModule } from './modules/blocs';
import { CommendationsModule } from './modules/commendations';
import { HomeModule } from './modules/home';
import { TasksModule } from './modules/tasks';
import { loggingModule } from './platform/logging';
import { PlatformModule } from './platform/platform.module';

/** The list of modules; the only file that imports them all. */
@Module({})
export class AppModule implements OnModuleInit {
  /** A table of states that leads nowhere, or to a state nobody knows, stops the start. */
  onModuleInit(): void {
    const violations = Object.values(MACHINES).flatMap(checkMachine);
    if (violations.length > 0) throw new Error(violations.map(sentenceOf).join(' '));
  }

  static with(configuration: Configuration, connection: DatabaseConnection): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigurationModule.with(configuration),
        loggingModule(),
        DatabaseModule.with(connection),
        DiscoveryModule,
        PlatformModule,
        DemonstrationModule,
        HomeModule,
        ImportsModule,
        CouncilsModule,
        DuplicatesModule,
        ProposalsModule,
        DecisionsModule,
        HandoversModule,
        PublicationsModule,
        ReportsModule,
        CommendationsModule,
        HonoursModule,
        InitiativesModule,
        MovementsModule,
        PeopleModule,
        CatalogueModule,
        BallotsModule,
        MeetingsModule,
        ReviewsModule,
        AppraisalsModule,
        SheetsModule,
        SchemesModule,
        TasksModule,
        PactsModule,
        BlocsModule,
        AgenciesModule,
        AccountsModule,
      ],
    };
  }
}
