import type { FormError } from '../../components/error-summary';

/** A form as it was sent and refused: its fields as typed, and what was wrong. */
export interface SentForm {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
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
  const isSent = sent?.id === id;
  return {
    id,
    action,
    csrfToken,
    values: isSent ? { ...stored, ...sent.values } : stored,
    errors: isSent ? sent.errors : [],
  };
}
