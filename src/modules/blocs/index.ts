export type { Bloc, BlocDraft, BlocYearDraft, Membership } from './bloc';
export { BlocSetupService, type ListedMember } from './bloc-setup.service';
export { BlocsModule } from './blocs.module';
export { ClosedContent } from './closed-content.service';
export { DEADLINE_KINDS, type DeadlineKind } from '../../domain/blocs';
export type { Deadline } from './deadlines.repository';
export type { Issuer } from './issuers/issuer';
export { type BlocIssuer, chairOf, IssuersService } from './issuers/issuers.service';
export { DeadlinesService } from './deadlines.service';
export { membersOnDay } from './member-on-day';
export { judgesItself } from './own-agency';
export type { YearPeriods } from './period';
export { accessPlace } from './place';
export type {
  BlocPlace,
  BlocSummary,
  Member,
  PlacedPeriod,
  PlacedReview,
  PlacedSnapshot,
  PlaceListing,
  Predecessor,
} from './place';
export {
  agencyNamesIn,
  type Answering,
  answeringIn,
  predecessorsOn,
  type TakenOver,
  takenOverIn,
  takenOverMember,
  takenOverOn,
} from './predecessors';
export { requireUnlocked } from './review-lock';
export { ReviewStatesService } from './review-states.service';
export { PlacesService } from './places.service';
export { type AssignableScheme, ReviewSchemeService } from './review-scheme.service';
