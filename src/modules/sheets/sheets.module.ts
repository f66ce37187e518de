import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { SchemesModule } from '../schemes';
import { EvidenceRepository } from './evidence.repository';
import { ScoreEntriesRepository } from './score-entries.repository';
import { ScoreImportService } from './score-import.service';
import { SheetEvidenceService } from './sheet-evidence.service';
import { SheetReader } from './sheet-reader';
import { SheetScoringService } from './sheet-scoring.service';
import { SheetStepsService } from './sheet-steps.service';
import { SheetsRepository } from './sheets.repository';
import { SheetsService } from './sheets.service';

@Module({
  imports: [BlocsModule, SchemesModule],
  controllers: [],
  providers: [
    ...[SheetsRepository, ScoreEntriesRepository, EvidenceRepository, SheetReader],
    ...[SheetsService, SheetScoringService, SheetStepsService, SheetEvidenceService, ScoreImportService],
  ],
  exports: [SheetsService, ScoreImportService],
})
export class SheetsModule {}
