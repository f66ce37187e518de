import type { EntrySource } from '../../domain/entry-source';
import type { ItemInput, UnitInputs } from '../../domain/scoring/inputs';
import type { UnitResult } from '../../domain/scoring/result';
import type { SheetTotals } from '../../domain/scoring/totals';
import type { Violation } from '../../domain/violation';
import type { SheetAction, SheetState } from '../../domain/workflow/sheet';
import type { BlocPlace, Member } from '../blocs';
import type { PublishedScheme } from '../schemes';
import type { KeyTask } from './sheet-tasks';
import type { TaskFile } from './sheet-tasks.repository';

/** What the agency last handed in for a criterion; a null input was taken back or never given. */
export interface ScoreEntry {
  readonly code: string;
  readonly version: number;
  readonly input: ItemInput | null;
  readonly explanation: string;
  readonly authorName: string;
  readonly recordedAt: Date;
  readonly source: EntrySource;
}

/** A file or a citation that backs a criterion. */
export interface EvidenceItem {
  readonly id: string;
  readonly code: string;
  readonly citation: string | null;
  /** Size in bytes. */
  readonly file: { readonly id: string; readonly name: string; readonly size: number } | null;
  readonly addedBy: string;
  readonly addedAt: Date;
}

/** A step in the life of a sheet. */
export interface SheetEvent {
  readonly action: SheetAction;
  readonly from: SheetState;
  readonly to: SheetState;
  readonly reason: string | null;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly happenedAt: Date;
}

/** Who vouched for the sheet that is on its way, and when. */
export interface Attestation {
  readonly by: string;
  readonly at: Date;
}

/** The sheet of an agency in a review, with its self-assessment. One that nobody opened yet has no id and version 0. */
export interface Sheet {
  readonly place: BlocPlace;
  readonly member: Member;
  /** A draft follows the scheme of its review; a sheet that was sent keeps the version it was sent under. */
  readonly scheme: PublishedScheme;
  readonly id: string | null;
  readonly state: SheetState;
  /** Counts every change of state and content; who acts on a sheet names the version they saw. */
  readonly version: number;
  readonly attestation: Attestation | null;
  readonly submittedAt: Date | null;
  readonly entries: ReadonlyMap<string, ScoreEntry>;
  /** In the order they were added. */
  readonly evidence: readonly EvidenceItem[];
  /** The oldest first. */
  readonly events: readonly SheetEvent[];
  /** What is handed in, with the facts of the key tasks while it is a draft; a sheet that was sent holds its own. */
  readonly unit: UnitInputs;
  /** The key tasks that its scheme asks for; none when it asks for none. */
  readonly tasks: readonly KeyTask[];
  /** Files that came with the progress of these tasks, as they were when the sheet was sent. */
  readonly taskFiles: readonly TaskFile[];
  /** What its relative criteria are compared with: of the sheets that were handed in, what they say to these criteria. */
  readonly compared: readonly UnitInputs[];
  /**
   * The explained score of the sheet by itself; relative criteria look at the sheets that were handed in. Whoever may not
   * compare does not read the figures of the best.
   */
  readonly score: UnitResult;
  readonly totals: SheetTotals;
  /** Inputs that do not fit the scheme, each at the code of its criterion. */
  readonly problems: readonly Violation[];
  /** True for the sheet of a closed period, read from its snapshot. */
  readonly isKept: boolean;
}

/** A sheet that has been opened. */
export type OpenedSheet = Sheet & { readonly id: string };

/** What a list says of one sheet. */
export interface SheetSummary {
  /** Null while nobody has opened it. */
  readonly id: string | null;
  readonly member: Member;
  readonly state: SheetState;
  /** What scoring the whole bloc needs of it. */
  readonly unit: UnitInputs;
  readonly score: UnitResult;
  readonly totals: SheetTotals;
  readonly evidenceCount: number;
  /** Of the last score or step; null while nothing happened. */
  readonly changedAt: Date | null;
  readonly submittedAt: Date | null;
}

/** The sheets that a reader may see, in official order; without a scheme there are none. */
export interface SheetListing {
  readonly scheme: PublishedScheme | null;
  readonly sheets: readonly SheetSummary[];
}
