import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { ReachedAgencies } from './agency-reach';
import type { Household, HouseholdDraft } from './household';
import { agencyNameOn } from './people.repository';

/** A household h with its agency g; $1 is the day of the agency's name. */
const HOUSEHOLD = `h.id, h.agency_id AS "agencyId", g.code AS "agencyCode", ${agencyNameOn('g.id', '$1::date')} AS "agencyName",
       h.head_name AS "headName", h.address, h.version FROM household h JOIN agency g ON g.id = h.agency_id`;

/** SQL of households. */
@Injectable()
export class HouseholdsRepository {
  constructor(private readonly database: Database) {}

  /** The households of the reached agencies by part of the head's name without marks, by name. */
  list(day: BusinessDate, agencies: ReachedAgencies, text: string, limit: number): Promise<Household[]> {
    return this.database.query<Household>(
      `SELECT ${HOUSEHOLD}
        WHERE ($2::uuid[] IS NULL OR h.agency_id = ANY($2))
          AND ($3 = '' OR fold_text(h.head_name) LIKE '%' || fold_text($3) || '%')
        ORDER BY h.head_name COLLATE "vi-x-icu", h.id LIMIT $4`,
      [day, agencies, text.replace(/[\\%_]/g, '\\$&'), limit],
    );
  }

  async find(day: BusinessDate, id: string): Promise<Household | null> {
    const [row] = await this.database.query<Household>(`SELECT ${HOUSEHOLD} WHERE h.id::text = $2`, [day, id]);
    return row ?? null;
  }

  /** The id of the household of that head at that address, null when the agency has none. */
  async same(agencyId: string, { headName, address }: HouseholdDraft): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `SELECT id FROM household WHERE agency_id = $1 AND head_name = $2 AND address = $3 ORDER BY id LIMIT 1`,
      [agencyId, headName, address],
    );
    return row?.id ?? null;
  }

  async create(agencyId: string, { headName, address }: HouseholdDraft): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO household (agency_id, head_name, address) VALUES ($1, $2, $3) RETURNING id`,
      [agencyId, headName, address],
    );
    if (row === undefined) throw new Error('the new household was not returned');
    return row.id;
  }

  async change(id: string, { headName, address }: HouseholdDraft): Promise<void> {
    await this.database.execute(
      `UPDATE household SET head_name = $2, address = $3, version = version + 1 WHERE id = $1`,
      [id, headName, address],
    );
  }

  async lock(id: string): Promise<void> {
    await this.database.query(`SELECT FROM household WHERE id::text = $1 FOR UPDATE`, [id]);
  }
}
