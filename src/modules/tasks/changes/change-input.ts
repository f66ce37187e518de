import { isBusinessDate } from '../../../domain/calendar';
import { parseDate } from '../../../text/date';
import { typedText } from '../../../platform/forms';
import { wholeNumber } from '../registration/registration-input';
import { termsOfForm, termsOfProgram, type TypedTerms } from '../terms/typed-terms';
import type { ChangeDraft } from './target-changes.policy';

type Fields = Readonly<Record<string, unknown>>;

/** A request that a person typed. */
export function changeOfForm(fields: object, codes: ReadonlyMap<string, string>): ChangeDraft {
  return changeDraft(fields as Fields, termsOfForm(fields, codes), parseDate);
}

/** A request that a program sent. */
export function changeOfProgram(fields: object): ChangeDraft {
  return changeDraft(fields as Fields, termsOfProgram(fields), (text) => (isBusinessDate(text) ? text : null));
}

function changeDraft(fields: Fields, typed: TypedTerms, readDay: typeof parseDate): ChangeDraft {
  const day = typedText(fields['effectiveOn']).trim();
  const effectiveOn = day === '' ? null : readDay(day);
  const refused = day !== '' && effectiveOn === null ? [{ code: 'not_a_date', place: 'effectiveOn' }] : [];
  return {
    typed: { ...typed, refused: [...typed.refused, ...refused] },
    seenVersion: wholeNumber(fields['version']),
    effectiveOn,
    reason: typedText(fields['reason']),
  };
}
