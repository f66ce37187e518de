import type { FormError } from '../../../templates/components/error-summary';
import type { StaleFormView } from '../../../templates/components/stale-form';
import { sentenceOf } from '../../text/vi';
import { staleFormView, StaleWrite } from '../audit';
import { Conflict, InvalidInput } from '../errors';

/** What a page says of a form: nothing for one just opened, the mistakes or the conflict of one that was refused. */
export interface FormOutcome {
  readonly errors: readonly FormError[];
  readonly conflict: StaleFormView | null;
  readonly status: number;
}

/** A form that nobody has sent yet. */
export const UNSENT: FormOutcome = { errors: [], conflict: null, status: 200 };

/** How the form that was sent is marked up. */
export interface SentForm {
  readonly formId: string;
  /** Id of the input by the name of the field. */
  readonly fieldIds: Readonly<Record<string, string>>;
  /** Where a mistake goes that belongs to no field. */
  readonly elsewhere: string;
}

/** What a page says of a form that a use case refused. An error that is no refusal is thrown on. */
export function refusedForm(error: unknown, form: SentForm): FormOutcome {
  if (error instanceof StaleWrite) {
    return { errors: [], conflict: staleFormView(error, form.formId), status: error.status };
  }
  if (error instanceof Conflict) {
    return { errors: [{ fieldId: form.elsewhere, message: error.message }], conflict: null, status: error.status };
  }
  if (!(error instanceof InvalidInput)) throw error;
  const errors = error.violations.map((violation) => ({
    fieldId: form.fieldIds[violation.place ?? ''] ?? form.elsewhere,
    message: sentenceOf(violation),
  }));
  return { errors, conflict: null, status: error.status };
}
