import { Injectable } from '@nestjs/common';
import type { SheetState } from '../../domain/workflow/sheet';
import { Database } from '../../database/database';

/** SQL of what the overview reads beside the services of other modules. */
@Injectable()
export class HomeRepository {
  constructor(private readonly database: Database) {}

  /** The states of the sheets of a review by agency id; agencies without a sheet are absent. */
  async sheetStates(reviewId: string): Promise<Map<string, SheetState>> {
    const rows = await this.database.query<{ agencyId: string; state: SheetState }>(
      `SELECT agency_id AS "agencyId", state FROM score_sheet WHERE review_id = $1`,
      [reviewId],
    );
    return new Map(rows.map((row) => [row.agencyId, row.state]));
  }
}
