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

  /** What the agencies explained in these sheets, by sheet and criterion. */
  async explanations(sheetIds: readonly string[]): Promise<Map<string, Map<string, string>>> {
    const rows = await this.database.query<{ sheetId: string; code: string; explanation: string }>(
      `SELECT DISTINCT ON (sheet_id, criterion_code) sheet_id AS "sheetId", criterion_code AS code, explanation
         FROM score_entry WHERE sheet_id = ANY($1) ORDER BY sheet_id, criterion_code, version DESC`,
      [[...sheetIds]],
    );
    const found = new Map<string, Map<string, string>>();
    for (const { sheetId, code, explanation } of rows) {
      found.set(sheetId, (found.get(sheetId) ?? new Map<string, string>()).set(code, explanation));
    }
    return found;
  }
}
