import type { CompletionLevel } from '../../domain/commendation/records';
import type { PersonDetails } from './person';

/** What is stored of a person, each value of which may be taken from either of two records. */
export const PERSON_FACTS = [
  ...(['fullName', 'gender', 'bornOn', 'identityNumber', 'homePlace', 'residence'] as const),
  ...(['serviceFrom', 'retiresAtHigherAge', 'qualification', 'academicTitle'] as const),
] as const;
export type PersonFact = (typeof PERSON_FACTS)[number];

/** The record that stays, or the one that goes. */
export type MergeSide = 'survivor' | 'merged';

/** What stands after a merge, and why. */
export interface MergeDraft {
  /** The versions that were read. */
  readonly versions: Readonly<Record<MergeSide, number>>;
  /** The values that are taken from the record that goes. */
  readonly taken: readonly PersonFact[];
  /** The posts of the record that goes which stay. */
  readonly keptPostIds: readonly string[];
  /** Whose level stands, by year, where both records have one. */
  readonly years: Readonly<Record<number, MergeSide>>;
  readonly reason: string;
  readonly isSure: boolean;
}

/** A year that both records were evaluated for, with the levels that hold. */
export interface SharedYear {
  readonly year: number;
  readonly survivor: CompletionLevel | null;
  readonly merged: CompletionLevel | null;
}

/** Two records of a person beside each other. */
export interface MergePair {
  readonly survivor: PersonDetails;
  readonly merged: PersonDetails;
  /** Whether the stored values differ, hidden ones as well. */
  readonly differs: Readonly<Record<PersonFact, boolean>>;
  readonly years: readonly SharedYear[];
}

/** Two records of the same name, and agency or birth year, that contradict each other nowhere. */
export interface LikelyPair {
  readonly one: LikelyRecord;
  readonly other: LikelyRecord;
}

export interface LikelyRecord {
  readonly id: string;
  readonly fullName: string;
  readonly birthYear: number | null;
  readonly agencyName: string;
  readonly positionTitle: string;
}

/** Two records that were said to be two persons, and whether that was taken back. */
export interface PersonDistinction {
  readonly id: string;
  readonly reason: string;
  readonly saidById: string | null;
  readonly saidBy: string;
  readonly saidAt: Date;
  readonly endedReason: string | null;
  readonly endedById: string | null;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
}

/** The same with the two records. */
export type SaidDistinction = PersonDistinction & LikelyPair;

/** A record that was merged into another, as the page of the other tells it. */
export interface PersonMerge {
  readonly mergedId: string;
  readonly name: string;
  /** What it said, masked, by the names that the audit has for fields. */
  readonly facts: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly mergedBy: string;
  readonly mergedAt: Date;
}
