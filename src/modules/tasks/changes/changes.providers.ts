import { ChangeDecisionsService } from './change-decisions.service';
import { ChangeNoticesService } from './change-notices.service';
import { ChangesApi } from './changes.api';
import { ChangesPages } from './changes.pages';
import { TargetChangesRepository } from './target-changes.repository';
import { TargetChangesService } from './target-changes.service';

/** What the module of tasks needs for changes of approved targets. */
export const CHANGES_CONTROLLERS = [ChangesApi, ChangesPages];
export const CHANGES_PROVIDERS = [
  TargetChangesRepository,
  ChangeNoticesService,
  TargetChangesService,
  ChangeDecisionsService,
];
