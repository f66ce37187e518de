import type { BusinessDate } from '../../domain/calendar';
import type { PostGroup } from '../../domain/commendation/leading-posts';
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
  /** Null: not recorded. */
  readonly retiresAtHigherAge: boolean | null;
  /** Trình độ chuyên môn, nghiệp vụ; '' when none is recorded. */
  readonly qualification: string;
  /** Học hàm, học vị; '' when none is recorded. */
  readonly academicTitle: string;
  readonly hasHomePlace: boolean;
  readonly hasResidence: boolean;
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
  /** The group of leading posts that it belongs to; null: not recorded. */
  readonly leadingGroup: PostGroup | null;
  /** False: held beside the main post of the same time. The agency of the main post answers for the person. */
  readonly isMain: boolean;
  readonly validFrom: BusinessDate | null;
  /** The first day without it. */
  readonly validTo: BusinessDate | null;
  /** It is over since a day that nobody knows. */
  readonly isEndUnknown: boolean;
}

/** A person of a list with the present post, or the last one. */
export interface ListedPerson extends Person {
  readonly post: Post;
}

/** A person with all posts: main ones before those held beside them, the newest first. */
export interface PersonDetails {
  readonly person: Person;
  readonly posts: readonly Post[];
}

/** What is typed of a person; a number, a day of birth, a home or a residence that is null stays as it is stored. */
export interface PersonDraft {
  readonly fullName: string;
  readonly gender: Gender | null;
  readonly bornOn: BusinessDate | null;
  readonly identityNumber: string | null;
  readonly homePlace: string | null;
  readonly residence: string | null;
  readonly serviceFrom: BusinessDate | null;
  readonly retiresAtHigherAge: boolean | null;
  readonly qualification: string;
  readonly academicTitle: string;
}

/** What is typed of a post. */
export interface PostDraft {
  readonly agencyCode: string;
  readonly divisionId: string | null;
  readonly positionTitle: string;
  readonly isHead: boolean;
  readonly leadingGroup: PostGroup | null;
  readonly isMain: boolean;
  readonly validFrom: BusinessDate | null;
  readonly validTo: BusinessDate | null;
  readonly isEndUnknown: boolean;
}

/** What only a right of its own opens, and each look leaves an audit row. */
export interface Identity {
  readonly identityNumber: string | null;
  readonly bornOn: BusinessDate | null;
  readonly homePlace: string;
  readonly residence: string;
}

/** A page of a list and what it is part of. */
export interface PersonPage {
  readonly persons: readonly ListedPerson[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
}
