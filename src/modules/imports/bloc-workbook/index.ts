export { type WorkbookFact, factsOf } from './facts';
export { type BlocWorkbookQuestion, readBlocWorkbook } from './read-bloc-workbook';
export {
  type AgencyItem,
  type BlocName,
  type BlocWorkbookReading,
  type CommendationItem,
  type MissingFact,
  type ProgressItem,
  SHEET_KINDS,
  type SelfScoreItem,
  type SheetKind,
  type SheetReport,
  type TargetGuess,
  type TaskItem,
  type TaskWithoutValue,
  type UnderstoodCount,
  hasErrors,
} from './reading';
export { sheetKindWords } from './sheet-descriptions';
