import type { AgencyKind, MemberRole, SuccessionKind } from '../../domain/agencies';
import type { BusinessDate } from '../../domain/calendar';
import type { PeriodKind } from '../../domain/period';
import type { ReviewState } from '../../domain/workflow/review';
import type { Place } from '../../platform/access';

export interface BlocSummary {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** A period as stored; `from` and `to` both belong to it. */
export interface PlacedPeriod {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: PeriodKind;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly cutOff: BusinessDate;
}

/** A member of a bloc, with the names it had on the last day of the period. */
export interface Member {
  readonly agencyId: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  readonly role: MemberRole;
  readonly officialOrder: number;
}

/**
 * An agency that was a member until it passed into a member of the place, within the year of the place and not after its
 * period. Named as on its last day. One that was split among several members stands here once for each of them.
 */
export interface Predecessor {
  readonly agencyId: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly agencyKind: AgencyKind;
  readonly officialOrder: number;
  /** The member that stands for it now, also over several steps. */
  readonly successorId: string;
  /** How it ended. */
  readonly kind: SuccessionKind;
  /** The first day without it. */
  readonly effectiveOn: BusinessDate;
}

/** The review of a bloc in a period; one that is not open may not be changed. */
export interface PlacedReview {
  readonly id: string;
  readonly schemeVersionId: string | null;
  readonly state: ReviewState;
  /** Counts every change of its state and scheme; who moves it names the version they saw. */
  readonly version: number;
  /** What was kept at the closing; null while the review is not closed. */
  readonly snapshot: PlacedSnapshot | null;
}

/** The snapshot that a closed review is read from. */
export interface PlacedSnapshot {
  readonly id: string;
  /** 1 for the first closing. */
  readonly version: number;
  /** When it was closed: what was recorded later is none of it. */
  readonly closedAt: Date;
}

/**
 * A bloc in a period, as an actor who may see it finds it: the place where tasks, sheets, scores and reports lie.
 * Names and memberships are those of the last day of the period, of a published review those it was published with, of a
 * closed one those that were kept at its closing; figures are as of `asOf`.
 */
export interface BlocPlace {
  readonly bloc: BlocSummary;
  readonly period: PlacedPeriod;
  /** The year of the period: tasks and pacts belong to years. */
  readonly year: PlacedPeriod;
  readonly review: PlacedReview | null;
  readonly members: readonly Member[];
  /** Members of the same year that passed into members of the place: their part of the year stands with these. */
  readonly predecessors: readonly Predecessor[];
  /** The earlier of today and the cut-off (product §6). */
  readonly asOf: BusinessDate;
}

/** One place in a list to choose from. */
export interface PlaceListing {
  readonly blocCode: string;
  readonly blocName: string;
  readonly periodCode: string;
  readonly periodName: string;
  readonly periodKind: PeriodKind;
}

/** What rights are asked for in a place: its bloc, its period and year, and the agency where one is concerned. */
export function accessPlace({ bloc, period, year }: BlocPlace, agencyId?: string): Place {
  const place = { blocId: bloc.id, periodIds: [period.id, year.id] };
  return agencyId === undefined ? place : { ...place, agencyId };
}
