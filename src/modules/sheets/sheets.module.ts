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
import { SheetsApi } from './sheets.api';
import { SheetsPages } from './sheets.pages';
import { SheetsRepository } from './sheets.repository';
import { SheetsService } from './sheets.service';

@Module({
  imports: [BlocsModule, SchemesModule, TasksModule],
  controllers: [SheetsPages, SheetStepsPages, SheetCriteriaPages, SheetEvidencePages, SheetsApi, SheetEvidenceApi],
  providers: [
    ...[SheetsRepository, ScoreEntriesRepository, EvidenceRepository, SheetReader],
    ...[SheetsService, SheetScoringService, SheetStepsService, SheetEvidenceService, ScoreImportService],
    SheetPresenter,
  ],
  exports: [SheetsService, ScoreImportService],
})
export class SheetsModule {}
