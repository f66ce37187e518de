import type { BusinessDate } from '../../domain/calendar';
import type { PactText } from '../../domain/pacts';
import { canonicalJson } from '../../domain/canonical-json';
import type { Role } from '../../domain/roles';
import type { Violation } from '../../domain/violation';
import { stepsFor } from '../../domain/workflow/machine';
import { type PactAction, pactMachine, type PactState, type PactStep } from '../../domain/workflow/pact';
import { type Actor, may } from '../../platform/access';
import { accessPlace, type BlocPlace } from '../blocs';

/** A signature on paper as the secretary records it; a leader who signs here sends none. */
export interface PaperSignature {
  readonly signedOn: BusinessDate;
  readonly signedBy: string;
}

const LONGEST_NAME = 200;
const PERSON_STEPS: readonly PactStep[] = ['open_signing', 'enforce', 'withdraw', 'amend'];

export function mayRead(actor: Actor, place: BlocPlace): boolean {
  const known = (agencyId?: string): boolean => may(actor, 'pact.read', accessPlace(place, agencyId));
  return known() || place.members.some(({ agencyId }) => known(agencyId));
}

export function mayWrite(actor: Actor, place: BlocPlace): boolean {
  return may(actor, 'pact.write', accessPlace(place));
}

/** Whether the actor signs for this agency as its head. */
export function maySign(actor: Actor, place: BlocPlace, agencyId: string): boolean {
  return may(actor, 'pact.sign', accessPlace(place, agencyId));
}

/** The steps that the actor may ask for by name while the pact is in this state. */
export function stepsOf(actor: Actor, place: BlocPlace, state: PactState): PactStep[] {
  const open = stepsFor(pactMachine, state, rolesAt(actor, place)).map(({ action }) => action);
  return PERSON_STEPS.filter((step) => open.includes(step));
}

/** Whether the actor could ever take this step with the pact of this bloc. */
export function couldEver(actor: Actor, place: BlocPlace, action: PactAction): boolean {
  const roles = rolesAt(actor, place);
  return pactMachine.transitions.some(
    (step) => step.action === action && step.roles.some((role) => roles.includes(role)),
  );
}

/** What is wrong with a signature on paper: who signed, on a day from the year before on, when pacts may be signed early. */
export function paperViolations(
  { signedOn, signedBy }: PaperSignature,
  yearStart: BusinessDate,
  today: BusinessDate,
): Violation[] {
  const from = `${String(Number(yearStart.slice(0, 4)) - 1)}-01-01`;
  const parameters = { label: 'Người ký', maximum: LONGEST_NAME };
  return [
    ...(signedOn < from || signedOn > today
      ? [{ code: 'date_out_of_range', place: 'signedOn', parameters: { from, to: today } }]
      : []),
    ...(signedBy === '' ? [{ code: 'required', place: 'signedBy', parameters: { label: 'người ký' } }] : []),
    ...(signedBy.length > LONGEST_NAME ? [{ code: 'too_long', place: 'signedBy', parameters }] : []),
  ];
}

/** Whether two texts say the same. */
export function sameText(one: PactText, other: PactText): boolean {
  const bare = ({ opening, contents }: PactText): string => canonicalJson({ opening, contents });
  return bare(one) === bare(other);
}

function rolesAt(actor: Actor, place: BlocPlace): Role[] {
  return actor.assignments
    .filter((assignment) => mayRead({ ...actor, assignments: [assignment] }, place))
    .map(({ role }) => role);
}
