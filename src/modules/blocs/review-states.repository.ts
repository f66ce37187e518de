import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { isUnlocked, type ReviewState } from '../../domain/workflow/review';
import { Database } from '../../database/database';

/** A review that is not open any more, as a sentence names it. */
export interface SettledReview {
  readonly blocName: string;
  readonly periodName: string;
}

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

  /**
   * The published or closed reviews of blocs whose periods have a day from `from` to before `to`. The open ones stay open until
   * the end of the transaction.
   */
  async holdOver(blocIds: readonly string[], from: BusinessDate, to: BusinessDate | null): Promise<SettledReview[]> {
    const rows = await this.database.query<SettledReview & { state: ReviewState }>(
      `SELECT b.name AS "blocName", p.name AS "periodName", r.state
         FROM review r JOIN bloc b ON b.id = r.bloc_id JOIN period p ON p.id = r.period_id
        WHERE r.bloc_id = ANY($1) AND p.ends_on >= $2 AND ($3::date IS NULL OR p.starts_on < $3)
        ORDER BY b.code, p.ends_on FOR SHARE OF r`,
      [[...blocIds], from, to],
    );
    return rows.filter(({ state }) => !isUnlocked(state));
  }

  /** The published or closed reviews of a period; its open ones stay open until the end of the transaction. */
  async holdPeriod(periodId: string): Promise<SettledReview[]> {
    const rows = await this.database.query<SettledReview & { state: ReviewState }>(
      `SELECT b.name AS "blocName", p.name AS "periodName", r.state
         FROM review r JOIN bloc b ON b.id = r.bloc_id JOIN period p ON p.id = r.period_id
        WHERE r.period_id = $1 ORDER BY b.code FOR SHARE OF r`,
      [periodId],
    );
    return rows.filter(({ state }) => !isUnlocked(state));
  }
}
