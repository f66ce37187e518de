import type { FormError } from '../../components/error-summary';
import type { StaleFormView } from '../../components/stale-form';

/** A form as it was sent and refused: its fields as typed, and what was wrong. */
export interface SentForm {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  /** Somebody else saved in between; null otherwise. */
  readonly conflict: StaleFormView | null;
}

/** One form of a page: what is stored, or what was typed when it is the one that was refused. */
export interface FormState {
  readonly id: string;
  readonly action: string;
  readonly csrfToken: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
}

/** Id of a field of a form. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replaceAll('.', '-')}`;
}

/** A form with what is stored, or as it was sent. */
export function formState(
  id: string,
  action: string,
  csrfToken: string,
  stored: Readonly<Record<string, string>>,
  sent: SentForm | null,
): FormState {
  if (sent?.id !== id) return { id, action, csrfToken, values: stored, errors: [] };
  // Pressed once more after a conflict, what was typed is meant for the version that is stored now.
  const { version } = stored;
  const decided = sent.conflict === null || version === undefined ? {} : { version };
  return { id, action, csrfToken, values: { ...stored, ...sent.values, ...decided }, errors: sent.errors };
}
