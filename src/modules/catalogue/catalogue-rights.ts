import { type Actor, holds, may } from '../../platform/access';
import { Forbidden } from '../../platform/errors';

/** Forbidden for whoever may not edit the catalogue. */
export function requireManager(actor: Actor): void {
  if (!may(actor, 'award.manage', {})) throw new Forbidden();
}

/** Whether the pages offer their forms to the actor. */
export function mayManage(actor: Actor): boolean {
  return holds(actor, 'award.manage') && may(actor, 'award.manage', {});
}
