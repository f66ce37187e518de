import { checkTerms } from '../../../domain/tasks/terms';
import type { Violation } from '../../../domain/violation';
import type { Registration } from './registration';

/**
 * What must be put right before a registration is sent, line by line; the place is the line's number and the field,
 * '3.target', or 'lines' for the whole. An agency with approved tasks may send titles alone.
 */
export function checkRegistration({ lines, approved, titles, place }: Registration): Violation[] {
  if (lines.length === 0 && (approved.length === 0 || titles.length === 0)) {
    return [{ code: 'tasks_missing', place: 'lines' }];
  }
  const taken = new Set(approved.map(({ number }) => number));
  return lines.flatMap(({ number, terms }) => {
    const found: Violation[] = taken.has(number)
      ? [{ code: 'number_taken', place: 'number', parameters: { number } }]
      : [];
    return [...found, ...checkTerms(terms, place.year)].map((violation) => ({
      ...violation,
      place: `${String(number)}.${violation.place ?? ''}`,
    }));
  });
}
