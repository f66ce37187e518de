export { BlocsModule } from './blocs.module';
export { type Deadline, DEADLINE_KINDS, type DeadlineKind } from './deadlines.repository';
export { DeadlinesService } from './deadlines.service';
export type { BlocPlace, BlocSummary, Member, PlacedPeriod, PlaceListing } from './place';
export { PlacesService } from './places.service';
export { type AssignableScheme, ReviewSchemeService } from './review-scheme.service';
