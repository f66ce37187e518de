import type { BusinessDate } from '../../domain/calendar';
import type { PactText } from '../../domain/pacts';
import type { PactAction, PactState } from '../../domain/workflow/pact';
import type { Member } from '../blocs';

/** A version of the text as it was kept. */
export interface PactVersion extends PactText {
  /** 1 is the first. */
  readonly version: number;
  /** Code of the year whose pact it was copied from; null when it was written. */
  readonly copiedFrom: string | null;
  readonly authorId: string | null;
  readonly authorName: string;
  readonly writtenAt: Date;
}

/** The head of an agency signed in a round. The name is the agency's on the day of the signature. */
export interface PactSignature {
  readonly round: number;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly signedOn: BusinessDate;
  readonly signedBy: string;
  /** On paper, recorded by the secretary; otherwise the leader signed here. */
  readonly onPaper: boolean;
  readonly recordedById: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** A step that was taken. */
export interface PactEvent {
  readonly sequence: number;
  readonly action: PactAction;
  readonly from: PactState;
  readonly to: PactState;
  readonly round: number;
  readonly textVersion: number;
  readonly reason: string | null;
  /** Names of the members that had not signed when it came into force without them. */
  readonly unsigned: readonly string[];
  readonly actorId: string | null;
  readonly actorName: string;
  readonly happenedAt: Date;
}

/** Where a pact stands; one that nobody has written yet has no id and version 0. */
export interface PactHead {
  readonly id: string | null;
  readonly state: PactState;
  /** The latest round of signing; 0 before the first. */
  readonly round: number;
  /** Counts the steps: who takes one names the version they saw. */
  readonly version: number;
}

/** A member with its signature of the latest round. */
export interface Signer {
  readonly member: Member;
  readonly signature: PactSignature | null;
}

/** The pact of a bloc for a year, as a reader finds it. */
export interface Pact extends PactHead {
  /** The latest text; null while there is none. */
  readonly text: PactVersion | null;
  /** Newest first, without their texts. */
  readonly versions: readonly Omit<PactVersion, keyof PactText>[];
  /** Newest first. */
  readonly events: readonly PactEvent[];
  /** Who signs: the members of the year, in official order. */
  readonly signers: readonly Signer[];
  /** Signatures of the latest round by agencies that are no members at the end of the year. */
  readonly former: readonly PactSignature[];
  /** Those of rounds that were taken back, newest first. */
  readonly earlier: readonly PactSignature[];
}
