import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { ProgressService } from './progress.service';
import { TargetsService } from './targets.service';
import { TaskDetailsRepository } from './task-details.repository';
import { TaskWritesRepository } from './task-writes.repository';
import { TasksApi } from './tasks.api';
import { TasksPages } from './tasks.pages';
import { TasksRepository } from './tasks.repository';
import { TasksService } from './tasks.service';

@Module({
  imports: [BlocsModule],
  controllers: [TasksPages, TasksApi],
  providers: [
    TasksRepository,
    TaskDetailsRepository,
    TaskWritesRepository,
    TasksService,
    ProgressService,
    TargetsService,
  ],
  exports: [TasksService, ProgressService, TargetsService],
})
export class TasksModule {}
