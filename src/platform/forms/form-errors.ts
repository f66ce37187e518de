import { sentenceOf } from '../../text/vi';
import type { FormError } from '../../../templates/components/error-summary';
import { Conflict, InvalidInput } from '../errors';

/**
 * What a page says about a refused form, each sentence at its field; `fieldIds` gives the id of the input by the name of
 * the field, `elsewhere` is where a mistake goes that belongs to no field. Any other error is thrown on.
 */
export function formErrors(
  error: unknown,
  fieldIds: Readonly<Record<string, string>>,
  elsewhere: string,
): { errors: FormError[]; status: number } {
  if (error instanceof Conflict) {
    return { errors: [{ fieldId: elsewhere, message: error.message }], status: error.status };
  }
  if (!(error instanceof InvalidInput)) throw error;
  const errors = error.violations.map((violation) => ({
    fieldId: fieldIds[violation.place ?? ''] ?? elsewhere,
    message: sentenceOf(violation),
  }));
  return { errors, status: error.status };
}
