import { ROLES, type Role, type ScopeKind } from '../../domain/roles';
import { PERMISSIONS, type Permission } from './permissions';

/** One valid role of an actor, and for what it holds. */
export interface Assignment {
  readonly role: Role;
  readonly scope: ScopeKind;
  readonly agencyId: string | null;
  readonly blocId: string | null;
  /** Today's name of the agency or bloc; null for the province. */
  readonly placeName: string | null;
  /** Null: in every period. */
  readonly periodId: string | null;
}

/** Who acts: a signed-in person, or the system when a command runs. Only assignments valid today are listed. */
export interface Actor {
  readonly userId: string | null;
  readonly name: string;
  readonly mustChangePassword: boolean;
  readonly assignments: readonly Assignment[];
}

/** What a permission is asked for; what is left out does not matter. */
export interface Place {
  readonly agencyId?: string | null;
  readonly blocId?: string | null;
  /** The period and its year: a role limited to either of them holds there. */
  readonly periodIds?: readonly string[];
}

/** The actor of the command line: may do everything, and is named in the audit. */
export const SYSTEM_ACTOR: Actor = {
  userId: null,
  name: 'Hệ thống (dòng lệnh)',
  mustChangePassword: false,
  assignments: ROLES.map((role) => ({
    role,
    scope: 'province',
    agencyId: null,
    blocId: null,
    placeName: null,
    periodId: null,
  })),
};

/** Whether the actor holds the permission anywhere at all: the question of the guard. */
export function holds(actor: Actor, permission: Permission): boolean {
  return assignmentsFor(actor, permission).length > 0;
}

/** Whether the actor holds the permission for this agency or bloc (and period). */
export function may(actor: Actor, permission: Permission, place: Place): boolean {
  return assignmentsFor(actor, permission).some((assignment) => covers(assignment, place));
}

/** Whether the actor works for the agency in any role: they decide nothing about it on behalf of the bloc. */
export function belongsTo(actor: Actor, agencyId: string): boolean {
  return actor.assignments.some((assignment) => assignment.agencyId === agencyId);
}

/**
 * The agencies and blocs for which the actor holds the permission; `province` means all of them. With `periodIds` (a
 * period and its year) roles limited to other periods do not count.
 */
export function reach(
  actor: Actor,
  permission: Permission,
  periodIds?: readonly string[],
): { province: boolean; agencyIds: string[]; blocIds: string[] } {
  const assignments = assignmentsFor(actor, permission).filter((assignment) => holdsIn(assignment, periodIds));
  return {
    province: assignments.some((assignment) => assignment.scope === 'province'),
    agencyIds: assignments.flatMap((assignment) => assignment.agencyId ?? []),
    blocIds: assignments.flatMap((assignment) => assignment.blocId ?? []),
  };
}

/** The actor's roles with the permission, each with the place and period it is limited to. */
export function assignmentsFor(actor: Actor, permission: Permission): Assignment[] {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return actor.assignments.filter((assignment) => roles.includes(assignment.role));
}

function covers(assignment: Assignment, place: Place): boolean {
  if (!holdsIn(assignment, place.periodIds)) return false;
  if (assignment.scope === 'province') return true;
  if (assignment.scope === 'agency') return place.agencyId != null && assignment.agencyId === place.agencyId;
  return place.blocId != null && assignment.blocId === place.blocId;
}

function holdsIn({ periodId }: Assignment, periodIds: readonly string[] | undefined): boolean {
  return periodId === null || periodIds === undefined || periodIds.includes(periodId);
}
