import type { Role } from '../../domain/roles';
import { stepsFor } from '../../domain/workflow/machine';
import { type SheetAction, sheetMachine, type SheetState } from '../../domain/workflow/sheet';
import { type Actor, may } from '../../platform/access';
import { accessPlace, type BlocPlace, judgesItself, type Member } from '../blocs';

/** Roles that judge other agencies' sheets. */
const JUDGES: readonly Role[] = ['SECRETARY', 'CROSS_CHECKER', 'APPRAISER'];

export function mayRead(actor: Actor, place: BlocPlace, member: Member): boolean {
  return may(actor, 'sheet.read', accessPlace(place, member.agencyId));
}

export function mayWrite(actor: Actor, place: BlocPlace, member: Member): boolean {
  return may(actor, 'sheet.write', accessPlace(place, member.agencyId));
}

/** Whether the reader may see everybody's scores, and not only those of their own agency. */
export function mayCompare(actor: Actor, place: BlocPlace): boolean {
  return may(actor, 'scores.read', accessPlace(place));
}

/** The steps that the actor may take with a sheet in this state. */
export function actionsFor(actor: Actor, place: BlocPlace, member: Member, state: SheetState): SheetAction[] {
  return stepsFor(sheetMachine, state, rolesAt(actor, place, member)).map((step) => step.action);
}

/** Whether the actor could ever take this step with the sheet of this agency. */
export function couldEver(actor: Actor, place: BlocPlace, member: Member, action: SheetAction): boolean {
  const roles = rolesAt(actor, place, member);
  return sheetMachine.transitions.some(
    (step) => step.action === action && step.roles.some((role) => roles.includes(role)),
  );
}

/**
 * The roles that an actor holds for a sheet. Who belongs to the agency judges its sheet in no role (product §3: nobody
 * cross-checks or appraises their own agency); the secretary is of the chair agency.
 */
export function rolesAt(actor: Actor, place: BlocPlace, member: Member): Role[] {
  const scope = accessPlace(place, member.agencyId);
  const holding = actor.assignments.filter((assignment) =>
    may({ ...actor, assignments: [assignment] }, 'sheet.read', scope),
  );
  const isOwn = judgesItself(actor, place, member);
  return holding.map(({ role }) => role).filter((role) => !(isOwn && JUDGES.includes(role)));
}
