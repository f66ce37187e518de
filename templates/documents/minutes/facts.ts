import type { BusinessDate } from '../../../src/domain/calendar';
import type { Outcome } from '../../../src/domain/ballots/result';
import type { AttendanceStatus } from '../../../src/domain/meetings/attendance';
import type { AnswerKind, TextSection } from '../../../src/domain/meetings/meeting';
import type { AgendaLine, MeetingDocument, MeetingIssuer, MeetingOccasion } from '../invitation/facts';

/** A unit and who came for it; a null status was not taken down. */
export interface MinutesUnit {
  readonly agency: string;
  readonly status: AttendanceStatus | null;
  readonly attendee: string;
  readonly position: string;
  /** Of a substitute. */
  readonly authorisation: string | null;
}

export interface MinutesComment {
  readonly author: string;
  /** '' is the whole report. */
  readonly section: string;
  readonly content: string;
  readonly answerKind: AnswerKind | null;
  readonly answer: string;
}

export interface MinutesConclusion {
  readonly agency: string;
  readonly judgement: string;
  readonly remark: string;
}

/** Somebody's duty; no agency: the whole bloc. */
export interface MinutesDuty {
  readonly content: string;
  readonly agency: string | null;
  readonly due: BusinessDate | null;
}

/** A counted round of a ballot: counts alone, never who chose what (domain §2.5). */
export interface MinutesRound {
  readonly round: number;
  readonly present: number;
  readonly issued: number;
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  readonly needed: number;
  /** What the competent persons decided between equals; null when nothing was to be decided. */
  readonly decision: string | null;
  readonly candidates: readonly { readonly agency: string; readonly votes: number; readonly outcome: Outcome }[];
}

export interface MinutesBallot {
  readonly title: string;
  readonly secret: boolean;
  readonly rounds: readonly MinutesRound[];
}

/** Everything that the minutes of a meeting say. Lists of agencies stand in the official order. */
export interface MinutesFacts {
  readonly bloc: { readonly code: string; readonly name: string };
  readonly period: { readonly code: string; readonly name: string; readonly to: BusinessDate };
  readonly meeting: MeetingOccasion & { readonly recordedBy: string };
  readonly document: MeetingDocument;
  readonly issuer: MeetingIssuer;
  readonly units: readonly MinutesUnit[];
  readonly count: { readonly present: number; readonly total: number; readonly required: number };
  readonly agenda: readonly AgendaLine[];
  readonly comments: readonly MinutesComment[];
  /** What was written of each; absent: nothing. */
  readonly texts: Readonly<Partial<Record<TextSection, string>>>;
  readonly conclusions: readonly MinutesConclusion[];
  readonly ballots: readonly MinutesBallot[];
  readonly decisions: readonly MinutesDuty[];
  readonly nextTasks: readonly MinutesDuty[];
}
