import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';

/** How many of a bloc may be proposed for an award of a year, as one decision allotted it. */
export interface AllottedPlaces {
  readonly awardCode: string;
  /** Null: the allotment was taken back, the catalogue limits. */
  readonly places: number | null;
  /** The decision that allots them; '' and null while nobody has named it. */
  readonly decisionNumber: string;
  readonly decidedOn: BusinessDate | null;
  /** Why it differs from the version before; '' for the first. */
  readonly reason: string;
  readonly version: number;
  readonly setBy: string;
  readonly setAt: Date;
}

/** How many stand for an award in the lists of a bloc itself, of how many that may. */
export interface PlacesInUse {
  readonly blocCode: string;
  readonly blocName: string;
  readonly periodCode: string;
  readonly awardCode: string;
  readonly count: number;
  /** Null: nothing is allotted. */
  readonly allotted: number | null;
  readonly decisionNumber: string;
  readonly decidedOn: BusinessDate | null;
  /** Members of the bloc at the end of the year. */
  readonly members: number;
}

const ALLOTTED = `award_code AS "awardCode", places, decision_number AS "decisionNumber", decided_on::text AS "decidedOn", reason,
  version, set_by AS "setBy", set_at AS "setAt"`;

/** SQL of the places that blocs are allotted; versions are never overwritten. */
@Injectable()
export class AwardQuotasRepository {
  constructor(private readonly database: Database) {}

  /** What holds now, by award; an allotment that was taken back is among it, with no places. */
  list(blocId: string, yearId: string): Promise<AllottedPlaces[]> {
    return this.database.query<AllottedPlaces>(
      `SELECT DISTINCT ON (award_code) ${ALLOTTED}
         FROM award_quota WHERE bloc_id = $1 AND period_id = $2 ORDER BY award_code, version DESC`,
      [blocId, yearId],
    );
  }

  /** Every version, the newest first. */
  versions(blocId: string, yearId: string): Promise<AllottedPlaces[]> {
    return this.database.query<AllottedPlaces>(
      `SELECT ${ALLOTTED} FROM award_quota WHERE bloc_id = $1 AND period_id = $2 ORDER BY set_at DESC, award_code, version DESC`,
      [blocId, yearId],
    );
  }

  /**
   * How many the other proposals of the bloc, sent on or decided, name for each award of the year. Nobody else counts until
   * the end of the transaction, so that two lists never share the last place.
   */
  async taken(blocId: string, yearId: string, proposalId: string): Promise<ReadonlyMap<string, number>> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtext('proposal.quota'), hashtext($1))`, [
      `${blocId} ${yearId}`,
    ]);
    const rows = await this.database.query<{ awardCode: string; count: number }>(
      `SELECT c.award_code AS "awardCode", count(*)::integer AS count
         FROM proposal p JOIN proposal_candidate c ON c.proposal_id = p.id
        WHERE p.bloc_id = $1 AND p.period_id = $2 AND p.agency_id IS NULL AND p.id <> $3
          AND p.state IN ('under_review', 'decided') AND c.state IN ('standing', 'paused', 'awarded')
        GROUP BY c.award_code`,
      [blocId, yearId, proposalId],
    );
    return new Map(rows.map(({ awardCode, count }) => [awardCode, count]));
  }

  /** Adds the version after `seen`, which is 0 for none; false when somebody added it since. */
  async add(
    blocId: string,
    yearId: string,
    seen: number,
    { awardCode, places, decisionNumber, decidedOn, reason, setBy, setAt }: Omit<AllottedPlaces, 'version'>,
  ): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO award_quota (bloc_id, period_id, award_code, version, places, decision_number, decided_on, reason, set_by, set_at)
       SELECT $1, $2, $3, $4 + 1, $5, $6, $7, $8, $9, $10
        WHERE $4 = (SELECT coalesce(max(version), 0) FROM award_quota WHERE bloc_id = $1 AND period_id = $2 AND award_code = $3)
       ON CONFLICT ON CONSTRAINT award_quota_pk DO NOTHING RETURNING version`,
      [blocId, yearId, awardCode, seen, places, decisionNumber, decidedOn, reason, setBy, setAt],
    );
    return rows.length > 0;
  }

  /**
   * Awards that are allotted to blocs of these codes in a year, or that lists of a bloc itself name, with what is used of them,
   * by the names of the blocs.
   */
  inUse(blocCodes: readonly string[], year: number): Promise<PlacesInUse[]> {
    return this.database.query<PlacesInUse>(
      `WITH allotted AS (
         SELECT DISTINCT ON (q.bloc_id, q.period_id, q.award_code) q.*
           FROM award_quota q JOIN period y ON y.id = q.period_id AND y.kind = 'year'
          WHERE extract(year FROM y.ends_on) = $2
          ORDER BY q.bloc_id, q.period_id, q.award_code, q.version DESC),
       used AS (
         SELECT p.bloc_id, p.period_id, c.award_code, count(*)::integer AS count
           FROM proposal p JOIN proposal_candidate c ON c.proposal_id = p.id
          WHERE p.agency_id IS NULL AND p.period_id IS NOT NULL AND p.achievement_year = $2 AND p.state <> 'withdrawn'
            AND c.state NOT IN ('refused', 'withdrawn')
          GROUP BY p.bloc_id, p.period_id, c.award_code)
       SELECT b.code AS "blocCode", b.name AS "blocName", y.code AS "periodCode", award_code AS "awardCode",
              coalesce(u.count, 0) AS count, a.places AS allotted, coalesce(a.decision_number, '') AS "decisionNumber",
              a.decided_on::text AS "decidedOn",
              (SELECT count(*)::integer FROM bloc_membership m WHERE m.bloc_id = b.id
                  AND daterange(m.valid_from, m.valid_to, '[)') @> y.ends_on) AS members
         FROM allotted a FULL JOIN used u USING (bloc_id, period_id, award_code)
         JOIN bloc b ON b.id = bloc_id JOIN period y ON y.id = period_id
        WHERE b.code = ANY($1) ORDER BY b.name, b.code, award_code`,
      [blocCodes, year],
    );
  }
}
