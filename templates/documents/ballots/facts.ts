import type { LayoutKind, Signature } from '../../../src/documents/model';
import type { BallotMethod, BallotRules } from '../../../src/domain/ballots/rules';
import type { Outcome } from '../../../src/domain/ballots/result';
import type { BusinessDate } from '../../../src/domain/calendar';

/** Who issues the documents of a ballot, when and where, and what it is called. */
export interface BallotDocumentFacts {
  readonly layout: LayoutKind;
  readonly issuer: {
    readonly superior: string | null;
    readonly issuing: string;
    readonly symbol: string;
    readonly archive: string;
  };
  readonly signer: Signature;
  /** Where the document is dated; null prints as dots. */
  readonly place: string | null;
  /** Day of the meeting; null prints as dots. */
  readonly date: BusinessDate | null;
  /** The day by which the layout is chosen. */
  readonly rulingDate: BusinessDate;
  readonly bloc: string;
  readonly meeting: string;
  readonly title: string;
  /** The award for which members are chosen; absent where the ballot is about something else, and in minutes kept before ballots named one. */
  readonly award?: string;
  readonly demonstration: boolean;
}

/** What a blank paper says. */
export interface BallotPaperFacts extends BallotDocumentFacts {
  readonly round: number;
  readonly places: number;
  readonly candidates: readonly string[];
}

/** A counted round. */
export interface MinutesRound {
  readonly round: number;
  readonly places: number;
  readonly members: number;
  readonly present: number;
  readonly quorum: number;
  readonly issued: number;
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  readonly needed: number;
  /** Null where votes were counted by the system. */
  readonly countingBoard: string | null;
  readonly candidates: readonly { readonly name: string; readonly votes: number; readonly outcome: Outcome }[];
  readonly decision: { readonly by: string; readonly reason: string } | null;
}

/** What the minutes of the counting say: counts, and no names of voters. */
export interface BallotMinutesFacts extends BallotDocumentFacts {
  readonly method: BallotMethod;
  readonly rules: BallotRules;
  readonly venue: string;
  readonly presidedBy: string;
  readonly recordedBy: string;
  readonly rounds: readonly MinutesRound[];
  readonly acclaimed: readonly string[];
  /** Not concluded yet: every page carries a watermark. */
  readonly draft: boolean;
}
