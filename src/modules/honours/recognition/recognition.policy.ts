import type { Violation } from '../../../domain/violation';
import type { StoredHonour } from '../honour';
import type { RecognisedFacts, Recognition, RecognitionChoices } from './recognition';

/** Facts that can be said once, with the field of the form that says them. */
const ONCE = ['awardCode', 'agencyCode', 'divisionId', 'personId', 'householdId'] as const;

/** The first fact that was said otherwise before; null when nothing stands against the recognition. */
export function saidOtherwise(honour: StoredHonour, said: Recognition): (typeof ONCE)[number] | null {
  return ONCE.find((field) => said[field] !== null && honour[field] !== null && honour[field] !== said[field]) ?? null;
}

/** Whether the honour already says all of it. */
export function isSaid(honour: StoredHonour, said: Recognition): boolean {
  return (
    ONCE.every((field) => said[field] === null || honour[field] === said[field]) && (!said.isAgency || honour.isAgency)
  );
}

/** What of the recognition was not to be chosen; a fact that the honour has already is no mistake. */
export function recognitionViolations(choices: RecognitionChoices, said: Recognition): Violation[] {
  const { honour } = choices;
  const violations: Violation[] = [];
  const chosen = (place: (typeof ONCE)[number], label: string, known: readonly string[]): void => {
    const value = said[place];
    if (value === null || value === honour[place] || known.includes(value)) return;
    violations.push({ code: 'unknown_choice', place, parameters: { label } });
  };
  chosen(
    'awardCode',
    'danh hiệu, hình thức',
    choices.awards.map(({ code }) => code),
  );
  chosen(
    'agencyCode',
    'cơ quan',
    choices.agencies.map(({ code }) => code),
  );
  chosen(
    'divisionId',
    'phòng, đơn vị',
    choices.divisions.map(({ id }) => id),
  );
  chosen(
    'personId',
    'người',
    choices.people.map(({ id }) => id),
  );
  chosen(
    'householdId',
    'hộ gia đình',
    choices.households.map(({ id }) => id),
  );
  const hasAgency = honour.agencyId !== null || said.agencyCode !== null;
  if (said.isAgency && !honour.isAgency && (!choices.mayBeAgency || !hasAgency)) {
    violations.push({ code: 'honour_not_agency', place: 'isAgency' });
  } else if (said.isAgency && said.divisionId !== null) {
    violations.push({ code: 'honour_agency_or_division', place: 'divisionId' });
  }
  if (violations.length === 0 && saysNothing(said))
    violations.push({ code: 'honour_nothing_said', place: 'awardCode' });
  return violations;
}

function saysNothing(said: Recognition): boolean {
  return !said.isAgency && ONCE.every((field) => said[field] === null);
}

/** The honour as it stands once the facts are written. */
export function recognised(honour: StoredHonour, facts: RecognisedFacts): StoredHonour {
  return {
    ...honour,
    awardCode: honour.awardCode ?? facts.awardCode,
    agencyId: honour.agencyId ?? facts.agencyId,
    isAgency: honour.isAgency || facts.isAgency,
    divisionId: honour.divisionId ?? facts.divisionId,
    personId: honour.personId ?? facts.personId,
    householdId: honour.householdId ?? facts.householdId,
  };
}
