import { REGISTRATION_ACTIONS, type RegistrationAction } from '../../../domain/workflow/registration';
import type { Violation } from '../../../domain/violation';
import { nfc } from '../../../text/search';
import { typedText } from '../../../platform/forms';
import { InvalidInput } from '../../../platform/errors';
import type { SeenRegistration } from './registration-steps.service';

const LONGEST_TITLE = 300;
const MOST_TITLES = 50;
/** A version that nothing has. */
const NO_SUCH = -1;

/** A whole number that was sent; -1 for anything else, which nothing has. */
export function wholeNumber(value: unknown): number {
  const text = typedText(value).trim();
  return /^\d{1,9}$/.test(text) ? Number(text) : NO_SUCH;
}

/** A number of a line, or null when it was left open; what is no number is out of every range. */
export function lineNumber(value: unknown): number | null {
  return typedText(value).trim() === '' ? null : wholeNumber(value);
}

/** A version where one was sent. */
export function seenVersion(value: unknown): number | undefined {
  return typedText(value).trim() === '' ? undefined : wholeNumber(value);
}

/** Titles aimed at, blank ones left out. InvalidInput for too many or too long ones. */
export function titlesOf(value: unknown): string[] {
  const texts = Array.isArray(value) ? value : [];
  const titles = texts.map((text) => nfc(typedText(text)).trim()).filter((text) => text !== '');
  const label = 'Danh hiệu đăng ký';
  const refused: Violation[] = [
    ...(titles.length > MOST_TITLES
      ? [{ code: 'too_many_entries', place: 'titles', parameters: { label, maximum: MOST_TITLES } }]
      : []),
    ...(titles.some((title) => title.length > LONGEST_TITLE)
      ? [{ code: 'too_long', place: 'titles', parameters: { label, maximum: LONGEST_TITLE } }]
      : []),
  ];
  if (refused.length > 0) throw new InvalidInput(refused);
  return [...new Set(titles)];
}

/** The step that a program names. InvalidInput for another word. */
export function actionOf(value: unknown): RegistrationAction {
  const action = REGISTRATION_ACTIONS.find((known) => known === value);
  if (action) return action;
  throw new InvalidInput([{ code: 'unknown_choice', place: 'action', parameters: { label: 'bước' } }]);
}

/** The registrations that a program saw. InvalidInput for another shape. */
export function seenOf(value: unknown): SeenRegistration[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [null];
  return items.map((item, index) => {
    const { agency, version } = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
    if (typeof agency !== 'string' || wholeNumber(version) === NO_SUCH) {
      throw new InvalidInput([{ code: 'malformed_field', place: `registrations[${String(index)}]` }]);
    }
    return { agency, version: wholeNumber(version) };
  });
}
