import type { Recognition } from './recognition';

/** Reads a recognition as a form or a program sends it; what is left empty says nothing. */
export function readRecognition(body: object): Recognition {
  const fields = new Map<string, unknown>(Object.entries(body));
  const text = (name: string): string | null => {
    const value = fields.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  return {
    awardCode: text('awardCode'),
    agencyCode: text('agencyCode'),
    isAgency: fields.get('isAgency') === true || text('isAgency') === 'true',
    divisionId: text('divisionId'),
    personId: text('personId'),
    householdId: text('householdId'),
  };
}
