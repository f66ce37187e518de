import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { BlocsModule } from '../blocs';
import { MeetingsModule } from '../meetings';
import { PactsModule } from '../pacts';
import { PublicationsModule } from '../publications';
import { ReportsModule } from '../reports';
import { SchemesModule } from '../schemes';
import { TasksModule } from '../tasks';
import { HandoverPackService } from './handover-pack.service';
import { HandoversApi } from './handovers.api';
import { HandoversPages } from './handovers.pages';
import { HandoversRepository } from './handovers.repository';
import { HandoversService } from './handovers.service';

@Module({
  imports: [
    ...[AccountsModule, BlocsModule, MeetingsModule, PactsModule, PublicationsModule],
    ...[ReportsModule, SchemesModule, TasksModule],
  ],
  controllers: [HandoversPages, HandoversApi],
  providers: [HandoversRepository, HandoversService, HandoverPackService],
})
export class HandoversModule {}
