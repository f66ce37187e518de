import type { BlocPlace, Member, Predecessor } from './place';
import { membersOnDay } from './member-on-day';

/**
 * SQL of the agencies that passed into members of a bloc: `predecessor_id`, `member_id` (who stands for it on the day, also
 * over several steps), `kind` and `effective_on` of its own end. They were members themselves on their last day, in the year
 * that began on `yearStart` and not after `day`. All three are SQL: of an id and of two dates.
 */
export function predecessorsOn(bloc: string, yearStart: string, day: string): string {
  const member = `EXISTS (SELECT FROM ${membersOnDay(day)} WHERE m.bloc_id = ${bloc} AND m.agency_id = q.successor_id)`;
  return `(WITH RECURSIVE chain AS (
      SELECT q.predecessor_id, q.successor_id AS member_id, q.kind, q.effective_on FROM agency_succession q
       WHERE q.effective_on > ${yearStart} AND q.effective_on <= ${day} AND ${member}
      UNION
      SELECT q.predecessor_id, c.member_id, q.kind, q.effective_on
        FROM chain c JOIN agency_succession q ON q.successor_id = c.predecessor_id
         AND q.effective_on > ${yearStart} AND q.effective_on <= c.effective_on)
    SELECT c.predecessor_id, c.member_id, c.kind, c.effective_on FROM chain c
     WHERE EXISTS (SELECT FROM bloc_membership w WHERE w.bloc_id = ${bloc} AND w.agency_id = c.predecessor_id
                      AND daterange(w.valid_from, w.valid_to, '[)') @> (c.effective_on - 1)))`;
}

/**
 * SQL of those among them whose work one single member took over, with `predecessor_id` and `member_id`: what is theirs
 * is listed under that member. Where an agency was split among several members nobody can say whose its work is.
 */
export function takenOverOn(bloc: string, yearStart: string, day: string): string {
  return `(SELECT p.predecessor_id, min(p.member_id::text)::uuid AS member_id
             FROM ${predecessorsOn(bloc, yearStart, day)} p
            GROUP BY p.predecessor_id HAVING count(DISTINCT p.member_id) = 1)`;
}

/** An agency whose work a member took over within the year, and that member. */
export interface TakenOver {
  readonly predecessor: Predecessor;
  readonly holder: Member;
}

/** Whose work the members of a place took over, in the order of the place's predecessors; the same rule as `takenOverOn`. */
export function takenOverIn({ members, predecessors }: Pick<BlocPlace, 'members' | 'predecessors'>): TakenOver[] {
  const seen = new Set<string>();
  return predecessors.flatMap((predecessor) => {
    const { agencyId, successorId } = predecessor;
    const isShared = predecessors.some((other) => other.agencyId === agencyId && other.successorId !== successorId);
    const holder = members.find((member) => member.agencyId === successorId);
    if (isShared || holder === undefined || seen.has(agencyId)) return [];
    seen.add(agencyId);
    return [{ predecessor, holder }];
  });
}

/** The agency that a member took over, named as lists name it: "Ban B (tiếp nhận từ Ban A)". */
export function takenOverMember({ predecessor, holder }: TakenOver): Member {
  const { agencyId, code, agencyKind, name, shortName, officialOrder } = predecessor;
  return {
    ...{ agencyId, code, kind: agencyKind, role: 'member', officialOrder },
    name: `${holder.name} (tiếp nhận từ ${name})`,
    shortName: `${holder.shortName} (từ ${shortName})`,
  };
}

/** An agency of a place, and the member that answers for what is the agency's. */
export interface Answering {
  readonly agency: Member;
  readonly holder: Member;
}

/** The members of a place and the agencies whose work they took over, by id. */
export function answeringIn(place: Pick<BlocPlace, 'members' | 'predecessors'>): Map<string, Answering> {
  const members = place.members.map((member): Answering => ({ agency: member, holder: member }));
  const taken = takenOverIn(place).map((item): Answering => ({ agency: takenOverMember(item), holder: item.holder }));
  return new Map([...members, ...taken].map((item) => [item.agency.agencyId, item]));
}

/** Names of the members of a place and of the agencies that they took over, by id. */
export function agencyNamesIn(place: Pick<BlocPlace, 'members' | 'predecessors'>): Map<string, string> {
  return new Map([...answeringIn(place)].map(([agencyId, { agency }]) => [agencyId, agency.name]));
}
