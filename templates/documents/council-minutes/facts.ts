import type { BusinessDate } from '../../../src/domain/calendar';
import type { VoteKind, VoteMethod } from '../../../src/domain/councils/council';
import type { VoteResult } from '../../../src/domain/commendation/votes';

/** Who issues the documents of a session, and when. */
export interface CouncilDocumentFacts {
  /** Printed above the council; null for nothing. */
  readonly superior: string | null;
  readonly council: string;
  readonly symbol: string;
  readonly place: string | null;
  readonly date: BusinessDate;
  readonly session: string;
  readonly demonstration: boolean;
  readonly draft: boolean;
}

/** A matter as it was voted; `result` is null for one without a vote. */
export interface MinutesMatter {
  readonly title: string;
  readonly subtitle: string;
  readonly kind: VoteKind | null;
  readonly share: string | null;
  readonly inFavour: number;
  readonly against: number;
  readonly invalid: number;
  readonly writtenInFavour: number;
  readonly writtenAgainst: number;
  readonly result: VoteResult | null;
  readonly cutReason: string | null;
  /** How equals on the last place of a bloc were settled before the list came, in words; absent where there were none. */
  readonly tie?: string;
}

/** A vote of the session: the papers, and in an open vote who agreed to what. */
export interface MinutesVote {
  readonly round: number;
  readonly method: VoteMethod;
  readonly members: number;
  readonly present: number;
  readonly issued: number;
  readonly collected: number;
  readonly countingBoard: string;
  readonly matters: readonly MinutesMatter[];
  /** A sentence for each member; empty for secret votes, which name nobody. */
  readonly openVotes: readonly string[];
}

/** What the minutes of a session say. */
export interface CouncilMinutesFacts extends CouncilDocumentFacts {
  readonly startsAt: string;
  readonly venue: string;
  readonly presidedBy: string;
  readonly recordedBy: string;
  readonly members: number;
  readonly present: number;
  readonly presentNeeded: number;
  readonly attendanceShare: string;
  /** "Họ và tên, chức vụ - Vắng mặt …" */
  readonly attendance: readonly { readonly name: string; readonly office: string; readonly status: string }[];
  readonly matters: readonly MinutesMatter[];
  readonly votes: readonly MinutesVote[];
  readonly opinions: readonly {
    readonly name: string;
    readonly matter: string;
    readonly agrees: boolean;
    readonly date: BusinessDate;
  }[];
  readonly conclusion: string;
}

/** A blank paper: the matters with boxes to mark. */
export interface CouncilPaperFacts extends CouncilDocumentFacts {
  readonly matters: readonly { readonly title: string; readonly subtitle: string }[];
}

/** The minutes of the counting of one vote. */
export interface CountingMinutesFacts extends CouncilDocumentFacts {
  readonly vote: MinutesVote;
}
