import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { SchemesModule } from '../schemes';
import { SheetsModule } from '../sheets';
import { AppraisalApi } from './appraisal/appraisal.api';
import { AppraisalPrintPages } from './appraisal/appraisal-print.pages';
import { AppraisalPrintService } from './appraisal/appraisal-print.service';
import { AppraisalRepository } from './appraisal/appraisal.repository';
import { AppraisalService } from './appraisal/appraisal.service';
import { AppraisalStepsService } from './appraisal/appraisal-steps.service';
import { BoardPages } from './appraisal/board.pages';
import { ProposalsService } from './appraisal/proposals.service';
import { SheetAppraisalPages } from './appraisal/sheet-appraisal.pages';
import { SheetAppraisalPresenter } from './appraisal/sheet-appraisal.presenter';
import { CheckNotices } from './checks/check-notices';
import { CheckPlanService } from './checks/check-plan.service';
import { CheckStepsService } from './checks/check-steps.service';
import { CheckingPages } from './checks/checking.pages';
import { CheckingService } from './checks/checking.service';
import { ChecksApi } from './checks/checks.api';
import { ChecksPages } from './checks/checks.pages';
import { ChecksRepository } from './checks/checks.repository';
import { DeadlineTexts } from './deadline-texts';
import { JudgementsRepository } from './judgements/judgements.repository';
import { JudgementsService } from './judgements/judgements.service';
import { MonitoringApi } from './monitoring/monitoring.api';
import { MonitoringPages } from './monitoring/monitoring.pages';
import { MonitoringService } from './monitoring/monitoring.service';
import { MonitorsRepository } from './monitoring/monitors.repository';
import { MonitorsService } from './monitoring/monitors.service';
import { RepliesPages } from './replies/replies.pages';
import { RepliesRepository } from './replies/replies.repository';
import { RepliesService } from './replies/replies.service';

@Module({
  imports: [BlocsModule, SchemesModule, SheetsModule],
  controllers: [
    ...[BoardPages, SheetAppraisalPages, RepliesPages, AppraisalPrintPages, AppraisalApi],
    ...[ChecksApi, ChecksPages, CheckingPages, MonitoringApi, MonitoringPages],
  ],
  providers: [
    ...[ChecksRepository, CheckPlanService, CheckStepsService, CheckingService, CheckNotices, DeadlineTexts],
    ...[MonitorsRepository, MonitorsService, MonitoringService],
    ...[JudgementsRepository, JudgementsService],
    ...[AppraisalRepository, AppraisalService, AppraisalStepsService, ProposalsService, SheetAppraisalPresenter],
    ...[RepliesRepository, RepliesService, AppraisalPrintService],
  ],
  exports: [
    ...[AppraisalService, AppraisalStepsService, JudgementsService, RepliesService],
    ...[CheckPlanService, CheckingService, CheckStepsService, MonitorsService],
  ],
})
export class AppraisalsModule {}
