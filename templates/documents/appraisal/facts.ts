import type { BusinessDate } from '../../../src/domain/calendar';

/** A line of the table of one agency. Points are decimal strings with a point, a penalty is negative; null: none. */
export interface AppraisalRow {
  readonly kind: 'group' | 'criterion';
  readonly code: string;
  readonly name: string;
  readonly maximum: string;
  readonly self: string | null;
  /** By checker, in the order of `checkers`. */
  readonly cross: readonly (string | null)[];
  readonly vertical: string | null;
  readonly appraised: string | null;
  /** What the agency explained when it scored itself. */
  readonly explanation: string;
  /** Why the appraisal differs. */
  readonly opinion: string;
  /** What the agency answered. */
  readonly reply: string;
}

/** Everything that was said of the sheet of one agency, as far as the reader may see it. */
export interface AgencyAppraisal {
  readonly agencyName: string;
  readonly stateText: string;
  /** Names of the agencies that checked it. */
  readonly checkers: readonly string[];
  readonly hasVertical: boolean;
  readonly rows: readonly AppraisalRow[];
  readonly selfTotal: string | null;
  /** Null while it is not there, or not shown to the reader. */
  readonly total: string | null;
  /** How many criteria differ by more than the tolerance. */
  readonly contested: number;
}

/** All that the printed table says. */
export interface AppraisalDocumentFacts {
  readonly blocName: string;
  readonly periodName: string;
  readonly schemeTitle: string;
  /** The day as of which it stands. */
  readonly asOf: BusinessDate;
  readonly toleranceText: string;
  readonly agencies: readonly AgencyAppraisal[];
  /** Not everything is appraised yet: every page carries a watermark. */
  readonly draft: boolean;
  readonly demonstration: boolean;
}
