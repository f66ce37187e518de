import type { TodoKind } from '../../../domain/todo';
import type { Role } from '../../../domain/roles';
import { hasJudgeInBloc, isDecidedByAgency } from '../../proposals';

/** SQL of work on proposals for commendation `q`, with the columns and parameters of the other work (todo-sources.ts). */
interface ProposalSource {
  readonly kind: TodoKind;
  readonly roles: readonly Role[];
  readonly where: string;
  readonly joins?: string;
  /** Several are told as one, by this SQL; none: one row a proposal. */
  readonly by?: string;
  readonly returnReason?: string;
  readonly dueAt?: string;
}

/** SQL: one of the roles is held for the place, which is SQL that compares it with `h`. */
function held(roles: readonly Role[], place: string): string {
  const list = roles.map((role) => `'${role}'`).join(', ');
  return `EXISTS (SELECT FROM json_to_recordset($1::json) AS h (role text, scope text, "agencyId" uuid, "blocId" uuid)
                   WHERE h.role IN (${list}) AND ${place})`;
}

const OF_AGENCY = `q.agency_id = ANY($4::uuid[])`;

const TODAY = `($3::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** A secretary of the bloc may judge it; where none may, Sở Nội vụ acts for the bloc. */
const OF_SECRETARY = hasJudgeInBloc('q', TODAY);

/** The head of the agency decides. */
const OF_HEAD = `(q.level = 'authority' AND ${isDecidedByAgency('q')})`;

/** Somebody is in office as the head of the agency; without them Sở Nội vụ decides or gives it back. */
const HAS_HEAD = `EXISTS (SELECT FROM role_assignment r JOIN app_user u ON u.id = r.user_id AND u.locked_at IS NULL
    WHERE r.agency_id = q.agency_id AND r.role = 'LEADER' AND daterange(r.valid_from, r.valid_to, '[)') @> ${TODAY})`;

/** Nobody has given it back: it was begun, or taken back by who writes it. */
const BEGUN = `q.state = 'drafting' AND NOT EXISTS (SELECT FROM proposal_step s WHERE s.proposal_id = q.id AND s.candidate_id IS NULL
    AND s.action IN ('return', 'leader_return') AND s.sequence = (SELECT max(t.sequence) FROM proposal_step t
      WHERE t.proposal_id = q.id AND t.candidate_id IS NULL))`;

/** The last step of the proposal itself. */
const LAST_STEP = `CROSS JOIN LATERAL (SELECT s.action, s.reason FROM proposal_step s
    WHERE s.proposal_id = q.id AND s.candidate_id IS NULL ORDER BY s.sequence DESC LIMIT 1) l`;

const SOURCES: readonly ProposalSource[] = [
  {
    kind: 'proposal_draft',
    roles: ['OFFICER'],
    where: `${BEGUN} AND ${OF_AGENCY} AND ${held(['OFFICER'], `h."agencyId" = q.agency_id`)}`,
  },
  {
    kind: 'proposal_draft',
    roles: ['SECRETARY'],
    where: `${BEGUN} AND q.agency_id IS NULL AND q.bloc_id = ANY($5::uuid[])
            AND ${held(['SECRETARY'], `h."blocId" = q.bloc_id`)}`,
  },
  {
    kind: 'proposal_mend',
    roles: ['OFFICER'],
    joins: LAST_STEP,
    where: `q.state = 'drafting' AND l.action IN ('return', 'leader_return') AND ${OF_AGENCY}
            AND ${held(['OFFICER'], `h."agencyId" = q.agency_id`)}`,
    returnReason: 'l.reason',
  },
  {
    kind: 'proposal_mend',
    roles: ['SECRETARY'],
    joins: LAST_STEP,
    where: `q.state = 'drafting' AND l.action = 'return' AND q.agency_id IS NULL AND q.bloc_id = ANY($5::uuid[])
            AND ${held(['SECRETARY'], `h."blocId" = q.bloc_id`)}`,
    returnReason: 'l.reason',
  },
  {
    kind: 'proposal_approve',
    roles: ['LEADER'],
    where: `q.state = 'awaiting_leader' AND ${OF_AGENCY} AND ${held(['LEADER'], `h."agencyId" = q.agency_id`)}`,
  },
  {
    kind: 'proposal_decide',
    roles: ['LEADER'],
    where: `q.state = 'under_review' AND ${OF_AGENCY} AND ${OF_HEAD} AND ${held(['LEADER'], `h."agencyId" = q.agency_id`)}`,
  },
  {
    kind: 'proposal_gather',
    roles: ['SECRETARY'],
    where: `q.state = 'under_review' AND q.level = 'bloc' AND q.bloc_id = ANY($5::uuid[]) AND ${OF_SECRETARY}
            AND (${OF_AGENCY}) IS NOT TRUE AND ${held(['SECRETARY'], `h."blocId" = q.bloc_id`)}`,
    by: 'b.id',
  },
  {
    kind: 'proposal_appraise',
    roles: ['APPRAISER'],
    where: `q.state = 'under_review' AND (q.level <> 'bloc' OR NOT ${OF_SECRETARY}) AND NOT (${OF_HEAD} AND ${HAS_HEAD})
            AND ${held(['APPRAISER'], `(h.scope = 'province' OR h."blocId" = q.bloc_id)`)}`,
    by: 'q.level',
  },
  {
    kind: 'proposal_opinion',
    roles: ['OFFICER', 'LEADER'],
    joins: `JOIN proposal_opinion o ON o.proposal_id = q.id`,
    where: `q.state = 'under_review' AND o.answer IS NULL AND o.agency_id = ANY($4::uuid[])
            AND ${held(['OFFICER', 'LEADER'], `h."agencyId" = o.agency_id`)}`,
    // The last day is theirs to its end.
    dueAt: `((o.due_on + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`,
  },
];

/** One SELECT for each kind of work on proposals that holders of these roles may have. */
export function proposalTodoSql(roles: ReadonlySet<Role>): string[] {
  return SOURCES.filter((source) => source.roles.some((role) => roles.has(role))).map(selectOf);
}

function selectOf({ kind, joins = '', where, by, returnReason = 'NULL', dueAt = 'NULL' }: ProposalSource): string {
  const from = `FROM proposal q LEFT JOIN bloc b ON b.id = q.bloc_id ${joins} WHERE ${where}`;
  if (by === undefined) {
    return `SELECT '${kind}' AS kind, coalesce(b.code, '') AS "blocCode", q.title AS "blocName", '' AS "periodCode",
                   'năm ' || q.achievement_year AS "periodName", NULL::text AS "agencyCode", NULL::text AS "agencyName", 1 AS count,
                   q.code AS target, ${returnReason}::text AS "returnReason", ${dueAt}::timestamptz AS "dueAt" ${from}`;
  }
  const isByBloc = by === 'b.id';
  return `SELECT '${kind}' AS kind, ${isByBloc ? 'min(b.code)' : `''`} AS "blocCode",
                 ${isByBloc ? 'min(b.name)' : `'Toàn tỉnh'`} AS "blocName", '' AS "periodCode",
                 'năm ' || string_agg(DISTINCT q.achievement_year::text, ', ') AS "periodName", NULL::text AS "agencyCode",
                 NULL::text AS "agencyName", count(*) AS count, ${isByBloc ? `'bloc'` : 'q.level'} AS target,
                 NULL::text AS "returnReason", NULL::timestamptz AS "dueAt" ${from} GROUP BY ${by}`;
}
