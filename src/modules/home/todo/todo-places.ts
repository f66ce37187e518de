import type { Role } from '../../../domain/roles';
import { membersOnDay, takenOverOn } from '../../blocs';

/** SQL of the members of the bloc `b` on the last day of the period `p`; each answers for itself. */
export const MEMBERS = `CROSS JOIN LATERAL (SELECT g.id, g.id AS holder_id, g.code, n.short_name
                   FROM ${membersOnDay('p.ends_on')} WHERE m.bloc_id = b.id) a`;

/** First day of the year of `p`. */
const YEAR_START = `coalesce((SELECT y.starts_on FROM period y WHERE y.id = p.parent_id), p.starts_on)`;

/** SQL of the members and of the agencies whose work they took over within the year, under the last name these had. */
export const ANSWERING = `CROSS JOIN LATERAL (
    SELECT g.id, g.id AS holder_id, g.code, n.short_name FROM ${membersOnDay('p.ends_on')} WHERE m.bloc_id = b.id
    UNION ALL
    SELECT g.id, x.member_id, g.code,
           (SELECT n.short_name FROM agency_name n WHERE n.agency_id = g.id ORDER BY n.valid_from DESC LIMIT 1)
      FROM ${takenOverOn('b.id', YEAR_START, 'p.ends_on')} x JOIN agency g ON g.id = x.predecessor_id) a`;

export const REVIEWS = `review r JOIN bloc b ON b.id = r.bloc_id JOIN period p ON p.id = r.period_id AND r.state = 'open'`;
/**
 * SQL of sheets with the member each is of. The members are looked up for the sheets that are left (OFFSET 0 keeps PostgreSQL
 * from turning it round): it takes a day within a range for something rare, and would begin at all members of all blocs.
 */
export const SHEETS = `${REVIEWS} JOIN score_sheet s ON s.review_id = r.id
  CROSS JOIN LATERAL (SELECT g.id, g.id AS holder_id, g.code, n.short_name
                        FROM ${membersOnDay('p.ends_on')} WHERE m.bloc_id = b.id AND g.id = s.agency_id OFFSET 0) a`;
export const REGISTRATIONS = `task_registration t JOIN bloc b ON b.id = t.bloc_id JOIN period p ON p.id = t.period_id
                       ${ANSWERING}`;
export const MEETINGS = `meeting k JOIN review r ON r.id = k.review_id JOIN bloc b ON b.id = r.bloc_id
                  JOIN period p ON p.id = r.period_id`;

const TODAY = `($3::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/**
 * SQL: the sheets of a place are asked for: from the day that was set with their deadline; where none was set, once there
 * is something to score on, as the period is cut off or the day for its figures has passed, or at once where the sheets
 * are due before the cut-off. Earlier nobody is asked for a sheet that would be empty.
 */
export const SCORING_BEGUN = `coalesce(
    (SELECT d.opens_on FROM deadline d WHERE d.period_id = p.id AND d.kind = 'self_score' AND (d.bloc_id = b.id OR d.bloc_id IS NULL)
      ORDER BY d.bloc_id NULLS LAST LIMIT 1) <= ${TODAY},
    p.cut_off_on <= ${TODAY} OR ${deadlineOf('progress_update')} < $3
      OR (${deadlineOf('self_score')} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date < p.cut_off_on)`;

/** SQL: the bloc is one that an agency of the reader belongs or belonged to. Asked first: the members of all others are not looked up. */
const OF_OWN_BLOCS = `b.id = ANY(ARRAY(SELECT w.bloc_id FROM bloc_membership w WHERE w.agency_id = ANY($4::uuid[])))`;

/**
 * SQL: the role is held for the member in question, or the one that answers for the agency, its bloc or the province, in this period or its year. The bare list of ids
 * beside it is where PostgreSQL begins: of a set made from JSON it cannot know how small it is.
 */
export function held(roles: readonly Role[]): string {
  const ofAgency = roles.every((role) => role === 'OFFICER' || role === 'LEADER');
  if (ofAgency)
    return `${OF_OWN_BLOCS} AND a.holder_id = ANY($4::uuid[]) AND ${heldFor(roles, `h."agencyId" = a.holder_id`)}`;
  const ofBloc = roles.every((role) => role === 'SECRETARY');
  const beginning = ofBloc ? 'b.id = ANY($5::uuid[]) AND ' : '';
  return `${beginning}${heldFor(roles, `(h."blocId" = b.id OR h.scope = 'province')`)}`;
}

/** SQL: one of the roles is held in a place, in this period or its year; `place` is SQL that compares it with `h`. */
export function heldFor(roles: readonly Role[], place: string): string {
  const list = roles.map((role) => `'${role}'`).join(', ');
  return `EXISTS (SELECT FROM json_to_recordset($1::json)
                    AS h (role text, scope text, "agencyId" uuid, "blocId" uuid, "periodId" uuid)
                   WHERE h.role IN (${list}) AND ${place}
                     AND (h."periodId" IS NULL OR h."periodId" IN (p.id, p.parent_id)))`;
}

/** SQL: when work of this kind is due in the place: the bloc's own deadline or the province's, as it was last moved. */
export function deadlineOf(kind: string): string {
  return `(SELECT coalesce((SELECT e.due_at FROM deadline_extension e WHERE e.deadline_id = d.id
                             ORDER BY e.granted_at DESC, e.id DESC LIMIT 1), d.due_at)
             FROM deadline d WHERE d.period_id = p.id AND d.kind = '${kind}' AND (d.bloc_id = b.id OR d.bloc_id IS NULL)
            ORDER BY d.bloc_id NULLS LAST LIMIT 1)`;
}
