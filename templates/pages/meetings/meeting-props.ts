import type { FormError } from '../../components/error-summary';
import type { FieldOption } from '../../components/field';
import type { StaleFormView } from '../../components/stale-form';
import type { TagKind } from '../../components/tag';

/** Both sides of a part that was saved by somebody else meanwhile. */
export interface PartConflict extends StaleFormView {
  readonly storedVersion: number;
  /** Where the page is read again with what is stored. */
  readonly keepHref: string;
}

/** One form of a meeting: what stands in its fields, by their names, and what became of it when it was sent. */
export interface PartFormView {
  readonly id: string;
  /** Where it is posted. */
  readonly action: string;
  readonly values: Readonly<Record<string, string>>;
  /** The version that a save is made over. */
  readonly version: number;
  readonly errors: readonly FormError[];
  readonly conflict: PartConflict | null;
}

/** The head of every page of a meeting. */
export interface MeetingHead {
  /** `/khoi/:bloc/:period` */
  readonly placePath: string;
  readonly placeName: string;
  /** Address of the meeting. */
  readonly path: string;
  readonly title: string;
  readonly state: string;
  readonly stateKind: TagKind;
  /** "08:00 ngày 09/08/2022, Hội trường A"; '' while nothing is set. */
  readonly whenAndWhere: string;
  /** "7/9 đơn vị" */
  readonly countText: string;
  readonly quorumReached: boolean;
  readonly requiredText: string;
}

/** Id of a field of a form. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}

/** A file to be saved in one of the printed formats. */
export interface DownloadLink {
  readonly href: string;
  readonly label: string;
}

export type { FieldOption };
