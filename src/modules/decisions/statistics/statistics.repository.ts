import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import type { BusinessDate } from '../../../domain/calendar';
import type {
  AwardKind,
  AwardSystem,
  CommendationSubject,
  CommendationType,
} from '../../../domain/commendation/subjects';

/** Which honours are counted: by the day of their decision, both days included. */
export interface StatisticsQuery {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly blocCode: string | null;
  readonly agencyCode: string | null;
}

/** How many honours of one award went to one kind of recipient for one kind of achievement. */
export interface HonourCount {
  /** '' for awards that nobody has recognised in the catalogue. */
  readonly awardCode: string;
  readonly awardName: string;
  readonly system: AwardSystem;
  readonly kind: AwardKind;
  readonly subject: CommendationSubject;
  readonly type: CommendationType;
  readonly standing: number;
  readonly revoked: number;
}

/** How many standing honours an agency and its people have in a time. */
export interface AgencyCount {
  readonly code: string;
  readonly name: string;
  readonly state: number;
  readonly party: number;
  readonly revoked: number;
}

/** Honours of the query; members of a bloc are those of the last day. */
const COUNTED = `honour h LEFT JOIN agency g ON g.id = h.agency_id
  WHERE h.decided_on BETWEEN $1 AND $2 AND ($3::text IS NULL OR g.code = $3)
    AND ($4::text IS NULL OR EXISTS (SELECT FROM bloc_membership m JOIN bloc b ON b.id = m.bloc_id
                                      WHERE b.code = $4 AND m.agency_id = h.agency_id
                                        AND daterange(m.valid_from, m.valid_to, '[)') @> $2::date))`;

/** SQL of statistics of honours. */
@Injectable()
export class StatisticsRepository {
  constructor(private readonly database: Database) {}

  /** The day of the last decision of all; null before the first. */
  async lastDay(): Promise<BusinessDate | null> {
    const [row] = await this.database.query<{ day: BusinessDate | null }>(
      `SELECT max(decided_on)::text AS day FROM decision`,
    );
    return row?.day ?? null;
  }

  /** Counts by award, recipient and type; the highest of each system and kind first. */
  async counts({ from, to, agencyCode, blocCode }: StatisticsQuery): Promise<HonourCount[]> {
    const rows = await this.database.query<
      Omit<HonourCount, 'standing' | 'revoked'> & { standing: string; revoked: string }
    >(
      `SELECT c.*, coalesce(a.name, c.printed) AS "awardName" FROM (
         SELECT coalesce(h.award_code, '') AS "awardCode", max(h.award_name) AS printed, h.system, h.kind, h.subject, h.type,
                count(*) FILTER (WHERE h.revoked_on IS NULL) AS standing, count(h.revoked_on) AS revoked
           FROM ${COUNTED}
          GROUP BY h.award_code, CASE WHEN h.award_code IS NULL THEN h.award_name END, h.system, h.kind, h.subject, h.type) c
         LEFT JOIN LATERAL (SELECT v.definition->>'name' AS name, (v.definition->>'precedence')::integer AS precedence
                              FROM award_version v JOIN award w ON w.id = v.award_id
                             WHERE w.code = c."awardCode" AND v.superseded_at IS NULL ORDER BY v.valid_from DESC LIMIT 1) a ON true
        ORDER BY c.system DESC, c.kind DESC, a.precedence DESC NULLS LAST, "awardName", c.subject, c.type`,
      [from, to, agencyCode, blocCode],
    );
    return rows.map((row) => ({ ...row, standing: Number(row.standing), revoked: Number(row.revoked) }));
  }

  /** Counts by agency, in official order. */
  async byAgency({ from, to, agencyCode, blocCode }: StatisticsQuery): Promise<AgencyCount[]> {
    const rows = await this.database.query<Record<'code' | 'name' | 'state' | 'party' | 'revoked', string>>(
      `SELECT g.code, n.name, c.state, c.party, c.revoked FROM (
         SELECT h.agency_id, count(*) FILTER (WHERE h.system = 'state' AND h.revoked_on IS NULL) AS state,
                count(*) FILTER (WHERE h.system = 'party' AND h.revoked_on IS NULL) AS party, count(h.revoked_on) AS revoked
           FROM ${COUNTED} AND h.agency_id IS NOT NULL GROUP BY h.agency_id) c
         JOIN agency g ON g.id = c.agency_id
        CROSS JOIN LATERAL (SELECT a.name FROM agency_name a WHERE a.agency_id = g.id
                             ORDER BY daterange(a.valid_from, a.valid_to, '[)') @> $2::date DESC, a.valid_from DESC NULLS LAST
                             LIMIT 1) n
        ORDER BY g.official_order, g.code`,
      [from, to, agencyCode, blocCode],
    );
    return rows.map(({ code, name, state, party, revoked }) => ({
      ...{ code, name, state: Number(state), party: Number(party), revoked: Number(revoked) },
    }));
  }

  /** Blocs and agencies to choose from, with the name of an agency on a day. */
  async places(
    day: BusinessDate,
  ): Promise<{ blocs: { code: string; name: string }[]; agencies: { code: string; name: string }[] }> {
    const rows = await this.database.query<{ kind: string; code: string; name: string }>(
      `SELECT 'bloc' AS kind, code, name, 0 AS place FROM bloc
       UNION ALL
       SELECT 'agency', g.code, n.name, g.official_order FROM agency g
        CROSS JOIN LATERAL (SELECT a.name FROM agency_name a WHERE a.agency_id = g.id
                             ORDER BY daterange(a.valid_from, a.valid_to, '[)') @> $1::date DESC, a.valid_from DESC NULLS LAST
                             LIMIT 1) n
       ORDER BY kind, place, code`,
      [day],
    );
    return {
      blocs: rows.filter(({ kind }) => kind === 'bloc').map(({ code, name }) => ({ code, name })),
      agencies: rows.filter(({ kind }) => kind === 'agency').map(({ code, name }) => ({ code, name })),
    };
  }
}
