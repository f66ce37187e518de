import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { exact } from '../../domain/fraction';
import type { ProgressValue } from '../../domain/tasks/target';
import { Database } from '../../database/database';

/** A figure in the log of a task. */
export interface TaskFigure extends ProgressValue {
  readonly taskId: string;
}

/** A file that came with the progress of a task; size in bytes. */
export interface TaskFile {
  readonly taskId: string;
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** SQL that reads what the logs of key tasks say to the sheet. */
@Injectable()
export class SheetTasksRepository {
  constructor(private readonly database: Database) {}

  /** Every figure of these tasks up to a day. */
  async figures(taskIds: readonly string[], asOf: BusinessDate): Promise<TaskFigure[]> {
    const rows = await this.database.query<{ taskId: string; date: BusinessDate; value: string }>(
      `SELECT task_id AS "taskId", recorded_on::text AS date, actual::text AS value FROM progress_entry
        WHERE task_id = ANY($1) AND actual IS NOT NULL AND recorded_on <= $2 ORDER BY recorded_on, sequence`,
      [[...taskIds], asOf],
    );
    return rows.map((row) => ({ ...row, value: exact(row.value) }));
  }

  /** The files of the lines of these tasks up to a day, as far as they were there at an instant (null: now). */
  async files(taskIds: readonly string[], asOf: BusinessDate, until: Date | null): Promise<TaskFile[]> {
    return this.database.query<TaskFile>(
      `SELECT p.task_id AS "taskId", f.id, f.name, f.size
         FROM progress_entry p
         JOIN progress_file l ON l.progress_entry_id = p.id
         JOIN stored_file f ON f.id = l.file_id
        WHERE p.task_id = ANY($1) AND (p.recorded_on <= $2 OR p.recorded_on IS NULL)
          AND ($3::timestamptz IS NULL OR p.recorded_at <= $3)
        ORDER BY p.recorded_on NULLS LAST, p.sequence, f.id`,
      [[...taskIds], asOf, until],
    );
  }
}
