import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { BlocPlace } from './place';

/**
 * Decides whether something of a place is read live or from what was kept at its closing: the one home of this question.
 */
@Injectable()
export class ClosedContent {
  constructor(private readonly database: Database) {}

  /**
   * What the snapshot of a closed place holds at a path of keys. Null: the place is not closed and is read live, or its
   * snapshot is of an older form that does not hold it.
   */
  async part({ review }: Pick<BlocPlace, 'review'>, path: readonly string[]): Promise<unknown> {
    const snapshot = review?.snapshot ?? null;
    if (snapshot === null) return null;
    const [row] = await this.database.query<{ part: unknown }>(
      `SELECT content #> $2::text[] AS part FROM review_snapshot WHERE id = $1`,
      [snapshot.id, [...path]],
    );
    return row?.part ?? null;
  }
}
