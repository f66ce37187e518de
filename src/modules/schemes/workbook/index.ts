export type { WorkbookProblem } from './problems';
export { type SchemeWorkbook, readSchemeWorkbook } from './read-scheme-workbook';
export { writeSchemeWorkbook } from './write-scheme-workbook';
