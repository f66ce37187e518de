import type { Role } from '../../../domain/roles';
import { stepsFor } from '../../../domain/workflow/machine';
import {
  isDraft,
  type RegistrationAction,
  registrationMachine,
  type RegistrationState,
} from '../../../domain/workflow/registration';
import { type Actor, belongsTo, may } from '../../../platform/access';
import { accessPlace, type BlocPlace, type Member } from '../../blocs';
import type { Registration } from './registration';

/** Whether the actor may read what an agency drafts: its own people, and those who run or watch the bloc. */
export function mayReadRegistration(actor: Actor, place: BlocPlace, member: Member): boolean {
  return may(actor, 'task.read', accessPlace(place, member.agencyId));
}

/** Whether the actor drafts for the agency: its own officers. */
export function mayDraft(actor: Actor, place: BlocPlace, member: Member): boolean {
  return may(actor, 'registration.write', accessPlace(place, member.agencyId));
}

/** Whether the actor may write into this registration now. */
export function mayEdit(actor: Actor, { place, holder, state }: Registration): boolean {
  return isDraft(state) && mayDraft(actor, place, holder);
}

/** The steps that the actor may take with a registration in this state. */
export function registrationSteps(
  actor: Actor,
  place: BlocPlace,
  member: Member,
  state: RegistrationState,
): RegistrationAction[] {
  return stepsFor(registrationMachine, state, registrationRoles(actor, place, member)).map(({ action }) => action);
}

/** Whether the actor could ever take this step with the registration of this agency. */
export function couldEverMove(actor: Actor, place: BlocPlace, member: Member, action: RegistrationAction): boolean {
  const roles = registrationRoles(actor, place, member);
  return registrationMachine.transitions.some(
    (step) => step.action === action && step.roles.some((role) => roles.includes(role)),
  );
}

/** The roles that an actor holds for a registration; who belongs to the agency does not approve it for the Council. */
export function registrationRoles(actor: Actor, place: BlocPlace, member: Member): Role[] {
  const scope = accessPlace(place, member.agencyId);
  const belongs = belongsTo(actor, member.agencyId);
  return actor.assignments
    .filter((assignment) => may({ ...actor, assignments: [assignment] }, 'task.read', scope))
    .map(({ role }) => role)
    .filter((role) => !(belongs && role === 'APPRAISER'));
}
