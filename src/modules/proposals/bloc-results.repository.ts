import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

/** A year of a bloc with a published result, and which of the agencies asked about belong to it. */
export interface PublishedYear {
  readonly reviewId: string;
  readonly blocCode: string;
  readonly periodCode: string;
  readonly year: number;
  readonly agencyIds: readonly string[];
}

/** SQL that finds the published results that candidates rest on. */
@Injectable()
export class BlocResultsRepository {
  constructor(private readonly database: Database) {}

  /** Whole years whose review is published or closed, of the blocs to which the agencies belonged on the last day. */
  publishedYears(agencyIds: readonly string[], years: readonly number[]): Promise<PublishedYear[]> {
    return this.database.query<PublishedYear>(
      `SELECT r.id AS "reviewId", b.code AS "blocCode", p.code AS "periodCode",
              extract(year FROM p.ends_on)::integer AS year, array_agg(m.agency_id) AS "agencyIds"
         FROM bloc_membership m
         JOIN period p ON p.kind = 'year' AND extract(year FROM p.ends_on) = ANY($2::integer[])
                      AND daterange(m.valid_from, m.valid_to, '[)') @> p.ends_on
         JOIN review r ON r.bloc_id = m.bloc_id AND r.period_id = p.id AND r.state IN ('published', 'closed')
         JOIN bloc b ON b.id = m.bloc_id
        WHERE m.agency_id = ANY($1)
        GROUP BY r.id, b.code, p.code, p.ends_on ORDER BY p.ends_on, b.code`,
      [agencyIds, years],
    );
  }
}
