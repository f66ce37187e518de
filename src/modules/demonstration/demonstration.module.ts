import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { AgenciesModule } from '../agencies';
import { BlocsModule } from '../blocs';
import { ImportsModule } from '../imports';
import { ReportsModule } from '../reports';
import { ReviewsModule } from '../reviews';
import { SchemesModule } from '../schemes';
import { SheetsModule } from '../sheets';
import { TasksModule } from '../tasks';
import { DemonstrationService } from './demonstration.service';
import { InventedAccounts } from './invented-accounts.service';
import { InventedAgencies } from './invented-agencies.service';
import { InventedSchemes } from './invented-schemes.service';
import { YearBeforeSheets } from './year-before-sheets.service';
import { YearBeforeTasks } from './year-before-tasks.service';
import { YearBefore } from './year-before.service';

@Module({
  imports: [
    ...[ImportsModule, ReportsModule, ReviewsModule, SheetsModule, SchemesModule, TasksModule],
    ...[BlocsModule, AgenciesModule, AccountsModule],
  ],
  providers: [
    ...[InventedAgencies, InventedAccounts, InventedSchemes],
    ...[YearBeforeTasks, YearBeforeSheets, YearBefore],
    DemonstrationService,
  ],
  exports: [DemonstrationService],
})
export class DemonstrationModule {}
