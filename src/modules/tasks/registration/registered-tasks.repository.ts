import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../domain/calendar';
import { completeTerms, type TaskTerms, type TermsDraft } from '../../../domain/tasks/terms';
import { Database } from '../../../database/database';
import { TERMS_COLUMNS, termsOfRow, type TermsRow, termsParameters, WRITTEN_TERMS } from '../terms/stored-terms';
import type { ApprovedTask, CoordinatedTask, RegistrationLine } from './registration';

type LineRow = Omit<RegistrationLine, 'terms'> & TermsRow & { readonly registrationId: string };

/** Who writes a line. */
type Changer = { readonly userId: string | null; readonly name: string };

/** SQL of the lines of registrations, and of the tasks that are approved already. */
@Injectable()
export class RegisteredTasksRepository {
  constructor(private readonly database: Database) {}

  /** The lines of several registrations, by number. */
  async lines(registrationIds: readonly string[]): Promise<Map<string, RegistrationLine[]>> {
    const rows = await this.database.query<LineRow>(
      `SELECT l.id, l.registration_id AS "registrationId", l.number, ${TERMS_COLUMNS('l')}, l.version,
              l.changed_by_id AS "changedById", l.changed_by AS "changedBy", l.changed_at AS "changedAt"
         FROM registered_task l WHERE l.registration_id = ANY($1) ORDER BY l.number`,
      [[...registrationIds]],
    );
    const lines = new Map<string, RegistrationLine[]>(registrationIds.map((id) => [id, []]));
    for (const { registrationId, id, number, version, changedById, changedBy, changedAt, ...terms } of rows) {
      lines
        .get(registrationId)
        ?.push({ id, number, version, changedById, changedBy, changedAt, terms: termsOfRow(terms) });
    }
    return lines;
  }

  /** `agreedItemId` is the task agreed at a meeting that the line is taken from. */
  async add(
    registrationId: string,
    number: number,
    terms: TermsDraft,
    by: Changer,
    at: Date,
    agreedItemId: string | null = null,
  ): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO registered_task (registration_id, number, changed_by, changed_at, agreed_item_id, changed_by_id, ${WRITTEN_TERMS})
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) RETURNING id`,
      [registrationId, number, by.name, at, agreedItemId, by.userId, ...termsParameters(terms)],
    );
    return row?.id ?? '';
  }

  /** Writes a line from the version that was read; false when it has changed since. */
  async write(line: RegistrationLine, number: number, terms: TermsDraft, by: Changer, at: Date): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE registered_task
          SET version = version + 1, number = $3, changed_by = $4, changed_at = $5, changed_by_id = $6,
              (${WRITTEN_TERMS}) = ROW ($7, $8, $9::numeric, $10, $11, $12::numeric, $13::date, $14, $15::text[], $16::jsonb)
        WHERE id = $1 AND version = $2`,
      [line.id, line.version, number, by.name, at, by.userId, ...termsParameters(terms)],
    );
    return touched > 0;
  }

  /** Removes a line of the version that was read; false when it has changed since. */
  async remove(id: string, version: number): Promise<boolean> {
    return (
      (await this.database.execute(`DELETE FROM registered_task WHERE id = $1 AND version = $2`, [id, version])) > 0
    );
  }

  /** Two lines take each other's numbers. */
  async swap(first: RegistrationLine, second: RegistrationLine, by: Changer, at: Date): Promise<void> {
    await this.database.query(
      `UPDATE registered_task
          SET number = CASE id WHEN $1 THEN $4::smallint ELSE $3::smallint END, version = version + 1,
              changed_by = $5, changed_at = $6, changed_by_id = $7
        WHERE id IN ($1::uuid, $2::uuid)`,
      [first.id, second.id, first.number, second.number, by.name, at, by.userId],
    );
  }

  /** The tasks of these agencies in a year as they were registered, by number. */
  async approved(blocId: string, yearId: string, agencyIds: readonly string[]): Promise<ApprovedTask[]> {
    const rows = await this.database.query<TermsRow & { agencyId: string; number: number }>(
      `SELECT t.agency_id AS "agencyId", t.number, ${TERMS_COLUMNS('b')}
         FROM key_task t JOIN key_task_baseline b ON b.task_id = t.id AND b.version = 1
        WHERE t.bloc_id = $1 AND t.period_id = $2 AND t.agency_id = ANY($3) ORDER BY t.agency_id, t.number`,
      [blocId, yearId, [...agencyIds]],
    );
    return rows.map(({ agencyId, number, ...terms }) => ({
      agencyId,
      number,
      terms: completeTerms(termsOfRow(terms)),
    }));
  }

  /** The tasks of an agency in the last year that ended before a day, as they were approved last; with that year's first day. */
  async yearBefore(
    agencyId: string,
    day: BusinessDate,
  ): Promise<{ number: number; terms: TaskTerms; from: BusinessDate }[]> {
    const rows = await this.database.query<TermsRow & { number: number; from: BusinessDate }>(
      `SELECT DISTINCT ON (t.number) t.number, y.starts_on::text AS "from", ${TERMS_COLUMNS('b')}
         FROM key_task t
         JOIN period y ON y.id = t.period_id
         JOIN key_task_baseline b ON b.task_id = t.id
          AND b.version = (SELECT max(version) FROM key_task_baseline WHERE task_id = t.id)
        WHERE t.agency_id = $1
          AND y.id = (SELECT id FROM period WHERE kind = 'year' AND ends_on < $2 ORDER BY ends_on DESC LIMIT 1)
        ORDER BY t.number, t.id`,
      [agencyId, day],
    );
    return rows.map(({ number, from, ...terms }) => ({ number, from, terms: completeTerms(termsOfRow(terms)) }));
  }

  /** Approved tasks of other agencies of the bloc that name this one among those that help. */
  coordinated(blocId: string, yearId: string, code: string, day: BusinessDate): Promise<CoordinatedTask[]> {
    return this.database.query<CoordinatedTask>(
      `SELECT g.code AS "agencyCode", n.short_name AS "agencyName", t.number, b.title, b.due_on::text AS due
         FROM key_task t
         JOIN agency g ON g.id = t.agency_id
         JOIN agency_name n ON n.agency_id = g.id AND daterange(n.valid_from, n.valid_to, '[)') @> $4::date
         JOIN key_task_baseline b ON b.task_id = t.id
          AND b.version = (SELECT max(version) FROM key_task_baseline WHERE task_id = t.id)
        WHERE t.bloc_id = $1 AND t.period_id = $2 AND g.code <> $3 AND b.coordinators @> ARRAY[$3]
        ORDER BY g.official_order, g.code, t.number`,
      [blocId, yearId, code, day],
    );
  }
}
