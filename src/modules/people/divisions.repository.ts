import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { Division, DivisionDraft, DivisionOfAgency } from './division';
import { agencyNameOn } from './people.repository';

const DIVISION = `v.id, v.agency_id AS "agencyId", v.name, v.valid_from::text AS "validFrom", v.valid_to::text AS "validTo", v.version`;

/** SQL of the divisions of agencies. */
@Injectable()
export class DivisionsRepository {
  constructor(private readonly database: Database) {}

  async agencyByCode(code: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(`SELECT id FROM agency WHERE code = $1`, [code]);
    return row?.id ?? null;
  }

  /** A division with its agency, by its name of a day. */
  async find(id: string, day: BusinessDate): Promise<DivisionOfAgency | null> {
    const [row] = await this.database.query<DivisionOfAgency>(
      `SELECT ${DIVISION}, g.code AS "agencyCode", ${agencyNameOn('g.id', '$2::date')} AS "agencyName"
         FROM division v JOIN agency g ON g.id = v.agency_id WHERE v.id::text = $1`,
      [id, day],
    );
    return row ?? null;
  }

  /** The divisions of some agencies that exist on any day from `from` to before `to`; null leaves an end open. */
  list(agencyIds: readonly string[], from: BusinessDate | null, to: BusinessDate | null): Promise<Division[]> {
    return this.database.query<Division>(
      `SELECT ${DIVISION} FROM division v
        WHERE v.agency_id = ANY($1) AND daterange(v.valid_from, v.valid_to, '[)') && daterange($2, $3, '[)')
        ORDER BY v.name COLLATE "vi-x-icu", v.id`,
      [agencyIds, from, to],
    );
  }

  async create(agencyId: string, { name, validFrom, validTo }: DivisionDraft): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO division (agency_id, name, valid_from, valid_to) VALUES ($1, $2, $3, $4) RETURNING id`,
      [agencyId, name, validFrom, validTo],
    );
    if (!row) throw new Error('the new division was not returned');
    return row.id;
  }

  async change(id: string, { name, validFrom, validTo }: DivisionDraft): Promise<void> {
    await this.database.execute(
      `UPDATE division SET name = $2, valid_from = $3, valid_to = $4, version = version + 1 WHERE id = $1`,
      [id, name, validFrom, validTo],
    );
  }

  async lock(id: string): Promise<void> {
    await this.database.query(`SELECT FROM division WHERE id::text = $1 FOR UPDATE`, [id]);
  }
}
