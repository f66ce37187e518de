import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Actor, type Permission, reach } from '../../platform/access';
import { Clock } from '../../platform/clock';

/** The agencies for which somebody holds a permission; null: all of the province. */
export type ReachedAgencies = readonly string[] | null;

/** Whose persons somebody may know of: their own agency's, those of their bloc, or all. */
@Injectable()
export class AgencyReach {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The agencies that a permission reaches: through a role in an agency, and through a bloc its members of today and those
   * that were members when they ended.
   */
  async of(actor: Actor, permission: Permission): Promise<ReachedAgencies> {
    const { province, agencyIds, blocIds } = reach(actor, permission);
    if (province) return null;
    if (blocIds.length === 0) return agencyIds;
    const rows = await this.database.query<{ agencyId: string }>(
      `SELECT DISTINCT m.agency_id AS "agencyId" FROM bloc_membership m JOIN agency g ON g.id = m.agency_id
        WHERE m.bloc_id = ANY($1)
          AND daterange(m.valid_from, m.valid_to, '[)') @> least($2::date, g.active_to - 1)`,
      [blocIds, this.clock.today()],
    );
    return [...new Set([...agencyIds, ...rows.map(({ agencyId }) => agencyId)])];
  }
}

/** Whether an agency is among those that are reached. */
export function reaches(agencies: ReachedAgencies, agencyId: string | null): boolean {
  return agencies === null || (agencyId !== null && agencies.includes(agencyId));
}
