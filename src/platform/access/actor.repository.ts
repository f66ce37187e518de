import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { Actor, Assignment } from './actor';

interface ActorRow {
  readonly id: string;
  readonly display_name: string;
  readonly must_change_password: boolean;
  readonly assignments: Assignment[];
}

/** Reads who a user is on a day, in one query, at every request: a role withdrawn is withdrawn at once. */
@Injectable()
export class ActorRepository {
  constructor(private readonly database: Database) {}

  /** Null when the account is unknown or locked. */
  async actorOn(userId: string, day: BusinessDate): Promise<Actor | null> {
    const [row] = await this.database.query<ActorRow>(
      `SELECT u.id, u.display_name, u.must_change_password,
              coalesce(json_agg(json_build_object('role', a.role, 'scope', a.scope, 'agencyId', a.agency_id,
                                                  'blocId', a.bloc_id, 'periodId', a.period_id,
                                                  'placeName', coalesce(n.name, b.name)) ORDER BY a.valid_from, a.id)
                       FILTER (WHERE a.id IS NOT NULL), '[]') AS assignments
         FROM app_user u
         LEFT JOIN role_assignment a ON a.user_id = u.id AND a.valid_from <= $2 AND (a.valid_to IS NULL OR a.valid_to > $2)
         LEFT JOIN agency_name n ON n.agency_id = a.agency_id AND daterange(n.valid_from, n.valid_to, '[)') @> $2::date
         LEFT JOIN bloc b ON b.id = a.bloc_id
        WHERE u.id = $1 AND u.locked_at IS NULL
        GROUP BY u.id`,
      [userId, day],
    );
    if (!row) return null;
    return {
      userId: row.id,
      name: row.display_name,
      mustChangePassword: row.must_change_password,
      assignments: row.assignments,
    };
  }
}
