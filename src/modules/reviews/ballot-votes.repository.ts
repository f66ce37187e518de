import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

/** SQL of what the acclaim ballots of a review came to; ballots write it. */
@Injectable()
export class BallotVotesRepository {
  constructor(private readonly database: Database) {}

  /** Votes by agency id; empty before a ballot was counted. */
  async of(reviewId: string): Promise<Map<string, number>> {
    const rows = await this.database.query<{ agencyId: string; votes: number }>(
      `SELECT agency_id AS "agencyId", votes FROM ballot_tally WHERE review_id = $1`,
      [reviewId],
    );
    return new Map(rows.map(({ agencyId, votes }) => [agencyId, votes]));
  }
}
