export type { Decision, ReviewStep, SnapshotSummary } from './publication';
export { PublicationsModule } from './publications.module';
export { PublicationsService } from './publications.service';
export { type Outcome, type PublishedResult, ResultsService } from './results.service';
export { SnapshotsService } from './snapshots.service';
export { placeOfPage as placeOfResultPage } from './publications.view';
