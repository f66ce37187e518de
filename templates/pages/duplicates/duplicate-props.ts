/** A record in a list of those that may be the same person. */
export interface RecordLine {
  readonly name: string;
  readonly detail: string;
}

/** A value that two records have; '' where one has none. */
export interface ComparedFact {
  readonly name: string;
  readonly label: string;
  readonly survivor: string;
  readonly merged: string;
  /** The stored values differ, though what is shown of them may be the same. */
  readonly differs: boolean;
  readonly chosen: 'survivor' | 'merged' | null;
}

/** A post of the record that goes. */
export interface PostChoice {
  readonly id: string;
  readonly words: string;
  /** The record that stays has the same post. */
  readonly isTwice: boolean;
  readonly isKept: boolean;
}

/** A year with two different levels; `chosen` is null until somebody says which one is right. */
export interface ContestedYear {
  readonly year: string;
  readonly survivor: string;
  readonly merged: string;
  readonly chosen: 'survivor' | 'merged' | null;
}

/** What hangs on a record, in lines. */
export interface RecordView {
  readonly posts: readonly string[];
  readonly evaluations: readonly string[];
  readonly honours: readonly string[];
  readonly initiatives: readonly string[];
  readonly candidates: readonly string[];
}

/** Whether two records were said to be two persons. */
export interface DistinctionView {
  /** Who says so, when and why; null when nobody does. */
  readonly said: string | null;
  /** What was typed. */
  readonly reason: string;
}

export interface CompareView {
  /** The record that stays. */
  readonly id: string;
  readonly otherId: string;
  readonly name: string;
  readonly versions: { readonly survivor: number; readonly merged: number };
  readonly facts: readonly ComparedFact[];
  readonly posts: readonly PostChoice[];
  readonly years: readonly ContestedYear[];
  readonly survivor: RecordView;
  readonly merged: RecordView;
  readonly reason: string;
  readonly isSure: boolean;
  readonly distinction: DistinctionView;
}

export const MERGE_FORM_ID = 'gop-ho-so';

export const MERGE_IDS = { reason: 'ly-do-gop', isSure: 'xac-nhan-gop', keepPosts: 'vi-tri-giu-lai' } as const;

/** Id of the group of choices of a year. */
export function yearId(year: string): string {
  return `nam-${year}`;
}

/** Ids of the inputs by the names of their fields. */
export function mergeFieldIds(years: readonly string[]): Record<string, string> {
  return { ...MERGE_IDS, ...Object.fromEntries(years.map((year) => [`years[${year}]`, yearId(year)])) };
}
