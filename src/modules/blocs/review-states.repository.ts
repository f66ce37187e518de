import { Injectable } from '@nestjs/common';
import type { ReviewState } from '../../domain/workflow/review';
import { Database } from '../../database/database';

/** SQL of the states of reviews. */
@Injectable()
export class ReviewStatesRepository {
  constructor(private readonly database: Database) {}

  /** Moves a review from the version that was seen; false when it has changed since or is in another state. */
  async move(id: string, version: number, from: ReviewState, to: ReviewState): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE review SET state = $4, version = version + 1 WHERE id = $1 AND version = $2 AND state = $3`,
      [id, version, from, to],
    );
    return touched > 0;
  }

  /** The state of a review, which nobody moves until the end of the transaction. */
  async hold(id: string): Promise<ReviewState | null> {
    const [row] = await this.database.query<{ state: ReviewState }>(
      `SELECT state FROM review WHERE id = $1 FOR SHARE`,
      [id],
    );
    return row?.state ?? null;
  }
}
