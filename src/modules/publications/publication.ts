import type { BusinessDate } from '../../domain/calendar';
import type { SnapshotPlace } from '../../domain/publication/snapshot';
import type { StoredSnapshot } from '../../domain/publication/stored-snapshot';
import type { ReviewAction, ReviewState } from '../../domain/workflow/review';

/** The decision of a publication, with its file. */
export interface Decision {
  readonly number: string;
  readonly decidedOn: BusinessDate;
  readonly signer: string;
  readonly issuingBody: string;
  readonly file: { readonly id: string; readonly name: string; readonly size: number; readonly sha256: string };
}

/** A step of a review; only a publication has a decision. */
export interface ReviewStep {
  readonly sequence: number;
  readonly action: ReviewAction;
  readonly from: ReviewState;
  readonly to: ReviewState;
  readonly reason: string | null;
  readonly decision: Decision | null;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly happenedAt: Date;
}

/** What is written of a step. */
export interface NewReviewStep {
  /** Of a publication: the names that stand in its result from now on; null of every other step. */
  readonly place: SnapshotPlace | null;
  readonly action: ReviewAction;
  readonly from: ReviewState;
  readonly to: ReviewState;
  readonly reason: string | null;
  readonly decision: (Omit<Decision, 'file'> & { readonly fileId: string }) | null;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly happenedAt: Date;
}

/** A snapshot without its content. */
export interface SnapshotSummary {
  readonly id: string;
  readonly version: number;
  readonly contentHash: string;
  /** The form of its content: an older one holds less (see `missingParts`). */
  readonly format: string;
  /** Head of the bloc's chain of changes at the closing. */
  readonly auditHeadHash: string;
  /** Why the version before it was opened again; null of the first. */
  readonly reopeningReason: string | null;
  readonly closedBy: string;
  readonly closedAt: Date;
}

export interface Snapshot extends SnapshotSummary {
  readonly content: StoredSnapshot;
}

/** What somebody filled in to publish. */
export interface PublicationDraft {
  readonly number: string;
  readonly decidedOn: BusinessDate;
  readonly signer: string;
  readonly issuingBody: string;
  readonly fileId: string;
  /** The version of the review that was seen. */
  readonly version: number;
}
