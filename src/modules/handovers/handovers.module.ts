import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { AppraisalsModule } from '../appraisals';
import { BlocsModule } from '../blocs';
import { MeetingsModule } from '../meetings';
import { PactsModule } from '../pacts';
import { PublicationsModule } from '../publications';
import { ReportsModule } from '../reports';
import { ReviewsModule } from '../reviews';
import { SchemesModule } from '../schemes';
import { TasksModule } from '../tasks';
import { HandoverCancellationService } from './handover-cancellation.service';
import { HandoverNotices } from './handover-notices.service';
import { HandoverPackService } from './handover-pack.service';
import { HandoversApi } from './handovers.api';
import { HandoversPages } from './handovers.pages';
import { HandoversRepository } from './handovers.repository';
import { HandoversService } from './handovers.service';
import { OpenWorkRepository } from './open-work.repository';
import { OpenWorkService } from './open-work.service';

@Module({
  imports: [
    ...[AccountsModule, AppraisalsModule, BlocsModule, MeetingsModule, PactsModule, PublicationsModule],
    ...[ReportsModule, ReviewsModule, SchemesModule, TasksModule],
  ],
  controllers: [HandoversPages, HandoversApi],
  providers: [
    ...[HandoversRepository, HandoversService, HandoverCancellationService, HandoverNotices],
    ...[HandoverPackService, OpenWorkRepository, OpenWorkService],
  ],
})
export class HandoversModule {}
