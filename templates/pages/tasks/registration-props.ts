import type { RegistrationAction, RegistrationState } from '../../../src/domain/workflow/registration';
import type { ConflictRow } from '../../components/conflict-dialog';
import type { FormError } from '../../components/error-summary';
import type { TagKind } from '../../components/tag';

/** What is typed into the fields of a task, as text. */
export interface TermsValues {
  readonly title: string;
  readonly unit: string;
  readonly target: string;
  readonly kind: string;
  readonly direction: string;
  readonly weight: string;
  readonly due: string;
  readonly product: string;
  readonly coordinators: string;
  readonly milestones: string;
}

/** A line of the draft in its form. */
export interface LineForm extends TermsValues {
  /** Part of the ids and names of its fields; the id of a stored line. */
  readonly key: string;
  /** '' for a new line. */
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** A line that somebody else wrote while it was being typed. */
export interface LineConflictView {
  readonly key: string;
  readonly title: string;
  readonly explanation: string;
  readonly rows: readonly ConflictRow[];
}

/** A task as it stands, for those who may not write it. */
export interface ShownTask {
  readonly number: number;
  readonly title: string;
  /** Null for a draft. */
  readonly href: string | null;
  readonly targetText: string;
  readonly methodText: string;
  readonly dueText: string;
  readonly weightText: string;
  readonly product: string;
  readonly coordinators: string;
  readonly milestones: string;
}

/** A step that the reader may take. */
export interface StepButton {
  readonly action: RegistrationAction;
  readonly label: string;
  readonly needsReason: boolean;
}

/** A step that was taken. */
export interface StepTaken {
  readonly text: string;
  readonly reason: string | null;
  readonly byText: string;
}

/** The state of a registration in words and colour. */
export interface StateView {
  readonly words: string;
  readonly kind: TagKind;
}

/** Id of a field of a line. */
export function lineFieldId(key: string, field: string): string {
  return `dong-${key}-${field}`;
}

/** A task that a meeting agreed on. */
export interface AgreedChoice {
  readonly id: string;
  readonly content: string;
  /** 'Cơ quan, hạn 31/12/2022' */
  readonly about: string;
  readonly meeting: string;
  readonly meetingHref: string;
  /** Number of the line made of it; null while it was not taken in. */
  readonly takenAs: number | null;
}

/** What the draft's form shows. */
export interface DraftForm {
  readonly action: string;
  readonly copyAction: string;
  readonly agreedAction: string;
  /** What meetings agreed on for the agency. */
  readonly agreed: readonly AgreedChoice[];
  readonly lines: readonly LineForm[];
  readonly titles: string;
  /** The titles that stood there when the form was opened. */
  readonly titlesSeen: string;
  readonly conflicts: readonly LineConflictView[];
  readonly errors: readonly FormError[];
}

export interface StepForm {
  readonly action: string;
  readonly version: number;
  readonly steps: readonly StepButton[];
  readonly reason: string;
  readonly errors: readonly FormError[];
}

export type { RegistrationState };
