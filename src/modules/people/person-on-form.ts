import type { BusinessDate } from '../../domain/calendar';
import type { Gender } from '../../domain/commendation/records';

/** A post as an achievement report names it, with the agency's name of the time. */
export interface PostOnForm {
  readonly positionTitle: string;
  readonly divisionName: string | null;
  readonly agencyName: string;
  readonly isHead: boolean;
  readonly isMain: boolean;
  readonly from: BusinessDate | null;
  /** The first day without it. */
  readonly to: BusinessDate | null;
  /** It is over since a day that nobody knows. */
  readonly isEndUnknown: boolean;
}

/** A person as the forms of achievement reports ask for them (NĐ 152/2025, Mẫu 05), as of a day. Texts are '' where unknown. */
export interface PersonOnForm {
  readonly id: string;
  readonly fullName: string;
  readonly gender: Gender | null;
  /** Null where it is not recorded, or hidden from whoever prints. */
  readonly bornOn: BusinessDate | null;
  /** Quê quán; '' also where hidden. */
  readonly homePlace: string;
  /** Nơi thường trú; '' also where hidden. */
  readonly residence: string;
  /** Trình độ chuyên môn, nghiệp vụ. */
  readonly qualification: string;
  /** Học hàm, học vị. */
  readonly academicTitle: string;
  readonly serviceFrom: BusinessDate | null;
  /** The posts of the day, the main one first. */
  readonly held: readonly PostOnForm[];
  /** All posts up to the day, the newest first. */
  readonly posts: readonly PostOnForm[];
  /** Whoever prints may not see birth, home and residence: the form leaves room to write them in. */
  readonly isHidden: boolean;
}
