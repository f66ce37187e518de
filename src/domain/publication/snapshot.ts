import type { MemberRole, AgencyKind } from '../agencies';
import type { DeadlineKind } from '../blocs';
import type { BusinessDate } from '../calendar';
import type { PeriodKind } from '../period';
import type { PactState } from '../workflow/pact';
import type { SheetState } from '../workflow/sheet';

/** A bloc, a period or a year as it was named at the closing. */
export interface SnapshotBloc {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface SnapshotPeriod {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: PeriodKind;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly cutOff: BusinessDate;
}

export interface SnapshotMember {
  readonly agencyId: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  readonly role: MemberRole;
  readonly officialOrder: number;
}

/** Where a review lies and who belongs to it, under the names of its closing. */
export interface SnapshotPlace {
  readonly bloc: SnapshotBloc;
  readonly period: SnapshotPeriod;
  readonly year: SnapshotPeriod;
  readonly members: readonly SnapshotMember[];
  /** Agencies that passed into members within the year. */
  readonly predecessors: readonly unknown[];
}

/** The decision that a publication rests on. */
export interface SnapshotDecision {
  readonly number: string;
  readonly decidedOn: BusinessDate;
  readonly signer: string;
  readonly issuingBody: string;
  readonly file: { readonly id: string; readonly name: string; readonly sha256: string };
  readonly publishedBy: string;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
}

/** The result of one member; exact numbers as fractions or decimals with a point, printed ones as people read them. */
export interface SnapshotResult {
  readonly code: string;
  readonly total: { readonly exact: string | null; readonly printed: string | null };
  readonly rank: number | null;
  readonly grade: string | null;
  readonly gradeName: string | null;
  readonly base: string | null;
  readonly bonus: string | null;
  readonly penalty: string | null;
  readonly available: string;
  readonly percentage: string | null;
  readonly why: { readonly standing: string; readonly tiedWith: readonly string[]; readonly text: readonly string[] };
}

/** A key task as it stood; what reading it again needs of its baselines and its log. */
export interface SnapshotTask {
  readonly id: string;
  readonly agency: string;
  /** The member that answers for it: another than its agency after a merger; null for a task of the bloc as a whole. */
  readonly holderId: string | null;
  readonly number: number;
  readonly paused: boolean;
  /** The newest version of its baseline and the last line of its log at the closing; 0 for an empty log. */
  readonly baselineVersion: number;
  readonly lastSequence: number;
}

/** Plain data of a kind that only who looks into it needs to know. */
export type SnapshotData = Readonly<Record<string, unknown>>;

/**
 * The scores of a bloc whole, as `toPlain` writes them: what pages and the API read of a closed period, so that nothing is
 * computed again. Who chose them knows their types.
 */
export interface SnapshotScores {
  /** The version of the scheme with its definition. */
  readonly scheme: unknown;
  /** Every sheet of the list, in official order, with its own score and totals. */
  readonly sheets: unknown;
  /** By agency code: the sheet whole as its page shows it, with entries, evidence, steps, task figures and explained score. */
  readonly forms: Readonly<Record<string, unknown>>;
  /** Decisions in force about members. */
  readonly exclusions: unknown;
  /** By whose points are counted: what the engine was given and all that it answered. */
  readonly rankings: Readonly<Record<string, unknown>>;
}

/** A document by its facts and their hash. */
export interface SnapshotDocument {
  readonly facts: unknown;
  readonly contentHash: string;
}

/**
 * A ballot as `toPlain` writes it: rules, candidates and rounds with papers and votes, never who chose what. `minutes` are
 * those of its counting, null before a round was counted.
 */
export interface SnapshotBallot {
  readonly id: string;
  readonly ballot: unknown;
  readonly minutes: SnapshotDocument | null;
}

/**
 * A meeting as `toPlain` writes it: plan, attendance, what was written, comments, steps; and its documents, which are null
 * where the bloc had nobody to issue them.
 */
export interface SnapshotMeeting {
  readonly id: string;
  readonly meeting: unknown;
  /** The invitation as it stood, a draft unless its hash is that of the one that was sent. */
  readonly invitation: (SnapshotDocument & { readonly sent: SnapshotData | null }) | null;
  /** As they were signed; a draft as it stood where nobody signed them. */
  readonly minutes:
    (SnapshotDocument & { readonly signed: { readonly by: string; readonly at: string } | null }) | null;
}

/** The version of the pact of the year that was put in force last; `state` tells whether it was being written anew. */
export interface SnapshotPact {
  readonly state: PactState;
  readonly version: number;
  readonly opening: string;
  readonly contents: unknown;
  readonly inForceSince: string;
  readonly signatures: readonly SnapshotData[];
}

/**
 * All that a closed period says, as plain JSON without floating point numbers: its canonical form is what the content hash
 * covers (product §6). Whoever adds to it raises SNAPSHOT_FORMAT_VERSION; what is stored is never rewritten.
 */
export interface SnapshotContent {
  readonly format: string;
  readonly rules: { readonly engine: string; readonly reportLayout: string };
  readonly place: SnapshotPlace;
  readonly asOf: BusinessDate;
  readonly decision: SnapshotDecision;
  /** Null: published without scores. */
  readonly scheme: {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly version: number;
    readonly definition: unknown;
  } | null;
  readonly sheets: readonly {
    readonly agency: string;
    readonly state: SheetState;
    readonly submittedAt: string | null;
  }[];
  /** The scores as pages read them; null without scores. */
  readonly scores: SnapshotScores | null;
  /** Every value of every layer with author, time and reason: self-assessment, judgements, replies, steps, evidence. */
  readonly record: {
    readonly entries: readonly SnapshotData[];
    readonly judgements: readonly SnapshotData[];
    readonly replies: readonly SnapshotData[];
    readonly steps: readonly SnapshotData[];
    readonly evidence: readonly SnapshotData[];
    /** Until when an agency might reply, every version of it. */
    readonly replyTerms: readonly SnapshotData[];
    /** Who checked whom, with origin, remark and end. */
    readonly crossChecks: readonly SnapshotData[];
  };
  /** Criteria and groups that were not assigned, by agency. */
  readonly unassigned: readonly { readonly agency: string; readonly criteria: readonly string[] }[];
  readonly ballots: readonly SnapshotBallot[];
  readonly meetings: readonly SnapshotMeeting[];
  /** Null where none was ever in force. */
  readonly pact: SnapshotPact | null;
  /** What the engine was given, by unit. */
  readonly inputs: readonly SnapshotData[];
  readonly results: readonly SnapshotResult[];
  readonly exclusions: readonly SnapshotData[];
  readonly tasks: readonly (SnapshotTask & SnapshotData)[];
  /** The tasks of the bloc as a whole: no agency answers for them, `agency` and `holderId` say so. */
  readonly blocTasks: readonly (SnapshotTask & SnapshotData)[];
  readonly deadlines: readonly {
    readonly kind: DeadlineKind;
    readonly dueAt: string;
    readonly reason: string | null;
  }[];
  readonly commendations: readonly SnapshotData[];
  /** Facts and prose of the report, null where the kind of period has none. */
  readonly report: { readonly facts: unknown; readonly prose: unknown } | null;
}
