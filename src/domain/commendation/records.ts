import type { Outcome } from '../ballots/result';
import type { BusinessDate } from '../calendar';
import type { PostGroup } from './leading-posts';
import type { AwardKind, AwardSystem, CommendationSubject, CommendationType } from './subjects';

export const COMPLETION_LEVELS = ['not_completed', 'completed', 'well', 'excellent'] as const;
/** Mức độ hoàn thành nhiệm vụ, the lowest first: KHTNV, HTNV, HTTNV, HTXSNV. */
export type CompletionLevel = (typeof COMPLETION_LEVELS)[number];

export const DISCIPLINE_KINDS = ['reprimand', 'warning', 'dismissal_from_post', 'termination'] as const;
/** Khiển trách, cảnh cáo, cách chức, buộc thôi việc (of the Party: khai trừ), the lightest first: the order decides. */
export type DisciplineKind = (typeof DISCIPLINE_KINDS)[number];

export const DISCIPLINE_SYSTEMS = ['state', 'party'] as const;
/** Discipline of the State and of the Party are two lists (domain trap T31). */
export type DisciplineSystem = (typeof DISCIPLINE_SYSTEMS)[number];

export const INITIATIVE_SCOPES = ['base', 'province', 'nation'] as const;
/** Phạm vi ảnh hưởng of an initiative, the narrowest first. */
export type InitiativeScope = (typeof INITIATIVE_SCOPES)[number];

/** The level of a person or a collective for a year, with the document that says so. */
export interface EvaluationRecord {
  /** The yearly evaluation of officials, or the one of Party members and Party organisations. */
  readonly system: AwardSystem;
  readonly year: number;
  readonly level: CompletionLevel;
  readonly source: string;
}

/** An honour of the ledger, as far as rules look at it. */
export interface HonourRecord {
  readonly id: string;
  readonly awardCode: string;
  readonly awardName: string;
  readonly system: AwardSystem;
  readonly kind: AwardKind;
  readonly type: CommendationType;
  readonly achievementFrom: number;
  /** The last year of the achievement: what consecutive years are counted by (trap T9). */
  readonly achievementYear: number;
  readonly decisionNumber: string;
  readonly decidedOn: BusinessDate;
  /** The day since which it is revoked; null while it stands. */
  readonly revokedOn: BusinessDate | null;
}

/** A recognised initiative or accepted research of a candidate. */
export interface InitiativeRecord {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly scope: InitiativeScope;
  readonly isReplicable: boolean;
  readonly decisionNumber: string;
  /** What it served as a standard for already. */
  readonly uses: readonly { readonly kind: AwardKind; readonly awardCode: string; readonly year: number }[];
}

/** A discipline; `to` is the first day after its term, null while it runs. */
export interface DisciplineRecord {
  readonly system: DisciplineSystem;
  readonly kind: DisciplineKind;
  readonly from: BusinessDate;
  readonly to: BusinessDate | null;
  readonly decisionNumber: string;
}

/** A time under verification, inspection or complaint; open while `to` is null (a pause, trap T32). */
export interface VerificationRecord {
  readonly reason: string;
  readonly from: BusinessDate;
  readonly to: BusinessDate | null;
  readonly outcome: 'cleared' | 'violation' | null;
}

/** The persons of a collective in the achievement year; null fields are not known. */
export interface MembersRecord {
  readonly total: number;
  /** Persons by level of completion; null while not every person has one. */
  readonly byLevel: Readonly<Record<CompletionLevel, number>> | null;
  /** Who holds each title for the achievement year, by award code; ids of persons, each once for a title. */
  readonly holders: Readonly<Record<string, readonly string[]>>;
  /** Null while nobody has confirmed that every discipline of the year is recorded, and none of the year is. */
  readonly disciplines: readonly DisciplineRecord[] | null;
  readonly disciplinesOfHead: readonly DisciplineRecord[] | null;
}

/** What a concluded ballot of a bloc about an award says of one of its members. */
export interface BlocBallotRecord {
  readonly title: string;
  readonly awardCode: string;
  /** Null where the day of its meeting was not written down. */
  readonly heldOn: BusinessDate | null;
  readonly members: number;
  /** Votes that a member needed, by the rules of the bloc. */
  readonly needed: number;
  /** Null: the member was not on the paper. */
  readonly votes: number | null;
  /** What became of it in the last round in which it stood; null: it was not on the paper. */
  readonly outcome: Outcome | null;
}

/** A published result of a bloc. */
export interface BlocResultRecord {
  readonly year: number;
  readonly blocName: string;
  readonly members: number;
  /** Null: not ranked. */
  readonly rank: number | null;
  readonly total: string | null;
  readonly grade: string | null;
  readonly isExcluded: boolean;
  /** How many other units hold the same rank. */
  readonly sharedWith: number;
  /** Whether the ballot of the bloc acclaimed the unit, which may differ from its rank (domain trap T27); null: no ballot. */
  readonly isAcclaimed: boolean | null;
  /** The ballot about the award itself, where there was one: it says whether the unit is acclaimed then. */
  readonly ballot: BlocBallotRecord | null;
}

/** A movement by which somebody is proposed, with its first and its last day. */
export interface MovementRecord {
  readonly name: string;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
}

/** A post that a person holds or held. */
export interface PostRecord {
  readonly title: string;
  readonly agencyName: string;
  /** Null: nobody has recorded which group of leading posts it belongs to, or that it belongs to none. */
  readonly group: PostGroup | null;
  /** Null: the first day is not known. */
  readonly from: BusinessDate | null;
  /** The first day after it; null while it is held. */
  readonly to: BusinessDate | null;
  /** It is over since a day that nobody knows, `to` is null. */
  readonly isEndUnknown: boolean;
}

/** What is recorded of the service of a person, for conditions on long service. */
export interface CareerRecord {
  /** The first day of service; null when not known, and with it what was held before the first recorded post. */
  readonly serviceFrom: BusinessDate | null;
  readonly posts: readonly PostRecord[];
  /** Whether a woman retires at the higher age; null: not recorded. */
  readonly retiresAtHigherAge: boolean | null;
}

export type Gender = 'female' | 'male';

/**
 * All that rules may know of a candidate for an award, as plain data. A list that is null is not known at all (nobody has
 * recorded it), which makes a condition "cannot be known"; an empty list says that there is nothing.
 */
export interface CandidateRecords {
  readonly subject: CommendationSubject;
  readonly type: CommendationType;
  /** First and last year of the achievement. */
  readonly achievementFrom: number;
  readonly achievementYear: number;
  readonly gender: Gender | null;
  readonly evaluations: readonly EvaluationRecord[] | null;
  readonly honours: readonly HonourRecord[];
  readonly initiatives: readonly InitiativeRecord[] | null;
  readonly disciplines: readonly DisciplineRecord[] | null;
  readonly verifications: readonly VerificationRecord[];
  readonly members: MembersRecord | null;
  readonly blocResults: readonly BlocResultRecord[];
  readonly movement: MovementRecord | null;
  /** Years of service on the day of the proposal; null when not known. */
  readonly serviceYears: number | null;
  /** The posts over time; null for collectives and households. */
  readonly career: CareerRecord | null;
  /** Answers of officials to attested conditions, by condition code. */
  readonly attested: Readonly<Record<string, boolean>>;
}
