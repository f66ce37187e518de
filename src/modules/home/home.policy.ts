import type { Role } from '../../domain/roles';
import type { Actor } from '../../platform/access';

/** Where a person starts, by what they are there for; whoever is several things starts with the first. */
export type HomeKind = 'bloc' | 'province' | 'agency' | 'checker' | 'council' | 'administrator' | 'none';

const HOMES: readonly { readonly kind: HomeKind; readonly roles: readonly Role[] }[] = [
  { kind: 'bloc', roles: ['SECRETARY'] },
  { kind: 'province', roles: ['APPRAISER', 'PROVINCIAL_LEADER'] },
  { kind: 'agency', roles: ['OFFICER', 'LEADER'] },
  { kind: 'checker', roles: ['CROSS_CHECKER'] },
  { kind: 'council', roles: ['COUNCIL_MEMBER'] },
  { kind: 'administrator', roles: ['ADMINISTRATOR'] },
];

/** The home of an actor, and the actor in only the roles that lead there: they decide which places are theirs. */
export function homeOf(actor: Actor): { readonly kind: HomeKind; readonly actor: Actor } {
  for (const { kind, roles } of HOMES) {
    const assignments = actor.assignments.filter((assignment) => roles.includes(assignment.role));
    if (assignments.length > 0) return { kind, actor: { ...actor, assignments } };
  }
  return { kind: 'none', actor };
}
