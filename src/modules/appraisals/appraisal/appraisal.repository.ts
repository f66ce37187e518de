import { Injectable } from '@nestjs/common';
import type { UnitDecision } from '../../../domain/scoring/bloc-inputs';
import { Database } from '../../../database/database';

/** SQL that the board of an appraisal reads beside sheets and judgements. */
@Injectable()
export class AppraisalRepository {
  constructor(private readonly database: Database) {}

  /** Decisions in force about members of a review, by agency id. */
  async decisions(reviewId: string): Promise<Map<string, UnitDecision>> {
    const rows = await this.database.query<UnitDecision & { agencyId: string }>(
      `SELECT agency_id AS "agencyId", exclusion_code AS code, reason
         FROM review_exclusion WHERE review_id = $1 AND lifted_at IS NULL`,
      [reviewId],
    );
    return new Map(rows.map(({ agencyId, ...decision }) => [agencyId, decision]));
  }
}
