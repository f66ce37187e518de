import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { AgenciesModule } from '../agencies';
import { BlocsModule } from '../blocs';
import { ImportsModule } from '../imports';
import { ReportsModule } from '../reports';
import { DemonstrationService } from './demonstration.service';
import { InventedAccounts } from './invented-accounts.service';
import { InventedAgencies } from './invented-agencies.service';

@Module({
  imports: [ImportsModule, ReportsModule, BlocsModule, AgenciesModule, AccountsModule],
  providers: [InventedAgencies, InventedAccounts, DemonstrationService],
  exports: [DemonstrationService],
})
export class DemonstrationModule {}
