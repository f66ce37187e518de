import type { SheetEvidence } from '../sheets/sheet-props';

/** Somebody's words about a criterion: "17 điểm", who, when, why. */
export interface SaidAbout {
  /** "Kiểm tra chéo, Văn phòng Tỉnh ủy" */
  readonly who: string;
  /** Printed; null where it is about no points. */
  readonly points: string | null;
  readonly text: string;
  readonly author: string;
  readonly at: string;
  /** That the agency has handed in something else since. */
  readonly outdated: boolean;
}

/** One criterion with everything that a reader may see of it. */
export interface AppraisalItem {
  readonly code: string;
  readonly name: string;
  readonly guidance: string;
  readonly maximum: string;
  readonly isPenalty: boolean;
  /** What was handed in, in words. */
  readonly input: string;
  readonly selfPoints: string;
  /** How the points come about, a step a line. */
  readonly working: readonly string[];
  readonly explanation: string;
  readonly evidence: readonly SheetEvidence[];
  readonly proposals: readonly SaidAbout[];
  readonly appraisal: SaidAbout | null;
  readonly isContested: boolean;
  readonly replies: readonly SaidAbout[];
  readonly historyHref: string;
}

/** The criteria of a part of the scheme. */
export interface AppraisalPart<Item extends AppraisalItem> {
  readonly code: string;
  readonly title: string;
  readonly items: readonly Item[];
}
