import type { Role } from '../../../domain/roles';

const COLUMNS = `'' AS "blocCode", c.name AS "blocName", '' AS "periodCode", s.title AS "periodName", NULL::text AS "agencyCode",
  NULL::text AS "agencyName", 1 AS count, s.id::text AS target, NULL::text AS "returnReason", NULL::timestamptz AS "dueAt"`;

const SESSIONS = `council_session s JOIN council c ON c.id = s.council_id`;

/**
 * SQL of what waits for members of councils, with the columns and parameters of the other work (todo-sources.ts): papers that
 * they were handed and have not put in, sessions under way that they chair, and sessions of their councils still to be held.
 */
export function councilTodoSql(roles: ReadonlySet<Role>): string[] {
  if (!roles.has('COUNCIL_MEMBER')) return [];
  return [
    `SELECT 'council_vote' AS kind, ${COLUMNS}
       FROM session_voter v JOIN ${SESSIONS} ON s.id = v.session_id AND s.round = v.round
      WHERE v.user_id = $2 AND s.state = 'voting'
        AND NOT EXISTS (SELECT FROM session_participation x
                         WHERE x.session_id = v.session_id AND x.round = v.round AND x.member_id = v.member_id)`,
    `SELECT 'council_preside' AS kind, ${COLUMNS}
       FROM council_member m JOIN ${SESSIONS} ON c.id = m.council_id
      WHERE m.user_id = $2 AND m.role = 'chair' AND daterange(m.valid_from, m.valid_to, '[)') @> s.held_on
        AND s.state IN ('in_session', 'voting')`,
    `SELECT 'council_session' AS kind, ${COLUMNS}
       FROM council_member m JOIN ${SESSIONS} ON c.id = m.council_id
      WHERE m.user_id = $2 AND daterange(m.valid_from, m.valid_to, '[)') @> s.held_on AND s.state = 'preparing'
        AND s.held_on >= ($3::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`,
  ];
}
