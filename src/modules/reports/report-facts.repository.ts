import { Injectable } from '@nestjs/common';
import type { AgencyKind } from '../../domain/agencies';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';

/** The letterhead of the agency that issues the bloc's documents. */
export interface Letterhead {
  readonly agencyName: string;
  readonly kind: AgencyKind;
  /** As entered for the agency; null where it follows from the name. */
  readonly superiorBody: string | null;
  readonly letterheadName: string | null;
  readonly documentSymbol: string | null;
  readonly code: string;
}

export interface BlocYearFacts {
  readonly leaderInCharge: string | null;
  readonly pactSignedOn: BusinessDate | null;
}

/** SQL of what the report says beyond tasks, scores and commendations. */
@Injectable()
export class ReportFactsRepository {
  constructor(private readonly database: Database) {}

  async letterhead(agencyId: string, day: BusinessDate): Promise<Letterhead> {
    const [row] = await this.database.query<Letterhead>(
      `SELECT n.name AS "agencyName", g.kind, n.superior_body AS "superiorBody", n.letterhead_name AS "letterheadName",
              n.document_symbol AS "documentSymbol", g.code
         FROM agency g JOIN agency_name n ON n.agency_id = g.id AND daterange(n.valid_from, n.valid_to, '[)') @> $2::date
        WHERE g.id = $1`,
      [agencyId, day],
    );
    if (!row) throw new Error(`agency ${agencyId} has no name on ${day}`);
    return row;
  }

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
