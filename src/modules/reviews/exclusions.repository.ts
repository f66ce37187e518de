import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { Exclusion } from './score-table';

/** SQL of members taken out of the ranking of a review. */
@Injectable()
export class ExclusionsRepository {
  constructor(private readonly database: Database) {}

  /** The exclusions in force, by agency id. */
  async inForce(reviewId: string): Promise<Map<string, Exclusion>> {
    const rows = await this.database.query<Exclusion & { agencyId: string }>(
      `SELECT agency_id AS "agencyId", exclusion_code AS code, reason, excluded_by_id AS "excludedById", excluded_by AS "excludedBy", excluded_at AS "excludedAt"
         FROM review_exclusion WHERE review_id = $1 AND lifted_at IS NULL`,
      [reviewId],
    );
    return new Map(rows.map(({ agencyId, ...exclusion }) => [agencyId, exclusion]));
  }

  /** Takes an agency out of the ranking; false when it is out already. */
  async exclude(reviewId: string, agencyId: string, exclusion: Exclusion): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO review_exclusion (review_id, agency_id, exclusion_code, reason, excluded_by_id, excluded_by, excluded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (review_id, agency_id) WHERE lifted_at IS NULL DO NOTHING RETURNING id`,
      [
        reviewId,
        agencyId,
        exclusion.code,
        exclusion.reason,
        exclusion.excludedById,
        exclusion.excludedBy,
        exclusion.excludedAt,
      ],
    );
    return rows.length > 0;
  }

  /** Lifts the exclusion of an agency; false when there is none in force. The row stays. */
  async lift(reviewId: string, agencyId: string, by: string, at: Date, reason: string): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE review_exclusion SET lifted_by = $3, lifted_at = $4, lift_reason = $5
        WHERE review_id = $1 AND agency_id = $2 AND lifted_at IS NULL`,
      [reviewId, agencyId, by, at, reason],
    );
    return touched > 0;
  }
}
