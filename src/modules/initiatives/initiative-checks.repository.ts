import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { Actor } from '../../platform/access';
import type { ReachedAgencies } from '../people';
import type { InitiativeCheck, InitiativeQuestion } from './initiative-check';

/** SQL of what agencies say of their lists of initiatives. */
@Injectable()
export class InitiativeChecksRepository {
  constructor(private readonly database: Database) {}

  /** The reached agencies that existed in a year, in official order, by their names at its end. */
  list(agencies: ReachedAgencies, year: number): Promise<InitiativeCheck[]> {
    return this.database.query<InitiativeCheck>(
      `SELECT g.id AS "agencyId", g.code AS "agencyCode", c.year, c.confirmed_by AS "confirmedBy", c.confirmed_at AS "confirmedAt",
              (SELECT n.name FROM agency_name n WHERE n.agency_id = g.id
                ORDER BY daterange(n.valid_from, n.valid_to, '[)') @> make_date($2, 12, 31) DESC, n.valid_from DESC NULLS LAST
                LIMIT 1) AS "agencyName"
         FROM agency g
         LEFT JOIN LATERAL (
           SELECT c.year, c.confirmed_by, c.confirmed_at FROM initiative_check c
            WHERE c.agency_id = g.id AND c.year >= $2 AND c.withdrawn_at IS NULL ORDER BY c.year LIMIT 1) c ON true
        WHERE ($1::uuid[] IS NULL OR g.id = ANY($1))
          AND (g.active_from IS NULL OR g.active_from <= make_date($2, 12, 31))
          AND (g.active_to IS NULL OR g.active_to > make_date($2, 1, 1))
        ORDER BY g.official_order, g.code`,
      [agencies, year],
    );
  }

  /** False when that year is confirmed already. */
  async confirm(actor: Actor, agencyId: string, year: number, at: Date): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO initiative_check (agency_id, year, confirmed_by_id, confirmed_by, confirmed_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (agency_id, year) WHERE withdrawn_at IS NULL DO NOTHING RETURNING year`,
      [agencyId, year, actor.userId, actor.name, at],
    );
    return rows.length > 0;
  }

  /** False when that year is not confirmed. */
  async withdraw(actor: Actor, agencyId: string, year: number, reason: string, at: Date): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE initiative_check SET withdrawn_reason = $3, withdrawn_by_id = $4, withdrawn_by = $5, withdrawn_at = $6
        WHERE agency_id = $1 AND year = $2 AND withdrawn_at IS NULL`,
      [agencyId, year, reason, actor.userId, actor.name, at],
    );
    return touched === 1;
  }

  /** Keys of the persons of whose agency of the time it is confirmed that all initiatives of the achievement are recorded. */
  async confirmed(questions: readonly InitiativeQuestion[]): Promise<Set<string>> {
    const rows = await this.database.query<{ key: string }>(
      `SELECT q.key FROM json_to_recordset($1::json) AS q (key text, "personId" uuid, "achievementYear" integer, "on" date)
        WHERE EXISTS (
          SELECT FROM initiative_check c
           WHERE c.withdrawn_at IS NULL AND c.year >= q."achievementYear" AND c.agency_id = (
             SELECT p.agency_id FROM person_post p
              WHERE p.person_id = q."personId"
                AND (p.valid_from IS NULL OR p.valid_from <= least(make_date(q."achievementYear", 12, 31), q."on"))
              ORDER BY p.is_main DESC, p.valid_from DESC NULLS LAST LIMIT 1))`,
      [JSON.stringify(questions)],
    );
    return new Set(rows.map(({ key }) => key));
  }
}
