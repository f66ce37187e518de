import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { ChangeDecisionsService } from './changes/change-decisions.service';
import { BlocTasksApi } from './bloc-tasks/bloc-tasks.api';
import { BlocTasksPages } from './bloc-tasks/bloc-tasks.pages';
import { BlocTasksService } from './bloc-tasks/bloc-tasks.service';
import { CHANGES_CONTROLLERS, CHANGES_PROVIDERS } from './changes/changes.providers';
import { TargetChangesService } from './changes/target-changes.service';
import { ClosedPeriodsRepository } from './closed-periods.repository';
import { ClosedPeriodsService } from './closed-periods.service';
import { GridApi } from './grid/grid.api';
import { GridPages } from './grid/grid.pages';
import { GridRepository } from './grid/grid.repository';
import { GridService } from './grid/grid.service';
import { ProgressService } from './progress.service';
import { RegistrationDraftService } from './registration/registration-draft.service';
import { RegistrationStepsService } from './registration/registration-steps.service';
import { YearBeforeService } from './registration/year-before.service';
import { REGISTRATION_CONTROLLERS, REGISTRATION_PROVIDERS } from './registration/registration.providers';
import { TargetsService } from './targets.service';
import { TaskDetailsRepository } from './task-details.repository';
import { TaskWritesRepository } from './task-writes.repository';
import { TasksApi } from './tasks.api';
import { TasksPages } from './tasks.pages';
import { TasksRepository } from './tasks.repository';
import { TasksService } from './tasks.service';

@Module({
  imports: [BlocsModule],
  controllers: [
    BlocTasksPages,
    BlocTasksApi,
    TasksPages,
    TasksApi,
    GridPages,
    GridApi,
    ...REGISTRATION_CONTROLLERS,
    ...CHANGES_CONTROLLERS,
  ],
  providers: [
    TasksRepository,
    TaskDetailsRepository,
    TaskWritesRepository,
    TasksService,
    ClosedPeriodsRepository,
    ClosedPeriodsService,
    ProgressService,
    TargetsService,
    BlocTasksService,
    GridRepository,
    GridService,
    ...REGISTRATION_PROVIDERS,
    ...CHANGES_PROVIDERS,
  ],
  exports: [
    ...[TasksService, ProgressService, TargetsService, TargetChangesService, ChangeDecisionsService],
    ...[RegistrationDraftService, RegistrationStepsService, YearBeforeService],
  ],
})
export class TasksModule {}
