import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { membersOnDay } from '../blocs';
import { OPEN_WORK_KINDS, type OpenWork } from './open-work';

/** SQL of what is left unfinished in a bloc's year. */
@Injectable()
export class OpenWorkRepository {
  constructor(private readonly database: Database) {}

  /**
   * Everything of the year and of its parts that is not finished, in the order of the kinds, then by period and agency; one
   * query. A reply stands here while its term runs: whether anything may be answered is not known to SQL.
   */
  list(blocId: string, yearId: string, now: Date): Promise<OpenWork[]> {
    return this.database.query<OpenWork>(
      `WITH r AS (SELECT r.id, r.period_id, r.state, r.scheme_version_id FROM review r JOIN period p ON p.id = r.period_id
                   WHERE r.bloc_id = $1 AND $2 IN (p.id, p.parent_id)),
            s AS (SELECT s.*, r.period_id FROM score_sheet s JOIN r ON r.id = s.review_id),
            k AS (SELECT k.*, r.period_id FROM meeting k JOIN r ON r.id = k.review_id)
       SELECT w.kind, g.code AS "agencyCode", o.code AS "aboutCode", p.code AS "periodCode", p.name AS "periodName", w.detail,
              w.state, w.due_at AS "dueAt"
         FROM (${PARTS.join(' UNION ALL ')}) AS w (kind, period_id, agency_id, about_id, detail, state, due_at)
         JOIN period p ON p.id = w.period_id
         LEFT JOIN agency g ON g.id = w.agency_id
         LEFT JOIN agency o ON o.id = w.about_id
        ORDER BY array_position($4::text[], w.kind), p.starts_on, p.ends_on, g.official_order NULLS LAST, g.code,
                 o.official_order, o.code, w.detail`,
      [blocId, yearId, now, [...OPEN_WORK_KINDS]],
    );
  }

  /** Codes of the year and of its parts in which the bloc works, in the order of time. */
  async periodsOfYear(blocId: string, yearId: string): Promise<string[]> {
    const rows = await this.database.query<{ code: string }>(
      `SELECT p.code FROM period p JOIN review r ON r.period_id = p.id
        WHERE r.bloc_id = $1 AND $2 IN (p.id, p.parent_id) ORDER BY p.starts_on, p.ends_on, p.code`,
      [blocId, yearId],
    );
    return rows.map(({ code }) => code);
  }
}

/** Sheets are asked for while their review is open; what a published result rests on is finished. */
const PARTS: readonly string[] = [
  `SELECT 'registration', t.period_id, t.agency_id, NULL::uuid, '', t.state, NULL::timestamptz FROM task_registration t
    WHERE t.bloc_id = $1 AND t.period_id = $2 AND t.state <> 'approved'`,
  `SELECT 'target_change', t.period_id, t.agency_id, NULL, t.number || '. ' || q.title, q.state, NULL
     FROM target_change_request q JOIN key_task t ON t.id = q.task_id
    WHERE t.bloc_id = $1 AND t.period_id = $2 AND q.state = 'requested'`,
  `SELECT 'pact', t.period_id, NULL, NULL, '', t.state, NULL FROM pact t
    WHERE t.bloc_id = $1 AND t.period_id = $2 AND t.state <> 'in_force'`,
  `SELECT 'sheet', s.period_id, s.agency_id, NULL, '', s.state, NULL FROM s WHERE s.state NOT IN ('appraised', 'published')`,
  // Who has not begun has no sheet stored; before the cut-off day nobody is behind with it.
  `SELECT 'sheet', r.period_id, g.id, NULL, '', 'not_started', NULL
     FROM r JOIN period p ON p.id = r.period_id AND p.cut_off_on <= ($3::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
     CROSS JOIN LATERAL (SELECT g.id FROM ${membersOnDay('p.ends_on')} WHERE m.bloc_id = $1) g
    WHERE r.state = 'open' AND r.scheme_version_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM s WHERE s.review_id = r.id AND s.agency_id = g.id)`,
  `SELECT 'cross_check', r.period_id, c.checker_agency_id, c.checked_agency_id, '', c.state, NULL
     FROM cross_check c JOIN r ON r.id = c.review_id AND r.state = 'open'
     LEFT JOIN s ON s.review_id = c.review_id AND s.agency_id = c.checked_agency_id
    WHERE c.state IN ('assigned', 'checking') AND coalesce(s.state, '') NOT IN ('appraised', 'published')`,
  `SELECT 'reply_awaited', s.period_id, s.agency_id, NULL, '', s.state, y.due_at
     FROM s JOIN LATERAL (SELECT due_at FROM reply_term WHERE sheet_id = s.id ORDER BY version DESC LIMIT 1) y ON y.due_at > $3
    WHERE s.state = 'appraised'`,
  `SELECT 'reply_given', s.period_id, s.agency_id, NULL, x.criterion_code, s.state, NULL
     FROM s JOIN score_reply x ON x.sheet_id = s.id
    WHERE s.state IN ('taken_up', 'appraised') AND NOT EXISTS (
          SELECT FROM score_judgement j WHERE j.sheet_id = s.id AND j.layer = 'appraisal'
             AND j.criterion_code = x.criterion_code AND j.version > x.judgement_version)`,
  `SELECT 'minutes', k.period_id, NULL, NULL, k.title, k.state, NULL FROM k WHERE k.state = 'concluded'`,
  `SELECT 'comment', k.period_id, c.agency_id, NULL, k.title || ': ' || c.content, k.state, NULL
     FROM meeting_comment c JOIN k ON k.id = c.meeting_id
    WHERE c.answered_at IS NULL AND k.state NOT IN ('minutes_signed', 'cancelled')`,
  `SELECT 'ballot', r.period_id, NULL, NULL, t.title, t.state, NULL FROM ballot t JOIN r ON r.id = t.review_id
    WHERE t.state NOT IN ('concluded', 'cancelled')`,
];
