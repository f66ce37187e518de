import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../domain/calendar';
import { Database } from '../../../database/database';
import type { OpenMembership, OpenSheet, OpenTasks } from './reorganisation';

/** SQL of what hangs on an agency that ends. */
@Injectable()
export class ReorganisationsRepository {
  constructor(private readonly database: Database) {}

  /** Memberships of these agencies that hold on a day or begin later, by bloc and time. */
  memberships(agencyIds: readonly string[], day: BusinessDate): Promise<OpenMembership[]> {
    return this.database.query<OpenMembership>(
      `SELECT m.id, m.agency_id AS "agencyId", m.bloc_id AS "blocId", b.code AS "blocCode", b.name AS "blocName", m.role,
              m.valid_from::text AS "from"
         FROM bloc_membership m JOIN bloc b ON b.id = m.bloc_id
        WHERE m.agency_id = ANY($1) AND (m.valid_to IS NULL OR m.valid_to > $2)
        ORDER BY b.code, m.valid_from`,
      [[...agencyIds], day],
    );
  }

  /** Key tasks of an agency in years that are not over on a day. */
  openTasks(agencyId: string, day: BusinessDate): Promise<OpenTasks[]> {
    return this.database.query<OpenTasks>(
      `SELECT b.name AS "blocName", y.name AS "yearName", count(*)::int AS count
         FROM key_task t JOIN bloc b ON b.id = t.bloc_id JOIN period y ON y.id = t.period_id
        WHERE t.agency_id = $1 AND y.ends_on >= $2
        GROUP BY b.id, y.id ORDER BY b.code, y.starts_on`,
      [agencyId, day],
    );
  }

  /** Sheets that an agency has not handed in. */
  openSheets(agencyId: string): Promise<OpenSheet[]> {
    return this.database.query<OpenSheet>(
      `SELECT b.name AS "blocName", p.name AS "periodName", s.state
         FROM score_sheet s JOIN review r ON r.id = s.review_id
         JOIN bloc b ON b.id = r.bloc_id JOIN period p ON p.id = r.period_id
        WHERE s.agency_id = $1 AND s.state IN ('not_started', 'drafting', 'awaiting_leader')
        ORDER BY b.code, p.ends_on`,
      [agencyId],
    );
  }
}
