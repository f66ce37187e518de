import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { CandidateKind } from '../people';

/** Somebody who may be chosen in a form. */
export interface HolderChoice {
  readonly kind: CandidateKind;
  readonly id: string;
  readonly name: string;
  readonly detail: string | null;
  readonly agencyName: string;
}

const MOST = 1_000;

/** SQL of what pages and documents of proposals show beside the proposals themselves. */
@Injectable()
export class ProposalPagesRepository {
  constructor(private readonly database: Database) {}

  /** Agencies, their divisions, households and the people who serve there on a day: at most 1,000. */
  holders(agencyIds: readonly string[], day: BusinessDate): Promise<HolderChoice[]> {
    return this.database.query<HolderChoice>(
      `WITH a AS (
         SELECT g.id, g.code, g.official_order,
                coalesce((SELECT n.name FROM agency_name n WHERE n.agency_id = g.id
                  ORDER BY daterange(n.valid_from, n.valid_to, '[)') @> $2::date DESC, n.valid_from DESC NULLS LAST LIMIT 1), g.code) AS name
           FROM agency g WHERE g.id = ANY($1))
       SELECT kind, id, name, detail, "agencyName" FROM (
         SELECT 'agency' AS kind, a.id, a.name, NULL AS detail, a.name AS "agencyName", a.official_order AS o, 1 AS s FROM a
         UNION ALL
         SELECT 'division', v.id, v.name, NULL, a.name, a.official_order, 2 FROM division v JOIN a ON a.id = v.agency_id
         UNION ALL
         SELECT 'person', p.id, p.full_name, x.position_title, a.name, a.official_order, 3
           FROM person_post x JOIN person p ON p.id = x.person_id JOIN a ON a.id = x.agency_id
          WHERE x.is_main AND daterange(x.valid_from, x.valid_to, '[)') @> $2::date
         UNION ALL
         SELECT 'household', h.id, h.head_name, h.address, a.name, a.official_order, 4
           FROM household h JOIN a ON a.id = h.agency_id) q
        ORDER BY o, s, name, id LIMIT ${String(MOST)}`,
      [agencyIds, day],
    );
  }

  /** Agencies by code with their names of a day, in official order, as choices of a form. */
  agencies(
    agencyIds: readonly string[],
    day: BusinessDate,
  ): Promise<{ readonly value: string; readonly label: string }[]> {
    return this.database.query(
      `SELECT g.code AS value, coalesce((SELECT n.name FROM agency_name n WHERE n.agency_id = g.id
                ORDER BY daterange(n.valid_from, n.valid_to, '[)') @> $2::date DESC, n.valid_from DESC NULLS LAST LIMIT 1), g.code) AS label
         FROM agency g WHERE g.id = ANY($1) ORDER BY g.official_order, g.code`,
      [agencyIds, day],
    );
  }

  /** Ids of the members that a bloc has on the last day of a year. */
  async members(blocId: string, year: number): Promise<string[]> {
    const rows = await this.database.query<{ agencyId: string }>(
      `SELECT m.agency_id AS "agencyId" FROM bloc_membership m
        WHERE m.bloc_id = $1 AND daterange(m.valid_from, m.valid_to, '[)') @> make_date($2, 12, 31)`,
      [blocId, year],
    );
    return rows.map(({ agencyId }) => agencyId);
  }
}
