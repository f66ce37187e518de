import type { BusinessDate } from '../../domain/calendar';
import type { Gender } from '../../domain/commendation/records';

/** What of a person everybody sees who may know of them: of the identity number the last digits, of the birth the year. */
export interface Person {
  readonly id: string;
  readonly fullName: string;
  readonly gender: Gender | null;
  readonly birthYear: number | null;
  /** The last four digits; null when no number is recorded. */
  readonly identityTail: string | null;
  readonly serviceFrom: BusinessDate | null;
  readonly version: number;
}

/** Where a person works, or worked last, with the agency's name of that time. */
export interface Post {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly divisionId: string | null;
  readonly divisionName: string | null;
  readonly positionTitle: string;
  readonly isHead: boolean;
  readonly validFrom: BusinessDate | null;
  /** The first day without it. */
  readonly validTo: BusinessDate | null;
}

/** A person of a list with the present post, or the last one. */
export interface ListedPerson extends Person {
  readonly post: Post;
}

/** A person with all posts, the newest first. */
export interface PersonDetails {
  readonly person: Person;
  readonly posts: readonly Post[];
}

/** What is typed of a person; a number or a day of birth that is null stays as it is stored. */
export interface PersonDraft {
  readonly fullName: string;
  readonly gender: Gender | null;
  readonly bornOn: BusinessDate | null;
  readonly identityNumber: string | null;
  readonly serviceFrom: BusinessDate | null;
}

/** What is typed of a post. */
export interface PostDraft {
  readonly agencyCode: string;
  readonly divisionId: string | null;
  readonly positionTitle: string;
  readonly isHead: boolean;
  readonly validFrom: BusinessDate | null;
  readonly validTo: BusinessDate | null;
}

/** What only a right of its own opens, and each look leaves an audit row. */
export interface Identity {
  readonly identityNumber: string | null;
  readonly bornOn: BusinessDate | null;
}

/** A page of a list and what it is part of. */
export interface PersonPage {
  readonly persons: readonly ListedPerson[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
}
