import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Configuration } from './config/configuration';
import { ConfigurationModule } from './config/configuration.module';
import type { DatabaseConnection } from './database/data-source';
import { DatabaseModule } from './database/database.module';
import { AccountsModule } from './modules/accounts';
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
export class AppModule {
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
        ReportsModule,
        CommendationsModule,
        ReviewsModule,
        SheetsModule,
        SchemesModule,
        TasksModule,
        BlocsModule,
        AgenciesModule,
        AccountsModule,
      ],
    };
  }
}
