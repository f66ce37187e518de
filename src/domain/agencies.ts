/**
 * The system an agency belongs to; a Party agency writes its documents in the Party layout. The People's Committee of a commune
 * is a kind of its own: its chairman decides on what the law leaves to communes.
 */
export const AGENCY_KINDS = ['party', 'state', 'commune', 'mass_organisation', 'public_service'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** The year an agency works and is commended by: the calendar year, or the school year of education (trap T41). */
export const YEAR_KINDS = ['calendar', 'school'] as const;
export type YearKind = (typeof YEAR_KINDS)[number];

/** How agencies pass into others: into an existing one, together into a new one, into several, or away. */
export const SUCCESSION_KINDS = ['merge', 'consolidate', 'split', 'dissolve'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** What a member agency is in its bloc for a year. */
export const MEMBER_ROLES = ['chair', 'vice_chair', 'member'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];
