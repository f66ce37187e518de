export { type ImportOutcome, ImportService } from './import.service';
export type { ImportOptions } from './import-planner.service';
export { ImportRefused } from './import-refused';
export { importsCommands } from './imports.commands';
export { ImportsModule } from './imports.module';
