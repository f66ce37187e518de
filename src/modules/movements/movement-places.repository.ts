import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { BusinessDate } from '../../domain/calendar';
import { agencyNameOn, INVITED } from './movement-sql';

/** A bloc or an agency that launches a movement. */
export interface LaunchPlace {
  readonly kind: 'bloc' | 'agency';
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** An agency that may be asked to take part. */
export interface InvitedAgency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Blocs that it is a member of on the day. */
  readonly blocIds: readonly string[];
}

/** SQL of the blocs and agencies around movements. */
@Injectable()
export class MovementPlacesRepository {
  constructor(private readonly database: Database) {}

  /** The blocs and agencies with these ids, blocs first. */
  launchers(blocIds: readonly string[], agencyIds: readonly string[], day: BusinessDate): Promise<LaunchPlace[]> {
    return this.database.query<LaunchPlace>(
      `SELECT 'bloc' AS kind, b.id, b.code, b.name FROM bloc b WHERE b.id = ANY($1)
       UNION ALL
       SELECT 'agency', g.id, g.code, ${agencyNameOn('g.id', '$3::date')} FROM agency g WHERE g.id = ANY($2)
       ORDER BY kind DESC, code`,
      [blocIds, agencyIds, day],
    );
  }

  /** The agencies that a movement is for and that exist on a day; of the whole province all of them. */
  async invited(movementId: string, day: BusinessDate): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT g.id FROM movement m JOIN agency g ON (g.active_to IS NULL OR g.active_to > $2::date)
        WHERE m.id = $1 AND ((m.includes_all AND m.bloc_id IS NULL AND m.agency_id IS NULL) OR g.id IN (${INVITED}))
        ORDER BY g.official_order, g.code`,
      [movementId, day],
    );
    return rows.map(({ id }) => id);
  }

  /** The agencies that exist on a day, in the official order: all, or those of a bloc. */
  agencies(blocId: string | null, day: BusinessDate): Promise<InvitedAgency[]> {
    return this.database.query<InvitedAgency>(
      `SELECT g.id, g.code, ${agencyNameOn('g.id', '$2::date')} AS name,
              array(SELECT m.bloc_id FROM bloc_membership m
                     WHERE m.agency_id = g.id AND daterange(m.valid_from, m.valid_to, '[)') @> $2::date) AS "blocIds"
         FROM agency g
        WHERE (g.active_to IS NULL OR g.active_to > $2::date)
          AND ($1::uuid IS NULL OR EXISTS (SELECT FROM bloc_membership m
                WHERE m.agency_id = g.id AND m.bloc_id = $1 AND daterange(m.valid_from, m.valid_to, '[)') @> $2::date))
        ORDER BY g.official_order, g.code`,
      [blocId, day],
    );
  }
}
