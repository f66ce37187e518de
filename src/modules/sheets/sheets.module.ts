import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { SchemesModule } from '../schemes';
import { TasksModule } from '../tasks';
import { EvidenceRepository } from './evidence.repository';
import { ScoreEntriesRepository } from './score-entries.repository';
import { ScoreImportService } from './score-import.service';
import { SheetCriteriaPages } from './sheet-criteria.pages';
import { SheetEvidenceApi } from './sheet-evidence.api';
import { SheetEvidencePages } from './sheet-evidence.pages';
import { SheetEvidenceService } from './sheet-evidence.service';
import { SheetPresenter } from './sheet-presenter';
import { SheetReader } from './sheet-reader';
import { SheetScoringService } from './sheet-scoring.service';
import { SheetStepsPages } from './sheet-steps.pages';
import { SheetStepsService } from './sheet-steps.service';
import { SheetTasks } from './sheet-tasks';
import { SheetTasksRepository } from './sheet-tasks.repository';
import { SheetsApi } from './sheets.api';
import { SheetsPages } from './sheets.pages';
import { SheetUnits } from './sheet-units';
import { SheetsRepository } from './sheets.repository';
import { SheetsService } from './sheets.service';

@Module({
  imports: [BlocsModule, SchemesModule, TasksModule],
  controllers: [SheetsPages, SheetStepsPages, SheetCriteriaPages, SheetEvidencePages, SheetsApi, SheetEvidenceApi],
  providers: [
    ...[SheetsRepository, ScoreEntriesRepository, EvidenceRepository, SheetTasksRepository],
    ...[SheetTasks, SheetUnits, SheetReader],
    ...[SheetsService, SheetScoringService, SheetStepsService, SheetEvidenceService, ScoreImportService],
    SheetPresenter,
  ],
  exports: [SheetsService, SheetScoringService, SheetStepsService, SheetEvidenceService, ScoreImportService],
})
export class SheetsModule {}
