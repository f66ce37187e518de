import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../domain/calendar';
import { Database } from '../../../database/database';
import { EMPTY_CELL, type JudgementField, type StoredCell, type TaskJudgements } from './grid';

interface JudgementRow {
  readonly taskId: string;
  readonly field: JudgementField;
  readonly judged: boolean | null;
  readonly version: number;
  readonly recordedOn: BusinessDate | null;
  readonly authorName: string;
  readonly recordedAt: Date;
}

const UNJUDGED: TaskJudgements = { onTime: EMPTY_CELL, qualityMet: EMPTY_CELL, effective: EMPTY_CELL };

/** SQL of the judgements that a grid shows. */
@Injectable()
export class GridRepository {
  constructor(private readonly database: Database) {}

  /**
   * The judgements of tasks as of a day, by task id, one query for all. A later line repeats what stands: the author of a
   * judgement is the author of the line that changed it to what it is.
   */
  async judgements(taskIds: readonly string[], day: BusinessDate): Promise<Map<string, TaskJudgements>> {
    const rows = await this.database.query<JudgementRow>(
      `SELECT DISTINCT ON (task_id, field) task_id AS "taskId", field, judged, sequence AS version,
              recorded_on::text AS "recordedOn", author_name AS "authorName", recorded_at AS "recordedAt"
         FROM (SELECT p.task_id, v.field, v.judged, p.sequence, p.recorded_on, p.author_name, p.recorded_at,
                      lag(v.judged) OVER (PARTITION BY p.task_id, v.field
                                          ORDER BY p.recorded_on NULLS FIRST, p.sequence) AS before
                 FROM progress_entry p
                CROSS JOIN LATERAL (VALUES ('onTime', p.on_time), ('qualityMet', p.quality_met),
                                           ('effective', p.effective)) AS v (field, judged)
                WHERE p.task_id = ANY($1) AND (p.recorded_on <= $2 OR p.recorded_on IS NULL)) AS line
        WHERE judged IS DISTINCT FROM before
        ORDER BY task_id, field, recorded_on DESC NULLS LAST, sequence DESC`,
      [[...taskIds], day],
    );
    const found = new Map<string, TaskJudgements>();
    for (const { taskId, field, ...cell } of rows) {
      const stored: StoredCell = { ...cell, figure: null };
      found.set(taskId, { ...(found.get(taskId) ?? UNJUDGED), [field]: stored });
    }
    return found;
  }
}
