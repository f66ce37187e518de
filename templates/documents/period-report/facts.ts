import type { LayoutKind, Signature } from '../../../src/documents/model';
import type { BusinessDate } from '../../../src/domain/calendar';
import type { CommendationSubject, CommendationType } from '../../../src/domain/commendation/subjects';
import type { MovementKind, MovementStatus } from '../../../src/domain/movements';
import type { SchemeContent } from '../../../src/domain/scoring/scheme';
import type { TaskStatus } from '../../../src/domain/tasks/status';
import type { SheetState } from '../../../src/domain/workflow/sheet';
import type { MinutesFacts } from '../minutes/facts';

/** A report on the first half of a year, and one on the whole of it. */
export const REPORT_KINDS = ['six_month', 'annual'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** A member agency under the name valid on the last day of the period. Lists stand in the official order. */
export interface ReportAgency {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

/** A key task with its state as of the day of the report. Numbers are decimal strings with a point. */
export interface ReportTask {
  /** Code of the member that answers for it; 'chung' for a task of the bloc as a whole. */
  readonly agency: string;
  /** Name of the agency that the member took it over from within the year; null for its own. */
  readonly receivedFrom: string | null;
  readonly number: number;
  readonly title: string;
  readonly unit: string;
  readonly registeredTarget: string;
  /** The approved change of the target, printed beside the registered one; null when unchanged. */
  readonly adjustedTarget: string | null;
  readonly direction: 'higher' | 'lower' | 'reach';
  readonly actual: string | null;
  /** Done / target as a decimal or a ratio ('0.52', '1/3'); null where a percentage means nothing. */
  readonly completion: string | null;
  readonly due: BusinessDate;
  readonly status: TaskStatus;
  readonly note: string;
  /** How it stood at the end of the first half, in an annual report; null elsewhere, and where the year has no first half. */
  readonly firstHalf: { readonly actual: string | null; readonly status: TaskStatus } | null;
  /** The three judgements of the review: on time, of quality, effective; null while not judged. */
  readonly judgement: {
    readonly onTime: boolean | null;
    readonly quality: boolean | null;
    readonly effective: boolean | null;
  };
  readonly evidenceCount: number;
}

/** The scores of an agency. Missing points are null and leave every sum that needs them null. */
export interface ReportScore {
  readonly agency: string;
  readonly state: SheetState;
  /** By criterion code; a penalty as a magnitude. */
  readonly points: Readonly<Record<string, string | null>>;
  /** By group code. */
  readonly subtotals: Readonly<Record<string, string | null>>;
  readonly base: string | null;
  readonly bonus: string | null;
  /** Magnitude. */
  readonly penalty: string | null;
  readonly total: string | null;
  /** What the agency gave itself, where the points are those of the appraisal; else the same as the total. */
  readonly selfTotal: string | null;
  /** Name of the grade; null without one. */
  readonly grade: string | null;
  readonly rank: number | null;
  /** Why the agency is not ranked, by decision of the secretary; null when it is not excluded. */
  readonly exclusionReason: string | null;
}

export interface ReportCommendation {
  readonly agency: string;
  readonly subject: CommendationSubject;
  readonly form: string;
  readonly type: CommendationType;
  readonly decisionNumber: string;
  readonly decidedOn: BusinessDate;
  readonly quantity: number;
  /** The agency to which it was granted, when the agency took it over within the year. */
  readonly takenOverFrom?: string;
}

/** A movement that members of the bloc take part in, as it stood on the day of the report. */
export interface ReportMovement {
  readonly name: string;
  readonly kind: MovementKind;
  /** 'Tỉnh', or the name of the bloc or agency that launched it. */
  readonly launcher: string;
  readonly documentNumber: string;
  readonly documentOn: BusinessDate;
  readonly from: BusinessDate;
  /** The last day by the documents of that time. */
  readonly to: BusinessDate;
  readonly status: MovementStatus;
  /** Days of its reviews (sơ kết) and of the last final review (tổng kết), as far as they were held. */
  readonly interimReviews: readonly BusinessDate[];
  readonly finalReview: BusinessDate | null;
  /** Members of the bloc that it is for, that registered, and that reported results. */
  readonly invited: number;
  readonly registered: number;
  readonly reported: number;
}

/** The counts of one ballot, as its minutes say them. */
export interface ReportBallot {
  readonly title: string;
  readonly round: number;
  readonly issued: number;
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  /** In the order of votes; `elected` says whether the unit was chosen. */
  readonly candidates: readonly { readonly name: string; readonly votes: number; readonly elected: boolean }[];
}

/** What only the report of a whole year says. */
export interface YearFacts {
  /** Contents and targets of the pact in force; null without a pact. */
  readonly pact: { readonly contents: number; readonly targets: number } | null;
  readonly ballots: readonly ReportBallot[];
  /** Names of who leads the bloc in the next year, as far as it is settled. */
  readonly nextChair: string | null;
  readonly nextViceChairs: readonly string[];
}

/** The meeting that the report goes through, for its annex III. */
export interface ReportMeeting {
  /** Its number in the period. */
  readonly number: number;
  /** Minutes that are not signed may still change. */
  readonly isSigned: boolean;
  readonly minutes: MinutesFacts;
}

/** All that a report says, as plain JSON: with the prose it is the snapshot that the content hash covers. */
export interface ReportFacts {
  readonly kind: ReportKind;
  readonly bloc: {
    readonly code: string;
    /** 'Khối thi đua các Ban Xây dựng Đảng và các cơ quan trực thuộc Tỉnh ủy' */
    readonly name: string;
    /** Names of the agencies in the chair; null or empty when the bloc has none in this year. */
    readonly chair: string | null;
    readonly viceChairs: readonly string[];
    /** Title, never the name, of the provincial leader in charge: 'Phó Bí thư Thường trực Tỉnh ủy'. */
    readonly leader: string | null;
    readonly pactSignedOn: BusinessDate | null;
  };
  readonly period: {
    readonly code: string;
    /** 'Sáu tháng đầu năm 2022' */
    readonly name: string;
    readonly from: BusinessDate;
    readonly to: BusinessDate;
  };
  readonly asOf: BusinessDate;
  readonly document: {
    readonly layout: LayoutKind;
    readonly date: BusinessDate | null;
    readonly number: string | null;
    /** Name of the province, at the date; null prints as dots. */
    readonly place: string | null;
    readonly draft: boolean;
    readonly demonstration: boolean;
  };
  readonly issuer: {
    /** Capitals, as printed: 'TỈNH ỦY LAM GIANG'; null when nothing stands above. */
    readonly superior: string | null;
    readonly issuing: string;
    /** Abbreviation in the number: 'BNCTU'. */
    readonly symbol: string;
    /** Who keeps the copy: 'Ban Nội chính Tỉnh ủy', or the unit of a State agency. */
    readonly archive: string;
  };
  readonly signer: Signature;
  /** What the report rests on, as it prints them; absent in facts that were kept before the catalogue of legal texts. */
  readonly legalGrounds?: readonly string[];
  /** Null: the usual recipients of the layout. */
  readonly recipients: readonly string[] | null;
  readonly agencies: readonly ReportAgency[];
  readonly tasks: readonly ReportTask[];
  /** The tasks of the bloc as a whole, in no agency's counts; absent in facts that were kept before there were such tasks. */
  readonly blocTasks?: readonly ReportTask[];
  /** Null while the bloc has no scoring scheme. */
  readonly scheme: SchemeContent | null;
  /** Whose points: what agencies gave themselves, or the appraisal. */
  readonly scoreLayer: 'self' | 'final';
  readonly scores: readonly ReportScore[];
  /** Absent from reports kept before movements were recorded: they say what they said. */
  readonly movements?: readonly ReportMovement[];
  readonly commendations: readonly ReportCommendation[];
  /** Null in a six-month report. */
  readonly year: YearFacts | null;
  /** Null before the meeting began. Absent from reports kept before annex III came from the minutes: theirs is prose. */
  readonly meeting?: ReportMeeting | null;
  /** True in a copy for readers to whom the scheme does not disclose the points yet: there are none in it. */
  readonly arePointsWithheld?: true;
}
