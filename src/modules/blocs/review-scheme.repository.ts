import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { PlacedReview } from './place';

/** A review that nobody else changes until the end of the transaction. */
type LockedReview = Pick<PlacedReview, 'id' | 'schemeVersionId' | 'state'>;

/** SQL of the scheme that a review and its bloc's year are scored by. */
@Injectable()
export class ReviewSchemeRepository {
  constructor(private readonly database: Database) {}

  /** The review of a bloc in a period, made when it is missing and locked until the end of the transaction. */
  async lockReview(blocId: string, periodId: string): Promise<LockedReview> {
    await this.database.query(`INSERT INTO review (bloc_id, period_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
      blocId,
      periodId,
    ]);
    const [review] = await this.database.query<LockedReview>(
      `SELECT id, scheme_version_id AS "schemeVersionId", state FROM review WHERE bloc_id = $1 AND period_id = $2 FOR UPDATE`,
      [blocId, periodId],
    );
    if (!review) throw new Error('the review was not returned');
    return review;
  }

  /** Whether a sheet of the review has left its agency under another version of a scheme. */
  async hasSheetsSentUnderAnother(reviewId: string, schemeVersionId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT FROM score_sheet
        WHERE review_id = $1 AND scheme_version_id <> $2 AND state NOT IN ('not_started', 'drafting') LIMIT 1`,
      [reviewId, schemeVersionId],
    );
    return rows.length > 0;
  }

  async setOfReview(reviewId: string, schemeVersionId: string): Promise<void> {
    await this.database.query(`UPDATE review SET scheme_version_id = $2, version = version + 1 WHERE id = $1`, [
      reviewId,
      schemeVersionId,
    ]);
  }

  async setOfYear(blocId: string, yearId: string, schemeVersionId: string): Promise<void> {
    await this.database.query(
      `INSERT INTO bloc_year (bloc_id, period_id, scheme_version_id) VALUES ($1, $2, $3)
       ON CONFLICT (bloc_id, period_id)
       DO UPDATE SET scheme_version_id = excluded.scheme_version_id, version = bloc_year.version + 1`,
      [blocId, yearId, schemeVersionId],
    );
  }
}
