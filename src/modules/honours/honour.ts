import type { BusinessDate } from '../../domain/calendar';
import type { HonourRecord } from '../../domain/commendation/records';
import type { AwardKind, AwardSystem, CommendationSubject, CommendationType } from '../../domain/commendation/subjects';

export const DECISION_SOURCES = ['entered', 'imported'] as const;
/** Whether a decision was made here or belongs to the past and was taken over from a list. */
export type DecisionSource = (typeof DECISION_SOURCES)[number];

/** A decision as it was signed; texts are kept as printed, '' for what is not known. */
export interface DecisionDraft {
  readonly number: string;
  readonly decidedOn: BusinessDate;
  /** Whose letterhead it bears: 'Ủy ban nhân dân tỉnh …'. */
  readonly issuingBody: string;
  /** Who decides: 'Chủ tịch Ủy ban nhân dân tỉnh'. */
  readonly authority: string;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly system: AwardSystem;
  /** What it is about (trích yếu). */
  readonly subjectLine: string;
  readonly fileId: string | null;
  /** The agency of the head that signs; null where an authority above decides, or nobody has said. */
  readonly issuerAgencyId: string | null;
  readonly source: DecisionSource;
}

/** One honour that a decision grants. Ids are null for who is not in the registers; the names are those printed. */
export interface HonourLine {
  /** Null while nobody has said which award of the catalogue it is. */
  readonly awardCode: string | null;
  readonly awardVersion: number | null;
  /** The award in the words of the decision: an old honour keeps the words of its law. */
  readonly awardName: string;
  readonly kind: AwardKind;
  readonly subject: CommendationSubject;
  readonly type: CommendationType;
  readonly agencyId: string | null;
  /** As printed; null: the name that the agency has on the day of the decision. */
  readonly agencyName: string | null;
  /** The collective is the agency itself, and not a part of it. */
  readonly isAgency: boolean;
  readonly divisionId: string | null;
  readonly personId: string | null;
  readonly householdId: string | null;
  readonly recipientName: string;
  /** Post or address as printed; tells two recipients of one name apart. */
  readonly recipientDetail: string;
  readonly achievementFrom: number;
  /** The last year of the achievement. */
  readonly achievementYear: number;
}

/** What a grant wrote; the ids of the honours stand in the order of the lines. */
export interface Granted {
  readonly decisionId: string;
  readonly honourIds: readonly string[];
}

/** Whose honours are asked for; an agency's are those of the agency itself, not of its people. */
export interface Holders {
  readonly agencyIds?: readonly string[];
  readonly divisionIds?: readonly string[];
  readonly personIds?: readonly string[];
  readonly householdIds?: readonly string[];
}

/** An honour with its holder: exactly one of the ids is set. `awardCode` is '' while the award is not recognised. */
export interface HeldHonour extends HonourRecord {
  readonly agencyId: string | null;
  readonly divisionId: string | null;
  readonly personId: string | null;
  readonly householdId: string | null;
}

/** A decision of the ledger. */
export interface StoredDecision extends DecisionDraft {
  readonly id: string;
  /** The account; null for a program or a person without one. */
  readonly recordedById: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly version: number;
}

/** An honour of the ledger with all that was printed. */
export interface StoredHonour extends HonourLine {
  readonly id: string;
  readonly decisionId: string;
  readonly line: number;
  readonly system: AwardSystem;
  readonly agencyName: string;
  readonly agencyCode: string | null;
  readonly decidedOn: BusinessDate;
  readonly revokedOn: BusinessDate | null;
  readonly revokedReason: string | null;
}
