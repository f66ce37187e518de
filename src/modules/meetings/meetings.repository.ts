import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { Transition } from '../../domain/workflow/machine';
import type { MeetingAction, MeetingState } from '../../domain/workflow/meeting';
import type { AgreedTask, ListedMeeting, MeetingEvent, MeetingPlan, StoredMeeting } from './meeting';

const MEETING = `m.id, m.number, m.kind, m.title, m.state, m.version, m.held_on::text AS "heldOn", m.starts_at AS "startsAt",
  m.ends_at AS "endsAt", m.venue, m.presided_by AS "presidedBy", m.recorded_by AS "recordedBy",
  m.with_leader AS "withLeader", m.with_home_affairs AS "withHomeAffairs", m.other_invitees AS "otherInvitees", m.quorum,
  m.changed_by AS "changedBy", m.changed_at AS "changedAt"`;

/** SQL of meetings and of the steps they took. */
@Injectable()
export class MeetingsRepository {
  constructor(private readonly database: Database) {}

  /** The meetings of a review, the newest first, with how many units were there. */
  async list(reviewId: string): Promise<ListedMeeting[]> {
    const rows = await this.database.query<Omit<ListedMeeting, 'present'> & { present: string }>(
      `SELECT m.id, m.number, m.kind, m.title, m.state, m.held_on::text AS "heldOn", m.starts_at AS "startsAt", m.venue,
              count(a.agency_id) AS present
         FROM meeting m LEFT JOIN meeting_attendance a ON a.meeting_id = m.id AND a.status <> 'absent'
        WHERE m.review_id = $1 GROUP BY m.id ORDER BY m.number DESC`,
      [reviewId],
    );
    return rows.map((row) => ({ ...row, present: Number(row.present) }));
  }

  /** A meeting of a review by its number or its id; with `lock` nobody moves it until the end of the transaction. */
  async find(reviewId: string, key: string, lock = false): Promise<StoredMeeting | null> {
    const [row] = await this.database.query<StoredMeeting>(
      `SELECT ${MEETING} FROM meeting m WHERE m.review_id = $1 AND (m.number::text = $2 OR m.id::text = $2)
       ${lock ? 'FOR UPDATE' : ''}`,
      [reviewId, key],
    );
    return row ?? null;
  }

  /** Makes the next meeting of a review and promises its number. The review is locked, so that numbers follow each other. */
  async create(reviewId: string, plan: MeetingPlan, by: string, at: Date): Promise<{ id: string; number: number }> {
    await this.database.query(`SELECT id FROM review WHERE id = $1 FOR UPDATE`, [reviewId]);
    const [row] = await this.database.query<{ id: string; number: number }>(
      `INSERT INTO meeting (review_id, number, kind, title, held_on, starts_at, ends_at, venue, presided_by, recorded_by,
                            with_leader, with_home_affairs, other_invitees, quorum, changed_by, changed_at)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
         FROM meeting WHERE review_id = $1 RETURNING id, number`,
      [reviewId, ...planValues(plan), by, at],
    );
    if (!row) throw new Error('the new meeting was not returned');
    return row;
  }

  /** Writes the plan over a version; false when somebody else was faster. */
  async savePlan(id: string, version: number, plan: MeetingPlan, by: string, at: Date): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE meeting SET kind = $3, title = $4, held_on = $5, starts_at = $6, ends_at = $7, venue = $8, presided_by = $9,
              recorded_by = $10, with_leader = $11, with_home_affairs = $12, other_invitees = $13, quorum = $14,
              changed_by = $15, changed_at = $16, version = version + 1
        WHERE id = $1 AND version = $2`,
      [id, version, ...planValues(plan), by, at],
    );
    return touched > 0;
  }

  /** Moves a locked meeting on and keeps the step. */
  async move(
    id: string,
    { action, from, to }: Transition<MeetingState, MeetingAction>,
    reason: string | null,
    by: { readonly userId: string | null; readonly name: string },
    at: Date,
  ): Promise<void> {
    await this.database.execute(
      `UPDATE meeting SET state = $2, version = version + 1, changed_by = $3, changed_at = $4 WHERE id = $1`,
      [id, to, by.name, at],
    );
    await this.database.query(
      `INSERT INTO meeting_event (meeting_id, action, from_state, to_state, reason, actor_id, actor_name, happened_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, action, from, to, reason, by.userId, by.name, at],
    );
  }

  /** The steps of a meeting in the order of time. */
  events(id: string): Promise<MeetingEvent[]> {
    return this.database.query<MeetingEvent>(
      `SELECT action, from_state AS "from", to_state AS "to", reason, actor_id AS "actorId", actor_name AS "actorName", happened_at AS "happenedAt"
         FROM meeting_event WHERE meeting_id = $1 ORDER BY happened_at, id`,
      [id],
    );
  }

  /** Titles of the ballots of a meeting that are neither concluded nor cancelled, the oldest first. */
  async unfinishedBallots(id: string): Promise<string[]> {
    const rows = await this.database.query<{ title: string }>(
      `SELECT title FROM ballot WHERE meeting_id = $1 AND state NOT IN ('concluded', 'cancelled') ORDER BY created_at, id`,
      [id],
    );
    return rows.map(({ title }) => title);
  }

  /**
   * The share of the units that a bloc asks for: by its rules of voting for a year, else as its last meeting did, else by
   * its rules of the nearest year before. Null where none of them says one; shares that are no ratio are passed over.
   */
  async usualQuorum(blocId: string, year: { readonly id: string; readonly to: BusinessDate }): Promise<string | null> {
    const [row] = await this.database.query<{ quorum: string }>(
      `SELECT quorum FROM (
         SELECT r.quorum, r.period_id <> $2 AS is_older, 0 AS source, p.ends_on::timestamptz AS of
           FROM ballot_rule r JOIN period p ON p.id = r.period_id WHERE r.bloc_id = $1 AND p.ends_on <= $3
         UNION ALL
         SELECT m.quorum, true, 1, m.changed_at
           FROM meeting m JOIN review w ON w.id = m.review_id WHERE w.bloc_id = $1 AND m.state <> 'cancelled') AS known
        WHERE quorum ~ '^[1-9][0-9]{0,2}/[1-9][0-9]{0,2}$' ORDER BY is_older, source DESC, of DESC LIMIT 1`,
      [blocId, year.id, year.to],
    );
    return row?.quorum ?? null;
  }

  /** Tasks that concluded meetings of a bloc agreed on in a year and in the year before it, in the order of the minutes. */
  agreedTasks(blocId: string, from: BusinessDate, to: BusinessDate): Promise<AgreedTask[]> {
    return this.database.query<AgreedTask>(
      `SELECT t.id, t.meeting_id AS "meetingId", t.meeting_number AS "meetingNumber", t.meeting_title AS "meetingTitle",
              t.held_on::text AS "heldOn", p.code AS "periodCode", t.content, t.agency_id AS "agencyId",
              t.due_on::text AS "dueOn"
         FROM agreed_next_task t JOIN period p ON p.id = t.period_id
        WHERE t.bloc_id = $1 AND p.ends_on BETWEEN $2::date - interval '1 year' AND $3
        ORDER BY p.ends_on DESC, t.meeting_number DESC, t.position, t.id`,
      [blocId, from, to],
    );
  }
}

function planValues(plan: MeetingPlan): unknown[] {
  return [
    ...[plan.kind, plan.title, plan.heldOn, plan.startsAt, plan.endsAt, plan.venue, plan.presidedBy, plan.recordedBy],
    ...[plan.withLeader, plan.withHomeAffairs, plan.otherInvitees, plan.quorum],
  ];
}
