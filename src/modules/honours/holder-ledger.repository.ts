import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import { HONOUR } from './honours.repository';
import type { LedgerRow } from './ledger';

/** A year of achievement with how many collectives, and persons and households, are honoured for it. */
export interface LedgerYear {
  readonly year: number;
  readonly collectives: number;
  readonly people: number;
}

const ROWS = `SELECT ${HONOUR}, d.number AS "decisionNumber", d.issuing_body AS "issuingBody"
         FROM honour h JOIN decision d ON d.id = h.decision_id LEFT JOIN agency g ON g.id = h.agency_id`;

/** SQL of the honours of one agency or one person. */
@Injectable()
export class HolderLedgerRepository {
  constructor(private readonly database: Database) {}

  /** An agency by its code under its name of a day; null when there is none. */
  async agency(code: string, day: BusinessDate): Promise<{ id: string; code: string; name: string } | null> {
    const [row] = await this.database.query<{ id: string; code: string; name: string }>(
      `SELECT g.id, g.code, n.name FROM agency g JOIN agency_name n ON n.agency_id = g.id WHERE g.code = $1
        ORDER BY daterange(n.valid_from, n.valid_to, '[)') @> $2::date DESC, n.valid_from DESC NULLS LAST LIMIT 1`,
      [code, day],
    );
    return row ?? null;
  }

  /** The name of a person of the register; null when there is none. */
  async personName(id: string): Promise<string | null> {
    const [row] = await this.database.query<{ name: string }>(`SELECT full_name AS name FROM person WHERE id = $1`, [
      id,
    ]);
    return row?.name ?? null;
  }

  /** The years for which an agency, its parts and its people are honoured, newest first. */
  async yearsOfAgency(agencyId: string): Promise<LedgerYear[]> {
    const rows = await this.database.query<{ year: number; collectives: string; people: string }>(
      `SELECT achievement_to AS year, count(*) FILTER (WHERE subject = 'collective') AS collectives,
              count(*) FILTER (WHERE subject <> 'collective') AS people
         FROM honour WHERE agency_id = $1 GROUP BY achievement_to ORDER BY achievement_to DESC`,
      [agencyId],
    );
    return rows.map(({ year, collectives, people }) => ({
      year,
      collectives: Number(collectives),
      people: Number(people),
    }));
  }

  /**
   * The honours of an agency for a year: the agency itself, its parts, then people by given name (domain trap T45), each
   * by day. `offset` rows are passed over.
   */
  ofAgency(agencyId: string, year: number, range: { offset: number; limit: number }): Promise<LedgerRow[]> {
    return this.database.query<LedgerRow>(
      `${ROWS} WHERE h.agency_id = $1 AND h.achievement_to = $2
        ORDER BY h.is_agency DESC, h.subject <> 'collective',
                 CASE WHEN h.subject <> 'collective' THEN regexp_replace(h.recipient_name, '^.*\\s', '') END COLLATE "vi-x-icu",
                 h.recipient_name COLLATE "vi-x-icu", h.decided_on, h.id
        LIMIT $4 OFFSET $3`,
      [agencyId, year, range.offset, range.limit],
    );
  }

  /** The honours of a person, newest achievement first. */
  ofPerson(personId: string): Promise<LedgerRow[]> {
    return this.database.query<LedgerRow>(
      `${ROWS} WHERE h.person_id = $1 ORDER BY h.achievement_to DESC, h.decided_on DESC, h.id`,
      [personId],
    );
  }

  /** Makes the honours of one record of a person those of another; the decisions keep their words. Promises how many. */
  follow(fromId: string, toId: string): Promise<number> {
    return this.database.execute(`UPDATE honour SET person_id = $2 WHERE person_id = $1`, [fromId, toId]);
  }
}
