import type { CompletionLevel } from '../../domain/commendation/records';
import type { AwardSystem } from '../../domain/commendation/subjects';
import type { Holder } from './holder';

/** An evaluation as it stands: its highest version. Without a level it was taken back. */
export interface Evaluation {
  readonly holderId: string;
  readonly system: AwardSystem;
  readonly year: number;
  readonly version: number;
  readonly level: CompletionLevel | null;
  readonly sourceDocument: string;
  readonly reason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Somebody or something that an agency has evaluated for a year. */
export interface SheetRow {
  readonly holder: Holder;
  readonly name: string;
  /** The post of the year, or what kind of collective it is. */
  readonly detail: string;
  readonly birthYear: number | null;
  readonly gender: string | null;
  readonly divisionName: string | null;
  /** The evaluation of the year; null when there is none. */
  readonly current: Evaluation | null;
  /** Levels of the years before, by year; a year without one is missing. */
  readonly before: Readonly<Record<number, CompletionLevel>>;
  readonly mayWrite: boolean;
}

/** The levels of an agency, its divisions and its persons for a year. */
export interface EvaluationSheet {
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly agencyName: string;
  readonly year: number;
  /** Officials and collectives are evaluated apart from Party members and Party organisations (trap T39). */
  readonly system: AwardSystem;
  readonly rows: readonly SheetRow[];
}

/** One level that somebody typed, and what they had seen: version 0 where there was nothing. */
export interface TypedLevel {
  readonly key: string;
  readonly seenVersion: number;
  readonly seenLevel: CompletionLevel | null;
  readonly level: CompletionLevel | null;
}

/** What is written at once: the levels with the document that says so, and why earlier ones change. */
export interface TypedSheet {
  readonly levels: readonly TypedLevel[];
  readonly document: string;
  readonly reason: string;
}
