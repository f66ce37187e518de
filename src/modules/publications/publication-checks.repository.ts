import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

/** SQL of what is still open in other modules before a publication. */
@Injectable()
export class PublicationChecksRepository {
  constructor(private readonly database: Database) {}

  /** Agencies whose term to answer appraised points has not ended: `at` is before the end of the latest term of the sheet. */
  async mayStillReply(reviewId: string, at: Date): Promise<Set<string>> {
    const rows = await this.database.query<{ agencyId: string }>(
      `SELECT s.agency_id AS "agencyId"
         FROM score_sheet s
         JOIN LATERAL (SELECT due_at FROM reply_term WHERE sheet_id = s.id ORDER BY version DESC LIMIT 1) t ON t.due_at > $2
        WHERE s.review_id = $1
          AND EXISTS (
            SELECT FROM (SELECT DISTINCT ON (criterion_code) criterion_code, reason FROM score_judgement
                          WHERE sheet_id = s.id AND layer = 'appraisal' ORDER BY criterion_code, version DESC) j
             WHERE j.reason <> ''
               AND NOT EXISTS (SELECT FROM score_reply r
                                WHERE r.sheet_id = s.id AND r.criterion_code = j.criterion_code))`,
      [reviewId, at],
    );
    return new Set(rows.map(({ agencyId }) => agencyId));
  }

  /** Whether the ballot that decides between equals has been concluded. */
  async hasConcludedBallot(reviewId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM ballot WHERE review_id = $1 AND is_acclaim AND state = 'concluded' LIMIT 1`,
      [reviewId],
    );
    return rows.length > 0;
  }
}
