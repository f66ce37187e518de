export type {
  Baseline,
  FirstReport,
  Judgement,
  ProgressEntryView,
  ProgressFigure,
  TaskScope,
  TaskWithState,
} from './key-task';
export { ProgressService } from './progress.service';
export { type PlaceReporting, reportingOf } from './reporting';
export { TargetsService } from './targets.service';
export type { NewBaseline, NewEntry } from './task-writes.repository';
export { resultOfTargetText } from './task-words';
export { scopeOf } from './task-scope';
export { TasksModule } from './tasks.module';
export { TasksService } from './tasks.service';
