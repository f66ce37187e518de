import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

/** How many of a bloc may be proposed for an award of a year, as the Council allotted it. */
export interface AllottedPlaces {
  readonly awardCode: string;
  readonly places: number;
  /** The document that allots them; '' while nobody has named it. */
  readonly basis: string;
  readonly version: number;
  readonly setBy: string;
  readonly setAt: Date;
}

/** SQL of the places that blocs are allotted. */
@Injectable()
export class AwardQuotasRepository {
  constructor(private readonly database: Database) {}

  /** By award. */
  list(blocId: string, yearId: string): Promise<AllottedPlaces[]> {
    return this.database.query<AllottedPlaces>(
      `SELECT award_code AS "awardCode", places, basis, version, set_by AS "setBy", set_at AS "setAt"
         FROM award_quota WHERE bloc_id = $1 AND period_id = $2 ORDER BY award_code`,
      [blocId, yearId],
    );
  }

  /** Writes the places of an award; false when somebody wrote since `seen`, which is 0 for none. */
  async put(
    blocId: string,
    yearId: string,
    seen: number,
    { awardCode, places, basis, setBy, setAt }: Omit<AllottedPlaces, 'version'>,
  ): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO award_quota AS q (bloc_id, period_id, award_code, places, basis, set_by, set_at)
       SELECT $1, $2, $3, $4, $5, $6, $7
        WHERE $8 = 0 OR EXISTS (SELECT FROM award_quota WHERE bloc_id = $1 AND period_id = $2 AND award_code = $3)
       ON CONFLICT ON CONSTRAINT award_quota_pk
       DO UPDATE SET places = excluded.places, basis = excluded.basis, set_by = excluded.set_by, set_at = excluded.set_at,
                     version = q.version + 1
        WHERE q.version = $8
       RETURNING version`,
      [blocId, yearId, awardCode, places, basis, setBy, setAt, seen],
    );
    return rows.length > 0;
  }
}
