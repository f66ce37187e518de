import { type Actor, belongsTo } from '../../platform/access';
import type { BlocPlace, Member } from './place';

/**
 * Whether the actor would judge their own agency by judging this member (product §3: nobody cross-checks, appraises or
 * ranks the agency they belong to). The secretary of a bloc works for its chair and belongs to it in this question.
 */
export function judgesItself(
  actor: Actor,
  { bloc }: Pick<BlocPlace, 'bloc'>,
  { agencyId, role }: Pick<Member, 'agencyId' | 'role'>,
): boolean {
  if (belongsTo(actor, agencyId)) return true;
  return role === 'chair' && actor.assignments.some((held) => held.role === 'SECRETARY' && held.blocId === bloc.id);
}
