import type { PactStep } from '../../../src/domain/workflow/pact';
import type { ConflictRow } from '../../components/conflict-dialog';
import type { FormError } from '../../components/error-summary';
import type { TagKind } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';

/** A target as typed. */
export interface TypedTarget {
  readonly text: string;
  readonly unit: string;
  readonly figure: string;
}

/** A content as typed. */
export interface TypedContent {
  readonly title: string;
  readonly targets: readonly TypedTarget[];
}

/** The editor as typed; `seen` is the version of the text that it began from. */
export interface TypedPact {
  readonly seen: string;
  readonly opening: string;
  readonly contents: readonly TypedContent[];
}

/** A line of the editor: a content, or one of its targets. */
export interface PactEditorLine {
  readonly content: number;
  readonly target: number | null;
}

/** Two texts of which one was written while the other was typed. */
export interface PactTextConflict {
  /** Who saved, and when. */
  readonly explanation: string;
  readonly rows: readonly ConflictRow[];
  /** Number of the version that is stored now. */
  readonly storedVersion: number;
}

export interface PactEditorProps {
  readonly action: string;
  readonly typed: TypedPact;
  readonly errors: readonly FormError[];
  readonly conflict: PactTextConflict | null;
  /** Field to go on with after a line was added, moved or removed. */
  readonly focusId: string | null;
  /** Changed by a button and not saved yet. */
  readonly unsaved: boolean;
}

/** A content as read. */
export interface ReadContent {
  readonly title: string;
  readonly targets: readonly { readonly text: string; readonly amount: string }[];
}

export interface ReadPact {
  /** '' for the usual words. */
  readonly opening: string;
  readonly contents: readonly ReadContent[];
  /** "Bản 3, chép từ 2021, cán bộ … ghi lúc …" */
  readonly origin: string;
}

/** What the secretary types of a signature on paper. */
export interface TypedPaper {
  readonly agencyCode: string;
  readonly signedOn: string;
  readonly signedBy: string;
}

/** A row of the table of signatures. */
export interface SignerRow {
  readonly agencyCode: string;
  readonly agencyName: string;
  /** "Khối trưởng"; null for a member. */
  readonly roleText: string | null;
  readonly signature: { readonly by: string; readonly on: string; readonly how: string } | null;
  readonly maySign: boolean;
  readonly mayRecord: boolean;
}

/** A step that may be taken now. */
export interface PactStepForm {
  readonly step: PactStep;
  readonly label: string;
  /** What the step does, before the button. */
  readonly explanation: string;
  readonly needsReason: boolean;
  readonly reason: string;
}

export interface PactHistoryLine {
  readonly title: string;
  readonly detail: string;
  /** "Thư ký khối, 09:12 ngày 05/07/2022" */
  readonly byline: string;
}

export interface PactPageProps {
  readonly frame: PageFrame;
  /** `/khoi/:bloc/:period/giao-uoc` */
  readonly path: string;
  readonly blocName: string;
  readonly yearName: string;
  readonly overviewHref: string;
  readonly state: { readonly kind: TagKind; readonly words: string; readonly explanation: string };
  /** "8 nội dung, 58 chỉ tiêu" */
  readonly countText: string;
  /** The version of the pact that steps name. */
  readonly version: number;
  readonly editor: PactEditorProps | null;
  readonly text: ReadPact | null;
  /** Shown instead of the latest text. */
  readonly olderVersion: number | null;
  readonly mayCopy: boolean;
  readonly steps: readonly PactStepForm[];
  readonly signers: readonly SignerRow[];
  readonly signedText: string;
  readonly former: readonly SignerRow[];
  readonly paper: TypedPaper;
  readonly errors: readonly FormError[];
  readonly history: readonly PactHistoryLine[];
  readonly versions: readonly { readonly href: string; readonly label: string; readonly byline: string }[];
  readonly earlierSignatures: readonly PactHistoryLine[];
}
