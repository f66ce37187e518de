import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

/** SQL of what is still open in other modules before a publication. */
@Injectable()
export class PublicationChecksRepository {
  constructor(private readonly database: Database) {}

  /** Codes of agencies whose term to answer the appraisal of their sheet has not ended. */
  async openTerms(reviewId: string, at: Date): Promise<Set<string>> {
    const rows = await this.database.query<{ code: string }>(
      `SELECT g.code
         FROM score_sheet s
         JOIN agency g ON g.id = s.agency_id
         JOIN LATERAL (SELECT due_at FROM reply_term WHERE sheet_id = s.id ORDER BY version DESC LIMIT 1) t ON t.due_at > $2
        WHERE s.review_id = $1 AND s.state = 'appraised'`,
      [reviewId, at],
    );
    return new Set(rows.map(({ code }) => code));
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
