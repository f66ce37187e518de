import type { SuccessionKind } from '../../../src/domain/agencies';
import type { FormError } from '../../components/error-summary';
import type { StaleFormView } from '../../components/stale-form';
import type { PageFrame } from '../../layout/frame';

export const REORGANISATION_FORM_ID = 'sap-xep-co-quan';

/** Ids of the inputs of the form. */
export const REORGANISATION_FIELD_IDS = {
  kind: 'viec-sap-xep',
  successors: 'co-quan-tiep-nhan',
  effectiveOn: 'sap-xep-tu-ngay',
  joins: 'vao-khoi',
} as const;

/** What was typed: the codes of the successors with commas between them. */
export interface ReorganisationValues {
  readonly kind: SuccessionKind;
  readonly successors: string;
  readonly effectiveOn: string;
}

/** A bloc that successors may join. */
export interface JoinChoice {
  readonly blocCode: string;
  /** "Ban B vào Khối … với vai trò Thành viên" */
  readonly words: string;
  readonly checked: boolean;
}

/** Everything that will happen, in sentences. */
export interface PreviewView {
  /** "Ban A sáp nhập vào Ban B từ ngày 01/07/2022." */
  readonly summary: string;
  readonly memberships: readonly string[];
  /** Members of the blocs already: what stays or changes for them. */
  readonly staying: readonly string[];
  readonly joins: readonly JoinChoice[];
  /** "Giữ tiếp vai trò Khối trưởng"; null when there is no post to keep. */
  readonly keepPost: { readonly words: string; readonly checked: boolean } | null;
  readonly roles: readonly string[];
  readonly tasks: readonly string[];
  readonly sheets: readonly string[];
  readonly warnings: readonly string[];
  /** Comes back with the form: another kind, day or successor asks for another preview. */
  readonly key: string;
}

export interface ReorganisationPageProps {
  readonly frame: PageFrame;
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly values: ReorganisationValues;
  readonly candidates: readonly { readonly code: string; readonly name: string }[];
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
  readonly preview: PreviewView | null;
  /** False once the agency has ended: then there is nothing to write. */
  readonly active: boolean;
}
