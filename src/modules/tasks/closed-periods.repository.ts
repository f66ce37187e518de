import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { ReviewState } from '../../domain/workflow/review';
import { Database } from '../../database/database';

/** The review of a bloc in a period; `lastDay` is the last one whose figures it counts. */
export interface ReviewOverDay {
  readonly periodName: string;
  readonly state: ReviewState;
  readonly lastDay: BusinessDate;
}

/** SQL of the reviews that figures of key tasks are counted in. */
@Injectable()
export class ClosedPeriodsRepository {
  constructor(private readonly database: Database) {}

  /**
   * The reviews of a bloc within a year that count a figure for a day. locked until the end of the
   * transaction, so that none is published between this question and the write.
   */
  reviewsOver(blocId: string, yearId: string, day: BusinessDate): Promise<ReviewOverDay[]> {
    return this.database.query<ReviewOverDay>(
      `SELECT p.name AS "periodName", r.state, greatest(p.cut_off_on, p.ends_on)::text AS "lastDay"
         FROM review r
         JOIN period p ON p.id = r.period_id
        WHERE r.bloc_id = $1 AND coalesce(p.parent_id, p.id) = $2
          AND $3::date <= greatest(p.cut_off_on, p.ends_on)
        ORDER BY p.ends_on, p.starts_on
          FOR SHARE OF r`,
      [blocId, yearId, day],
    );
  }
}
