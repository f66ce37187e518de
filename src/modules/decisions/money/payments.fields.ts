import { FieldReader, typedText } from '../../../platform/forms';
import { nfc } from '../../../text/search';
import { readAmount } from './amounts';
import type { PaymentScope, TypedAmount } from './payment';

/** Reads for which agency and time bonus money is computed. InvalidInput names every field that is wrong. */
export function readAgencyScope(fields: object): PaymentScope {
  const reader = new FieldReader(fields);
  return reader.finish({
    kind: 'agency',
    agencyCode: reader.text('agency', 'cơ quan'),
    from: reader.date('from', 'ngày đầu'),
    to: reader.date('to', 'ngày cuối'),
  });
}

/** What stands in the inputs of the lines of a form, by the id of the honour. */
export function typedAmounts(
  fields: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, { amount: string; note: string }> {
  const rows = Math.min(5_000, Number(/^\d{1,4}$/.exec(typedText(fields['rows']))?.[0] ?? 0));
  const typed = new Map<string, { amount: string; note: string }>();
  for (let index = 0; index < rows; index += 1) {
    const at = String(index);
    const honour = typedText(fields[`honour${at}`]);
    if (honour === '') continue;
    typed.set(honour, { amount: typedText(fields[`amount${at}`]), note: nfc(typedText(fields[`note${at}`])) });
  }
  return typed;
}

/** The amounts of a form as the service takes them. */
export function readAmounts(typed: ReadonlyMap<string, { amount: string; note: string }>): TypedAmount[] {
  return [...typed].map(([honourId, { amount, note }]) => ({ honourId, amount: readAmount(amount), note }));
}
