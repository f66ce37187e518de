import type { CommendationSubject, CommendationType } from '../../../src/domain/commendation/subjects';
import type { ProposalDocumentFacts } from '../proposal/facts';

/** An honour that the candidate holds, as its decision has it. */
export interface HeldHonourLine {
  readonly year: number;
  readonly name: string;
  readonly kind: 'title' | 'form';
  /** 'Quyết định số 12/QĐ-UBND ngày 05/01/2025'. */
  readonly decision: string;
}

/** A year of the achievement with what the registers say of it. */
export interface AchievementYear {
  readonly year: number;
  /** Level of completion in words; '' where none is recorded. */
  readonly level: string;
  /** Standing in the bloc ('1/12'); '' without a published result. */
  readonly rank: string;
  readonly total: string | null;
}

/** A post over the years. */
export interface HeldPostLine {
  /** 'Từ 03/2015 đến 06/2019' */
  readonly time: string;
  readonly post: string;
  /** '4 năm 3 tháng' */
  readonly length: string;
}

/** What the register knows of a person for the form; '' where it knows nothing, or the reader may not know it. */
export interface PersonOfReport {
  readonly bornOn: string;
  readonly gender: string;
  readonly homePlace: string;
  readonly residence: string;
  readonly qualification: string;
  /** The earliest first. */
  readonly posts: readonly HeldPostLine[];
}

/** What a report of achievements says of its candidate. */
export interface AchievementReportFacts extends ProposalDocumentFacts {
  readonly awardName: string;
  readonly type: CommendationType;
  readonly candidate: {
    readonly name: string;
    readonly subject: CommendationSubject;
    readonly position: string;
    readonly agencyName: string;
    /** Null for collectives and households. */
    readonly person: PersonOfReport | null;
  };
  readonly years: readonly AchievementYear[];
  /** Recognised initiatives in words, one a line. */
  readonly initiatives: readonly string[];
  readonly honours: readonly HeldHonourLine[];
  /** As it was written; '' leaves room to write. */
  readonly achievements: string;
}
