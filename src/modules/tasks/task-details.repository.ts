import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { EntrySource } from '../../domain/entry-source';
import { completeTerms } from '../../domain/tasks/terms';
import { Database } from '../../database/database';
import type { Baseline, LoggedProgress, ProgressFileView } from './key-task';
import { type EntryRow, entryOf } from './task-row';
import { TERMS_COLUMNS, termsOfRow, type TermsRow } from './terms/stored-terms';
import { ENTRY, KEPT_TASKS } from './tasks.repository';

interface BaselineRow extends TermsRow {
  readonly version: number;
  readonly effectiveOn: BusinessDate | null;
  readonly reason: string | null;
  readonly approvedBy: string;
  readonly approvedAt: Date;
  readonly source: EntrySource;
}

interface LogRow {
  readonly id: string;
  readonly entry: EntryRow;
  readonly files: readonly ProgressFileView[];
}

/** SQL of what only the page of one task shows. */
@Injectable()
export class TaskDetailsRepository {
  constructor(private readonly database: Database) {}

  /** What was approved, up to a version where one is given, oldest first. */
  async baselines(taskId: string, until: number | null = null): Promise<Baseline[]> {
    const rows = await this.database.query<BaselineRow>(
      `SELECT b.version, ${TERMS_COLUMNS('b')}, b.effective_on::text AS "effectiveOn", b.reason,
              b.approved_by AS "approvedBy", b.approved_at AS "approvedAt", b.source
         FROM key_task_baseline b WHERE b.task_id = $1 AND ($2::int IS NULL OR b.version <= $2) ORDER BY b.version`,
      [taskId, until],
    );
    return rows.map(({ version, effectiveOn, reason, approvedBy, approvedAt, source, ...terms }) => ({
      ...completeTerms(termsOfRow(terms)),
      ...{ version, effectiveOn, reason, approvedBy, approvedAt, source },
    }));
  }

  /** The log with its files, newest line first; in a closed review the lines that its snapshot knew of. */
  async log(taskId: string, snapshotId: string | null = null): Promise<LoggedProgress[]> {
    const rows = await this.database.query<LogRow>(
      `SELECT p.id, ${ENTRY('p')} AS entry,
              coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size) ORDER BY f.id)
                       FILTER (WHERE f.id IS NOT NULL), '[]') AS files
         FROM progress_entry p
         LEFT JOIN progress_file l ON l.progress_entry_id = p.id
         LEFT JOIN stored_file f ON f.id = l.file_id
        WHERE p.task_id = $1
          AND ($2::uuid IS NULL OR p.sequence <= (
                SELECT (e.task ->> 'lastSequence')::int
                  FROM review_snapshot r CROSS JOIN jsonb_array_elements(${KEPT_TASKS}) AS e (task)
                 WHERE r.id = $2 AND e.task ->> 'id' = $1::text))
        GROUP BY p.id ORDER BY p.sequence DESC`,
      [taskId, snapshotId],
    );
    return rows.map((row) => ({ id: row.id, ...entryOf(row.entry), files: row.files }));
  }

  /** Numbers of the tasks of the same agency and year around a task, in a closed review of those it knew; null where there is none. */
  async neighbours(
    taskId: string,
    snapshotId: string | null = null,
  ): Promise<{ previousNumber: number | null; nextNumber: number | null }> {
    const [row] = await this.database.query<{ previousNumber: number | null; nextNumber: number | null }>(
      `SELECT max(o.number) FILTER (WHERE o.number < t.number) AS "previousNumber",
              min(o.number) FILTER (WHERE o.number > t.number) AS "nextNumber"
         FROM key_task t
         JOIN key_task o ON o.bloc_id = t.bloc_id AND o.period_id = t.period_id AND o.agency_id IS NOT DISTINCT FROM t.agency_id
        WHERE t.id = $1
          AND ($2::uuid IS NULL OR o.id::text IN (
                SELECT e.task ->> 'id'
                  FROM review_snapshot r CROSS JOIN jsonb_array_elements(${KEPT_TASKS}) AS e (task) WHERE r.id = $2))`,
      [taskId, snapshotId],
    );
    return row ?? { previousNumber: null, nextNumber: null };
  }
}
