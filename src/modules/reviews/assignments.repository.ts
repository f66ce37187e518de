import { Injectable } from '@nestjs/common';
import type { SheetState } from '../../domain/workflow/sheet';
import { Database } from '../../database/database';

/** A criterion that is not assigned to an agency. */
export interface Unassigned {
  readonly agencyId: string;
  readonly code: string;
}

/** SQL of criteria that a review does not assign to an agency. */
@Injectable()
export class AssignmentsRepository {
  constructor(private readonly database: Database) {}

  /** Everything that is not assigned in a review, by agency and code. */
  async list(reviewId: string): Promise<Unassigned[]> {
    return this.database.query<Unassigned>(
      `SELECT agency_id AS "agencyId", criterion_code AS code FROM unassigned_criterion WHERE review_id = $1
        ORDER BY agency_id, criterion_code`,
      [reviewId],
    );
  }

  /** The same, and nobody else changes it until the end of the transaction. */
  async lock(reviewId: string): Promise<Unassigned[]> {
    await this.database.query(`SELECT id FROM review WHERE id = $1 FOR UPDATE`, [reviewId]);
    return this.list(reviewId);
  }

  /** The states of the sheets of a review by agency id; with `lock` no sheet moves on until the end of the transaction. */
  async states(reviewId: string, lock: boolean): Promise<Map<string, SheetState>> {
    const rows = await this.database.query<{ agencyId: string; state: SheetState }>(
      `SELECT agency_id AS "agencyId", state FROM score_sheet WHERE review_id = $1 ORDER BY agency_id ${lock ? 'FOR SHARE' : ''}`,
      [reviewId],
    );
    return new Map(rows.map(({ agencyId, state }) => [agencyId, state]));
  }

  async add(reviewId: string, cells: readonly Unassigned[], by: string, at: Date): Promise<void> {
    if (cells.length === 0) return;
    await this.database.query(
      `INSERT INTO unassigned_criterion (review_id, agency_id, criterion_code, set_by, set_at)
       SELECT $1, cell.agency_id, cell.code, $4, $5 FROM unnest($2::uuid[], $3::text[]) AS cell (agency_id, code)`,
      [reviewId, cells.map(({ agencyId }) => agencyId), cells.map(({ code }) => code), by, at],
    );
  }

  async remove(reviewId: string, cells: readonly Unassigned[]): Promise<void> {
    if (cells.length === 0) return;
    await this.database.execute(
      `DELETE FROM unassigned_criterion
        WHERE review_id = $1 AND (agency_id, criterion_code) IN (SELECT * FROM unnest($2::uuid[], $3::text[]))`,
      [reviewId, cells.map(({ agencyId }) => agencyId), cells.map(({ code }) => code)],
    );
  }
}
