import { Injectable } from '@nestjs/common';
import type { MemberRole } from '../../domain/agencies';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { Membership } from './bloc';

/** A membership to be written. */
export interface NewMembership {
  readonly blocId: string;
  readonly agencyId: string;
  readonly role: MemberRole;
  readonly from: BusinessDate;
  readonly to: BusinessDate | null;
}

/** A stored membership with the code of its agency. */
export interface LockedMembership extends NewMembership {
  readonly agencyCode: string;
}

/** SQL of who belongs to a bloc, and when. */
@Injectable()
export class MembershipsRepository {
  constructor(private readonly database: Database) {}

  /** Memberships that hold on some day from `from` to `to`, both inside, with the names of the last of these days. */
  between(blocId: string, from: BusinessDate, to: BusinessDate): Promise<Membership[]> {
    return this.database.query<Membership>(
      `SELECT m.id, m.agency_id AS "agencyId", g.code AS "agencyCode", coalesce(n.name, g.code) AS "agencyName", m.role,
              m.valid_from::text AS "from", m.valid_to::text AS "to"
         FROM bloc_membership m
         JOIN agency g ON g.id = m.agency_id
         LEFT JOIN agency_name n ON n.agency_id = g.id AND daterange(n.valid_from, n.valid_to, '[)') @> $3::date
        WHERE m.bloc_id = $1 AND daterange(m.valid_from, m.valid_to, '[)') && daterange($2, $3, '[]')
        ORDER BY g.official_order, g.code, m.valid_from`,
      [blocId, from, to],
    );
  }

  /** All memberships of a bloc that hold on or after a day, in the order of time. */
  since(blocId: string, day: BusinessDate): Promise<Membership[]> {
    return this.between(blocId, day, '9999-12-31').then((memberships) =>
      memberships.sort((first, second) => first.from.localeCompare(second.from)),
    );
  }

  /** One membership of a bloc, held until the end of the transaction; null when there is none of this id. */
  async lock(blocId: string, id: string): Promise<LockedMembership | null> {
    const [row] = await this.database.query<LockedMembership>(
      `SELECT m.bloc_id AS "blocId", m.agency_id AS "agencyId", g.code AS "agencyCode", m.role,
              m.valid_from::text AS "from", m.valid_to::text AS "to"
         FROM bloc_membership m JOIN agency g ON g.id = m.agency_id
        WHERE m.bloc_id = $1 AND m.id::text = $2 FOR UPDATE OF m`,
      [blocId, id],
    );
    return row ?? null;
  }

  async add({ blocId, agencyId, role, from, to }: NewMembership): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO bloc_membership (bloc_id, agency_id, role, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [blocId, agencyId, role, from, to],
    );
    if (!row) throw new Error('the new membership was not returned');
    return row.id;
  }

  async end(id: string, to: BusinessDate | null): Promise<void> {
    await this.database.query(`UPDATE bloc_membership SET valid_to = $2 WHERE id = $1`, [id, to]);
  }

  /** Drops memberships that no day has seen yet; the record of changes remembers them. */
  async drop(ids: readonly string[]): Promise<void> {
    await this.database.query(`DELETE FROM bloc_membership WHERE id = ANY($1)`, [[...ids]]);
  }

  async setRole(id: string, role: MemberRole): Promise<void> {
    await this.database.query(`UPDATE bloc_membership SET role = $2 WHERE id = $1`, [id, role]);
  }
}
