export type {
  Baseline,
  FirstReport,
  Judgement,
  ProgressEntryView,
  ProgressFigure,
  TaskScope,
  TaskWithState,
} from './key-task';
export { ChangeDecisionsService } from './changes/change-decisions.service';
export { TargetChangesService } from './changes/target-changes.service';
export type { ChangeDraft } from './changes/target-changes.policy';
export { BLOC_OWNER } from './bloc-tasks/bloc-owner';
export { BlocTasksService } from './bloc-tasks/bloc-tasks.service';
export { ProgressService } from './progress.service';
export { type PlaceReporting, reportingOf } from './reporting';
export { RegistrationDraftService } from './registration/registration-draft.service';
export { RegistrationStepsService } from './registration/registration-steps.service';
export { YearBeforeService } from './registration/year-before.service';
export { TargetsService } from './targets.service';
export type { NewBaseline, NewEntry } from './task-writes.repository';
export { resultOfTargetText } from './task-words';
export { scopeOf } from './task-scope';
export { TasksModule } from './tasks.module';
export { TasksService } from './tasks.service';
