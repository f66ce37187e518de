import type { Role } from '../../../domain/roles';
import { DEADLINE_OF_TODO, type TodoKind } from '../../../domain/todo';
import { membersOnDay } from '../../blocs';
import { councilTodoSql } from './council-todos';
import { initiativeTodoSql } from './initiative-todos';
import { proposalTodoSql } from './proposal-todos';
import { recoveryTodoSql } from './recovery-todos';
import {
  ANSWERING,
  deadlineOf,
  held,
  heldFor,
  MEETINGS,
  MEMBERS,
  REGISTRATIONS,
  REVIEWS,
  SCORING_BEGUN,
  SHEETS,
} from './todo-places';

/**
 * SQL of what waits for people, one SELECT for each kind of work; all have the columns of `Todo`. `$1` are the assignments of
 * the reader as JSON, `$2` is their user id, `$3` now, `$4` and `$5` the agencies and blocs among the assignments. `b` is the bloc,
 * `p` the period, `a` a member of the bloc, or an agency whose work a member took over, with `a.holder_id` who answers for it.
 */
interface Source {
  readonly kind: TodoKind;
  /** Who may have it to do: nobody else is asked about it. */
  readonly roles: readonly Role[];
  readonly from: string;
  readonly where: string;
  /** False: the work is on the bloc as a whole, and counted. */
  readonly ofAgency: boolean;
  readonly target?: string;
  readonly returnReason?: string;
  /** Where no deadline of the period says it. */
  readonly dueAt?: string;
}

/** The criteria of the scheme `v` that the agency `j` scores for others. */
const MONITORED = `jsonb_path_query(v.definition, 'strict $.criteria.** ? (@.appraiser == $agency)',
                                    jsonb_build_object('agency', j.code), true) c`;

const CHECKS = `${SHEETS} JOIN cross_check c ON c.review_id = r.id AND c.checked_agency_id = a.id`;
const CHECK_WAITS = `c.state IN ('assigned', 'checking') AND s.state IN ('submitted', 'taken_up')`;
const HELD_BY_CHECKER = `c.checker_agency_id = ANY($4::uuid[]) AND ${heldFor(['CROSS_CHECKER'], `h."agencyId" = c.checker_agency_id`)}`;

const SOURCES: readonly Source[] = [
  {
    kind: 'registration_fill',
    roles: ['OFFICER'],
    ofAgency: true,
    from: `bloc_year u JOIN bloc b ON b.id = u.bloc_id JOIN period p ON p.id = u.period_id ${ANSWERING}
           LEFT JOIN task_registration t ON t.bloc_id = b.id AND t.period_id = p.id AND t.agency_id = a.id`,
    // Without a deadline an agency may register as long as its year runs; nobody begins for one that has passed into another.
    where: `${held(['OFFICER'])} AND (t.state = 'drafting' OR (t.id IS NULL AND a.id = a.holder_id
              AND (${deadlineOf('registration')} IS NOT NULL
                   OR (p.ends_on >= ($3::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
                       AND NOT EXISTS (SELECT FROM review r WHERE r.bloc_id = b.id AND r.period_id = p.id AND r.state <> 'open')))
              AND NOT EXISTS (SELECT FROM key_task k
                               WHERE k.bloc_id = b.id AND k.period_id = p.id AND k.agency_id = a.id)))`,
    returnReason: `(SELECT e.reason FROM task_registration_event e WHERE e.registration_id = t.id
                     ORDER BY e.sequence DESC LIMIT 1)`,
  },
  {
    kind: 'registration_approve',
    roles: ['LEADER'],
    ofAgency: true,
    from: REGISTRATIONS,
    where: `t.agency_id = a.id AND t.state = 'awaiting_leader' AND ${held(['LEADER'])}`,
  },
  {
    kind: 'registration_gather',
    roles: ['SECRETARY'],
    ofAgency: false,
    from: REGISTRATIONS,
    where: `t.agency_id = a.id AND t.state = 'submitted' AND ${held(['SECRETARY'])}`,
  },
  {
    kind: 'registration_decide',
    roles: ['APPRAISER'],
    ofAgency: false,
    from: REGISTRATIONS,
    where: `t.agency_id = a.id AND t.state = 'gathered' AND ${held(['APPRAISER'])}`,
  },
  {
    kind: 'target_decide',
    roles: ['APPRAISER'],
    ofAgency: false,
    from: `target_change_request c JOIN key_task t ON t.id = c.task_id JOIN bloc b ON b.id = t.bloc_id
           JOIN period p ON p.id = t.period_id`,
    where: `c.state = 'requested' AND ${held(['APPRAISER'])}`,
  },
  {
    kind: 'pact_sign',
    roles: ['LEADER'],
    ofAgency: true,
    from: `pact t JOIN bloc b ON b.id = t.bloc_id JOIN period p ON p.id = t.period_id ${MEMBERS}`,
    where: `t.state = 'open_for_signing' AND ${held(['LEADER'])}
            AND NOT EXISTS (SELECT FROM pact_signature s
                             WHERE s.pact_id = t.id AND s.round = t.round AND s.agency_id = a.id)`,
  },
  {
    kind: 'progress_update',
    roles: ['OFFICER'],
    ofAgency: true,
    from: `${REVIEWS} ${ANSWERING}`,
    where: `${held(['OFFICER'])} AND ${deadlineOf('progress_update')} IS NOT NULL
            AND EXISTS (SELECT FROM key_task k WHERE k.bloc_id = b.id AND k.agency_id = a.id
                           AND k.period_id = coalesce(p.parent_id, p.id))
            AND NOT EXISTS (SELECT FROM key_task k JOIN progress_entry e ON e.task_id = k.id AND e.actual IS NOT NULL
                               AND e.recorded_on BETWEEN p.starts_on AND p.cut_off_on
                             WHERE k.bloc_id = b.id AND k.agency_id = a.id
                               AND k.period_id = coalesce(p.parent_id, p.id))`,
  },
  {
    kind: 'sheet_fill',
    roles: ['OFFICER'],
    ofAgency: true,
    from: `${REVIEWS} ${MEMBERS} LEFT JOIN score_sheet s ON s.review_id = r.id AND s.agency_id = a.id`,
    where: `r.scheme_version_id IS NOT NULL AND ${held(['OFFICER'])}
            AND (s.state = 'drafting' OR (coalesce(s.state, 'not_started') = 'not_started' AND ${SCORING_BEGUN}))`,
    returnReason: `(SELECT e.reason FROM score_sheet_event e WHERE e.sheet_id = s.id ORDER BY e.sequence DESC LIMIT 1)`,
  },
  {
    kind: 'sheet_approve',
    roles: ['LEADER'],
    ofAgency: true,
    from: SHEETS,
    where: `s.state = 'awaiting_leader' AND ${held(['LEADER'])}`,
  },
  {
    kind: 'check_assign',
    roles: ['SECRETARY'],
    ofAgency: false,
    from: REVIEWS,
    where: `r.scheme_version_id IS NOT NULL AND ${held(['SECRETARY'])}
            AND (${SCORING_BEGUN} OR EXISTS (SELECT FROM score_sheet s WHERE s.review_id = r.id AND s.state IN ('submitted', 'taken_up')))
            AND NOT EXISTS (SELECT FROM cross_check c WHERE c.review_id = r.id AND c.state <> 'ended')
            AND EXISTS (SELECT FROM ${membersOnDay('p.ends_on')}
                          LEFT JOIN score_sheet s ON s.review_id = r.id AND s.agency_id = g.id
                         WHERE m.bloc_id = b.id AND coalesce(s.state, '') NOT IN ('appraised', 'published'))`,
  },
  {
    kind: 'cross_check',
    roles: ['CROSS_CHECKER'],
    ofAgency: true,
    from: CHECKS,
    where: `${CHECK_WAITS} AND ${HELD_BY_CHECKER}`,
  },
  {
    // The chair's own team is the secretary's. Apart from the checkers: with both in one question PostgreSQL begins at all blocs.
    kind: 'cross_check',
    roles: ['SECRETARY'],
    ofAgency: true,
    from: CHECKS,
    where: `${CHECK_WAITS} AND ${held(['SECRETARY'])} AND NOT (${HELD_BY_CHECKER}) AND EXISTS (
              SELECT FROM bloc_membership m WHERE m.bloc_id = b.id AND m.agency_id = c.checker_agency_id
                 AND m.role = 'chair' AND daterange(m.valid_from, m.valid_to, '[)') @> p.ends_on)`,
  },
  {
    kind: 'criterion_monitor',
    roles: ['OFFICER'],
    ofAgency: false,
    from: `${REVIEWS} JOIN scheme_version v ON v.id = r.scheme_version_id
           JOIN score_sheet s ON s.review_id = r.id AND s.state IN ('submitted', 'taken_up')
           JOIN agency j ON j.id <> s.agency_id`,
    where: `j.id = ANY($4::uuid[]) AND ${heldFor(['OFFICER'], `h."agencyId" = j.id`)}
            AND EXISTS (SELECT FROM ${MONITORED} WHERE NOT EXISTS (
                          SELECT FROM score_judgement x WHERE x.sheet_id = s.id AND x.layer = 'vertical'
                             AND x.judge_agency_id = j.id AND x.criterion_code = c->>'code'))`,
  },
  {
    kind: 'sheet_take_up',
    roles: ['APPRAISER'],
    ofAgency: false,
    from: SHEETS,
    where: `s.state = 'submitted' AND ${held(['APPRAISER'])}`,
  },
  {
    kind: 'sheet_appraise',
    roles: ['APPRAISER'],
    ofAgency: true,
    from: SHEETS,
    where: `s.state = 'taken_up' AND ${held(['APPRAISER'])}`,
  },
  {
    kind: 'reply',
    roles: ['OFFICER'],
    ofAgency: true,
    from: `${SHEETS} JOIN LATERAL (SELECT due_at FROM reply_term WHERE sheet_id = s.id ORDER BY version DESC LIMIT 1) y
             ON y.due_at > $3`,
    where: `s.state = 'appraised' AND ${held(['OFFICER'])}`,
    dueAt: 'y.due_at',
  },
  {
    kind: 'comment_answer',
    roles: ['SECRETARY'],
    ofAgency: false,
    from: `${MEETINGS} JOIN meeting_comment c ON c.meeting_id = k.id`,
    where: `c.answered_at IS NULL AND k.state NOT IN ('minutes_signed', 'cancelled') AND ${held(['SECRETARY'])}`,
    target: 'k.number::text',
  },
  {
    kind: 'minutes_sign',
    roles: ['SECRETARY'],
    ofAgency: false,
    from: MEETINGS,
    where: `k.state = 'concluded' AND ${held(['SECRETARY'])}`,
    target: 'k.number::text',
  },
  {
    kind: 'ballot_vote',
    roles: ['OFFICER', 'LEADER'],
    ofAgency: true,
    from: `ballot t JOIN ballot_voter v ON v.ballot_id = t.id AND v.round = t.round JOIN review r ON r.id = t.review_id
           JOIN bloc b ON b.id = r.bloc_id JOIN period p ON p.id = r.period_id ${MEMBERS}`,
    where: `t.state = 'open' AND t.method = 'secret' AND v.agency_id = a.id AND v.user_id = $2
            AND NOT EXISTS (SELECT FROM ballot_participation x
                             WHERE x.ballot_id = t.id AND x.round = t.round AND x.agency_id = v.agency_id)`,
    target: 't.id::text',
  },
  {
    kind: 'publish',
    roles: ['APPRAISER'],
    ofAgency: false,
    from: `${REVIEWS} JOIN scheme_version v ON v.id = r.scheme_version_id`,
    where: `${held(['APPRAISER'])} AND EXISTS (SELECT FROM score_sheet s WHERE s.review_id = r.id AND s.state = 'appraised')
            AND NOT EXISTS (SELECT FROM ${membersOnDay('p.ends_on')}
                              LEFT JOIN score_sheet s ON s.review_id = r.id AND s.agency_id = g.id
                             WHERE m.bloc_id = b.id AND s.state IS DISTINCT FROM 'appraised'
                               AND NOT EXISTS (SELECT FROM review_exclusion x WHERE x.review_id = r.id
                                                  AND x.agency_id = g.id AND x.lifted_at IS NULL))
            AND NOT (v.definition->'ranking' @> '[{"by": "ballot"}]'
                     AND NOT EXISTS (SELECT FROM ballot t WHERE t.review_id = r.id AND t.is_acclaim AND t.state = 'concluded'))`,
  },
  {
    kind: 'close',
    roles: ['APPRAISER'],
    ofAgency: false,
    from: `review r JOIN bloc b ON b.id = r.bloc_id JOIN period p ON p.id = r.period_id`,
    where: `r.state = 'published' AND ${held(['APPRAISER'])}`,
  },
];

/** No row, but the columns and parameters of all others: a query must use each of its parameters. */
const NOTHING = `SELECT NULL::text AS kind, NULL::text AS "blocCode", NULL::text AS "blocName", NULL::text AS "periodCode",
                        NULL::text AS "periodName", NULL::text AS "agencyCode", NULL::text AS "agencyName", 0::bigint AS count,
                        NULL::text AS target, NULL::text AS "returnReason", NULL::timestamptz AS "dueAt"
                  WHERE $1::json IS NULL AND $2::uuid IS NULL AND $3::timestamptz IS NULL AND $4::uuid[] IS NULL AND $5::uuid[] IS NULL`;

/** SQL of everything that may wait for who holds these roles. */
export function todoSql(roles: ReadonlySet<Role>): string {
  const asked = SOURCES.filter((source) => source.roles.some((role) => roles.has(role)));
  return [
    NOTHING,
    ...asked.map(selectOf),
    ...initiativeTodoSql(roles),
    ...proposalTodoSql(roles),
    ...councilTodoSql(roles),
    ...recoveryTodoSql(roles),
  ].join('\nUNION ALL\n');
}

function selectOf({ kind, ofAgency, from, where, target = 'NULL', returnReason = 'NULL', dueAt }: Source): string {
  const agency = ofAgency ? ['a.code', 'a.short_name'] : ['NULL', 'NULL'];
  const group = ofAgency ? '' : `GROUP BY b.id, p.id${target === 'NULL' ? '' : `, ${target}`}`;
  const deadline = DEADLINE_OF_TODO[kind];
  return `SELECT '${kind}' AS kind, b.code AS "blocCode", b.name AS "blocName", p.code AS "periodCode", p.name AS "periodName",
                 ${agency[0]}::text AS "agencyCode", ${agency[1]}::text AS "agencyName", ${ofAgency ? '1' : 'count(*)'} AS count,
                 ${target}::text AS target, ${returnReason}::text AS "returnReason",
                 ${dueAt ?? (deadline === undefined ? 'NULL::timestamptz' : deadlineOf(deadline))} AS "dueAt"
            FROM ${from} WHERE ${where} ${group}`;
}
