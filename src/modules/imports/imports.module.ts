import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies';
import { BlocsModule } from '../blocs';
import { CommendationsModule } from '../commendations';
import { SchemesModule } from '../schemes';
import { SheetsModule } from '../sheets';
import { TasksModule } from '../tasks';
import { AbandonedUploadsRepository } from './abandoned-uploads.repository';
import { ImportPlanner } from './import-planner.service';
import { ImportRunsRepository } from './import-runs.repository';
import { ImportUploads } from './import-uploads.service';
import { ImportWriter } from './import-writer.service';
import { ImportService } from './import.service';
import { ImportsApi } from './imports.api';
import { ImportsPages } from './imports.pages';
import { MembersWriter } from './members-writer.service';
import { ResultsWriter } from './results-writer.service';
import { StoredStateRepository } from './stored-state.repository';
import { TargetRepository } from './target.repository';
import { TargetService } from './target.service';
import { TasksWriter } from './tasks-writer.service';

@Module({
  imports: [AgenciesModule, BlocsModule, TasksModule, SchemesModule, SheetsModule, CommendationsModule],
  controllers: [ImportsPages, ImportsApi],
  providers: [
    TargetRepository,
    TargetService,
    StoredStateRepository,
    ImportPlanner,
    ImportRunsRepository,
    MembersWriter,
    TasksWriter,
    ResultsWriter,
    ImportWriter,
    ImportService,
    AbandonedUploadsRepository,
    ImportUploads,
  ],
  exports: [ImportService],
})
export class ImportsModule {}
