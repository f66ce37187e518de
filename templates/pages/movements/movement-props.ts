import type { FormError } from '../../components/error-summary';
import type { FieldOption } from '../../components/field';
import type { StaleFormView } from '../../components/stale-form';
import type { TagKind } from '../../components/tag';
import type { PageFrame } from '../../layout/frame';

/** A form of the page: what it holds, and what is wrong with it. */
export interface MovementForm {
  readonly id: string;
  readonly action: string;
  readonly values: Readonly<Record<string, string>>;
  readonly version: number;
  readonly errors: readonly FormError[];
}

/** Ids of the inputs of a form by the names of their fields. */
export function movementFieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}

/** A file to open. */
export interface FileLink {
  readonly href: string;
  readonly name: string;
}

/** Something that happened to a movement. */
export interface EventLine {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly text: string;
  readonly file: FileLink | null;
  /** Why it was struck out; '' while it stands. */
  readonly struck: string;
  /** Null: the reader may not strike it out. */
  readonly strike: MovementForm | null;
}

/** The part of an agency. */
export interface ParticipationLine {
  readonly code: string;
  readonly name: string;
  readonly registered: string;
  readonly registration: string;
  readonly reported: string;
  readonly results: string;
  readonly file: FileLink | null;
}

/** What the form of a movement lets choose. */
export interface MovementChoices {
  readonly launchers: readonly FieldOption[];
  readonly agencies: readonly FieldOption[];
  /** Codes of the agencies that are ticked. */
  readonly ticked: readonly string[];
}

export interface MovementPageProps {
  readonly frame: PageFrame;
  /** Null when one is added. */
  readonly id: string | null;
  readonly title: string;
  readonly status: { readonly text: string; readonly kind: TagKind } | null;
  readonly facts: readonly (readonly [string, string])[];
  readonly file: FileLink | null;
  readonly events: readonly EventLine[];
  readonly participations: readonly ParticipationLine[];
  /** Null where the reader may not write. */
  readonly edit: { readonly form: MovementForm; readonly choices: MovementChoices } | null;
  readonly upload: MovementForm | null;
  readonly event: MovementForm | null;
  readonly own: readonly { readonly name: string; readonly form: MovementForm }[];
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
}
