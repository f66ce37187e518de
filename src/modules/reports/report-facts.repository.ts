import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';

export interface BlocYearFacts {
  readonly leaderInCharge: string | null;
  readonly pactSignedOn: BusinessDate | null;
}

/** SQL of what the report says beyond tasks, scores and commendations. */
@Injectable()
export class ReportFactsRepository {
  constructor(private readonly database: Database) {}

  async blocYear(blocId: string, yearId: string): Promise<BlocYearFacts> {
    const [row] = await this.database.query<BlocYearFacts>(
      `SELECT leader_in_charge AS "leaderInCharge", pact_signed_on::text AS "pactSignedOn"
         FROM bloc_year WHERE bloc_id = $1 AND period_id = $2`,
      [blocId, yearId],
    );
    return row ?? { leaderInCharge: null, pactSignedOn: null };
  }

  /** Number of files in the progress logs of the tasks, up to a day, by task id. */
  async filesByTask(taskIds: readonly string[], asOf: BusinessDate): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ task_id: string; files: string }>(
      `SELECT e.task_id, count(*) AS files
         FROM progress_entry e JOIN progress_file f ON f.progress_entry_id = e.id
        WHERE e.task_id = ANY($1) AND (e.recorded_on IS NULL OR e.recorded_on <= $2)
        GROUP BY e.task_id`,
      [[...taskIds], asOf],
    );
    return new Map(rows.map((row) => [row.task_id, Number(row.files)]));
  }
}
