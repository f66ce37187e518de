import { Injectable } from '@nestjs/common';
import { isSent, SHEET_STATES } from '../../../domain/workflow/sheet';
import { REMINDER_KINDS, type ReminderKind } from '../../../text/notices/reminders';
import { Database } from '../../../database/database';
import type { BlocPlace } from '../../blocs';
import type { DoneWork, SentReminder } from './reminders';

/** The registrations that have left their agencies. */
const SENT_REGISTRATIONS = ['submitted', 'gathered', 'approved'];
const DAY = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/** SQL of who did what was due, and who was reminded. */
@Injectable()
export class RemindersRepository {
  constructor(private readonly database: Database) {}

  /**
   * Registrations, sheets and cross-checks of a place by agency; one query. The first sending counts, so that a return for
   * more evidence makes nobody late. Tasks that came in by an import were registered before, on paper.
   */
  done({ bloc, year, review }: BlocPlace): Promise<DoneWork[]> {
    return this.database.query<DoneWork>(
      `SELECT 'registration' AS kind, r.agency_id AS "agencyId", r.state = 'awaiting_leader' AS "withLeader",
              CASE WHEN r.state = ANY($4) THEN ${DAY(`(SELECT min(e.happened_at) FROM task_registration_event e
                 WHERE e.registration_id = r.id AND e.action = 'submit')`)} END::text AS "sentOn"
         FROM task_registration r WHERE r.bloc_id = $1 AND r.period_id = $2
       UNION ALL
       SELECT 'registration', t.agency_id, false,
              min(CASE WHEN b.source = 'import' THEN p.starts_on ELSE ${DAY('b.approved_at')} END)::text
         FROM key_task t
         JOIN key_task_baseline b ON b.task_id = t.id AND b.version = 1
         JOIN period p ON p.id = t.period_id
        WHERE t.bloc_id = $1 AND t.period_id = $2 AND t.agency_id IS NOT NULL
          AND NOT EXISTS (SELECT FROM task_registration r WHERE r.bloc_id = t.bloc_id AND r.period_id = t.period_id
                                                            AND r.agency_id = t.agency_id)
        GROUP BY t.agency_id
       UNION ALL
       SELECT 'self_score', s.agency_id, s.state = 'awaiting_leader',
              CASE WHEN s.state = ANY($5) THEN ${DAY(`coalesce((SELECT min(e.happened_at) FROM score_sheet_event e
                 WHERE e.sheet_id = s.id AND e.action = 'submit'), s.submitted_at)`)} END::text
         FROM score_sheet s WHERE s.review_id = $3
       UNION ALL
       SELECT 'cross_check', c.checker_agency_id, false,
              CASE WHEN bool_and(c.state = 'finished') THEN ${DAY('max(c.finished_at)')} END::text
         FROM cross_check c WHERE c.review_id = $3 AND c.state <> 'ended' GROUP BY c.checker_agency_id`,
      [bloc.id, year.id, review?.id ?? null, SENT_REGISTRATIONS, SHEET_STATES.filter(isSent)],
    );
  }

  /** The last reminder of each agency and kind in a place, read from the keys under which they were said. */
  async sent(place: BlocPlace): Promise<SentReminder[]> {
    const rows = await this.database.query<Omit<SentReminder, 'kind'> & { kind: string }>(
      `SELECT DISTINCT ON (kind, agency_id) kind, agency_id AS "agencyId", told_at AS at, told_by AS by
         FROM (SELECT split_part(once_key, ':', 4) AS kind, agency_id, told_at, told_by, id
                 FROM notice WHERE agency_id = ANY($1) AND starts_with(once_key, $2)) AS reminder
        ORDER BY kind, agency_id, told_at DESC, id DESC`,
      [place.members.map(({ agencyId }) => agencyId), reminderKey(place)],
    );
    return rows.flatMap(({ kind, ...sent }) => {
      const known = REMINDER_KINDS.find((name) => name === kind);
      return known === undefined ? [] : [{ ...sent, kind: known }];
    });
  }
}

/** The beginning of the keys of all reminders of a place, or the key of one: once a day for an agency and a kind. */
export function reminderKey(
  { bloc, period }: BlocPlace,
  one?: { readonly kind: ReminderKind; readonly agencyCode: string; readonly day: string },
): string {
  const beginning = `reminder:${bloc.code}:${period.code}:`;
  return one === undefined ? beginning : `${beginning}${one.kind}:${one.agencyCode}:${one.day}`;
}
