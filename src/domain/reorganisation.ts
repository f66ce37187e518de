import type { MemberRole, SuccessionKind } from './agencies';

/** A membership of the agency that ends, with the bloc by its code. */
export interface EndingMembership {
  readonly blocCode: string;
  readonly role: MemberRole;
}

/** What is asked beyond what always happens: blocs that receiving agencies join, and whether one of them keeps the post. */
export interface ReorganisationChoice {
  /** Codes of blocs of the ending agency that its successors join where they are no members; null: the usual ones. */
  readonly joins: readonly string[] | null;
  /** The only successor keeps the chair or vice chair of the ending agency. */
  readonly keepPost: boolean;
}

/** A receiving agency in a bloc of the ending one. */
export interface Joining<Membership extends EndingMembership = EndingMembership> {
  readonly ended: Membership;
  readonly successorCode: string;
  /** It is a member on the day already. */
  readonly isMember: boolean;
  /** The role that it takes; null: it is a member already and stays what it is. */
  readonly role: MemberRole | null;
}

/** Whether successors usually take the place in the blocs: who takes over a dissolved agency's work need not. */
export function usuallyJoins(kind: SuccessionKind): boolean {
  return kind !== 'dissolve';
}

/**
 * What becomes of the successors in the blocs of an agency that ends: where they are no members they join, as chosen, and a
 * single successor may keep the post. `isMember` tells of the first day without the agency.
 */
export function joiningOf<Membership extends EndingMembership>(
  kind: SuccessionKind,
  memberships: readonly Membership[],
  successorCodes: readonly string[],
  { joins, keepPost }: ReorganisationChoice,
  isMember: (blocCode: string, agencyCode: string) => boolean,
): Joining<Membership>[] {
  return memberships.flatMap((ended) =>
    successorCodes.flatMap((successorCode): Joining<Membership>[] => {
      const post = keepPost && successorCodes.length === 1 && ended.role !== 'member' ? ended.role : null;
      if (isMember(ended.blocCode, successorCode)) {
        return [{ ended, successorCode, isMember: true, role: post }];
      }
      const isChosen = joins === null ? usuallyJoins(kind) : joins.includes(ended.blocCode);
      return isChosen ? [{ ended, successorCode, isMember: false, role: post ?? 'member' }] : [];
    }),
  );
}
