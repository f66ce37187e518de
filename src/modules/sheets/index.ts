export {
  type ImportedScore,
  type ScoreImportCounts,
  ScoreImportService,
  type StoredScore,
} from './score-import.service';
export type { EvidenceItem, ScoreEntry, Sheet, SheetEvent, SheetListing, SheetSummary } from './sheet';
export { subjectOf } from './sheet-audit';
export { SheetEvidenceService } from './sheet-evidence.service';
export { groupsOf, lineOf } from './sheet-lines.view';
export { appraisalPath, sheetPath } from './sheet-paths';
export { SheetScoringService } from './sheet-scoring.service';
export { SheetStepsService, type StepRequest } from './sheet-steps.service';
export { SheetsModule } from './sheets.module';
export { mayCompare } from './sheets.policy';
export { criterionOf, leafOf, SheetsService } from './sheets.service';
export { UnknownCriterion } from './sheet-errors';
