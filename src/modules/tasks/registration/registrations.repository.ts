import { Injectable } from '@nestjs/common';
import type { RegistrationState } from '../../../domain/workflow/registration';
import { Database } from '../../../database/database';
import type { RegistrationEvent } from './registration';

/** A registration as stored, without its contents. */
export interface RegistrationRow {
  readonly id: string;
  readonly agencyId: string;
  readonly state: RegistrationState;
  readonly version: number;
  readonly titles: readonly string[];
}

/** A registration of a list; `state` is null for an agency that has not begun. */
export interface ListedRow {
  readonly agencyId: string;
  readonly state: RegistrationState | null;
  readonly version: number;
  readonly lineCount: number;
  readonly approvedCount: number;
  readonly submittedAt: Date | null;
}

/** SQL of registrations and their steps. */
@Injectable()
export class RegistrationsRepository {
  constructor(private readonly database: Database) {}

  /** What stands of each of these agencies in a year; one query. */
  async list(blocId: string, yearId: string, agencyIds: readonly string[]): Promise<ListedRow[]> {
    const rows = await this.database.query<
      Omit<ListedRow, 'lineCount' | 'approvedCount'> & { lineCount: string; approvedCount: string }
    >(
      `SELECT a.id AS "agencyId", r.state, coalesce(r.version, 0) AS version,
              (SELECT count(*) FROM registered_task l WHERE l.registration_id = r.id AND r.state <> 'approved') AS "lineCount",
              (SELECT count(*) FROM key_task t WHERE t.bloc_id = $1 AND t.period_id = $2 AND t.agency_id = a.id) AS "approvedCount",
              (SELECT max(happened_at) FROM task_registration_event e
                WHERE e.registration_id = r.id AND e.action = 'submit' AND r.state IN ('submitted','gathered','approved')) AS "submittedAt"
         FROM unnest($3::uuid[]) AS a (id)
         LEFT JOIN task_registration r ON r.bloc_id = $1 AND r.period_id = $2 AND r.agency_id = a.id`,
      [blocId, yearId, [...agencyIds]],
    );
    return rows.map((row) => ({
      ...row,
      lineCount: Number(row.lineCount),
      approvedCount: Number(row.approvedCount),
    }));
  }

  /** What these agencies have begun; with `lock` nobody else changes it until the end of the transaction. */
  find(blocId: string, yearId: string, agencyIds: readonly string[], lock: boolean): Promise<RegistrationRow[]> {
    return this.database.query<RegistrationRow>(
      `SELECT id, agency_id AS "agencyId", state, version, titles FROM task_registration
        WHERE bloc_id = $1 AND period_id = $2 AND agency_id = ANY($3) ${lock ? 'FOR UPDATE' : ''}`,
      [blocId, yearId, [...agencyIds]],
    );
  }

  /** Begins the registration of an agency; begun by somebody else meanwhile, it stays theirs. */
  async begin(blocId: string, yearId: string, agencyId: string): Promise<void> {
    await this.database.query(
      `INSERT INTO task_registration (bloc_id, period_id, agency_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [blocId, yearId, agencyId],
    );
  }

  /** Counts a change of the contents, so that whoever saw the version before it is told. */
  async touch(id: string): Promise<void> {
    await this.database.query(`UPDATE task_registration SET version = version + 1 WHERE id = $1`, [id]);
  }

  async writeTitles(id: string, titles: readonly string[]): Promise<void> {
    await this.database.query(`UPDATE task_registration SET titles = $2, version = version + 1 WHERE id = $1`, [
      id,
      [...titles],
    ]);
  }

  /** Takes a step from the version that was read; false when the registration has changed since. */
  async move(id: string, version: number, state: RegistrationState): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE task_registration SET state = $3, version = version + 1 WHERE id = $1 AND version = $2`,
      [id, version, state],
    );
    return touched > 0;
  }

  async addEvent(registrationId: string, event: RegistrationEvent): Promise<void> {
    await this.database.query(
      `INSERT INTO task_registration_event
         (registration_id, sequence, action, from_state, to_state, reason, actor_id, actor_name, happened_at)
       SELECT $1, coalesce(max(sequence), 0) + 1, $2, $3, $4, $5, $6, $7, $8
         FROM task_registration_event WHERE registration_id = $1`,
      [
        registrationId,
        event.action,
        event.from,
        event.to,
        event.reason,
        event.actorId,
        event.actorName,
        event.happenedAt,
      ],
    );
  }

  /** The steps of several registrations by id, the oldest first. */
  async events(registrationIds: readonly string[]): Promise<Map<string, RegistrationEvent[]>> {
    const rows = await this.database.query<RegistrationEvent & { registrationId: string }>(
      `SELECT registration_id AS "registrationId", action, from_state AS "from", to_state AS "to", reason,
              actor_id AS "actorId", actor_name AS "actorName", happened_at AS "happenedAt"
         FROM task_registration_event WHERE registration_id = ANY($1) ORDER BY registration_id, sequence`,
      [[...registrationIds]],
    );
    const events = new Map<string, RegistrationEvent[]>();
    for (const { registrationId, ...event } of rows) {
      events.set(registrationId, [...(events.get(registrationId) ?? []), event]);
    }
    return events;
  }
}
