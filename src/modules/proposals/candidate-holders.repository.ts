import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { CandidateKind } from '../people';

/** Somebody who may stand in a list, under the names of a day. */
export interface CandidateHolder {
  readonly kind: CandidateKind;
  readonly id: string;
  readonly name: string;
  /** The agency that answers for them. */
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly agencyName: string;
  /** Post of a person, address of a household; null for collectives. */
  readonly detail: string | null;
}

/** SQL of the name that the agency g has on a day, or the nearest it had. */
const AGENCY_NAME = `coalesce((SELECT n.name FROM agency_name n WHERE n.agency_id = g.id
   ORDER BY daterange(n.valid_from, n.valid_to, '[)') @> $3::date DESC, n.valid_from DESC NULLS LAST LIMIT 1), g.code)`;

const OF_AGENCY = `g.id AS "agencyId", g.code AS "agencyCode", ${AGENCY_NAME} AS "agencyName"`;

/** $1 ids, $2 agencies, $3 the day. A person belongs to an agency by the last post there. */
const SOURCES: Readonly<Record<CandidateKind, string>> = {
  person: `SELECT p.id, p.full_name AS name, ${OF_AGENCY}, x.position_title AS detail
     FROM person p
     JOIN LATERAL (SELECT * FROM person_post WHERE person_id = p.id AND agency_id = ANY($2)
                    ORDER BY is_main DESC, valid_from DESC NULLS LAST LIMIT 1) x ON true
     JOIN agency g ON g.id = x.agency_id WHERE p.id::text = ANY($1)`,
  agency: `SELECT g.id, ${AGENCY_NAME} AS name, ${OF_AGENCY}, NULL AS detail
     FROM agency g WHERE (g.id::text = ANY($1) OR g.code = ANY($1)) AND g.id = ANY($2)`,
  division: `SELECT v.id, v.name, ${OF_AGENCY}, NULL AS detail
     FROM division v JOIN agency g ON g.id = v.agency_id WHERE v.id::text = ANY($1) AND g.id = ANY($2)`,
  household: `SELECT h.id, h.head_name AS name, ${OF_AGENCY}, h.address AS detail
     FROM household h JOIN agency g ON g.id = h.agency_id WHERE h.id::text = ANY($1) AND g.id = ANY($2)`,
};

/** SQL that finds whom a proposal may name. */
@Injectable()
export class CandidateHoldersRepository {
  constructor(private readonly database: Database) {}

  /** Those of the ids (agencies also by their codes) that belong to one of the agencies, in no order. */
  async find(
    kind: CandidateKind,
    ids: readonly string[],
    agencyIds: readonly string[],
    day: BusinessDate,
  ): Promise<CandidateHolder[]> {
    const rows = await this.database.query<Omit<CandidateHolder, 'kind'>>(SOURCES[kind], [ids, agencyIds, day]);
    return rows.map((row) => ({ ...row, kind }));
  }

  /** The agency of a code with the bloc it belongs to on a day; null when there is no such agency. */
  async agency(
    code: string,
    day: BusinessDate,
  ): Promise<{ readonly id: string; readonly name: string; readonly blocId: string | null } | null> {
    const [row] = await this.database.query<{ id: string; name: string; blocId: string | null }>(
      `SELECT g.id, ${AGENCY_NAME.replaceAll('$3', '$2')} AS name,
              (SELECT m.bloc_id FROM bloc_membership m
                WHERE m.agency_id = g.id AND daterange(m.valid_from, m.valid_to, '[)') @> $2::date LIMIT 1) AS "blocId"
         FROM agency g WHERE g.code = $1`,
      [code, day],
    );
    return row ?? null;
  }

  /** Agencies of these codes with their names of a day, in official order. */
  agencies(
    codes: readonly string[],
    day: BusinessDate,
  ): Promise<{ readonly id: string; readonly code: string; readonly name: string }[]> {
    return this.database.query(
      `SELECT g.id, g.code, ${AGENCY_NAME.replaceAll('$3', '$2')} AS name
         FROM agency g WHERE g.code = ANY($1) ORDER BY g.official_order, g.code`,
      [codes, day],
    );
  }

  /** Ids of the members that a bloc has on a day. */
  async members(blocId: string, day: BusinessDate): Promise<string[]> {
    const rows = await this.database.query<{ agencyId: string }>(
      `SELECT m.agency_id AS "agencyId" FROM bloc_membership m
        WHERE m.bloc_id = $1 AND daterange(m.valid_from, m.valid_to, '[)') @> $2::date`,
      [blocId, day],
    );
    return rows.map(({ agencyId }) => agencyId);
  }
}
