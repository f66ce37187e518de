import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { Handover, NamedHandover } from './handover';

/** SQL of hand-overs of the chair. */
@Injectable()
export class HandoversRepository {
  constructor(private readonly database: Database) {}

  /** The hand-overs of a bloc, the latest first, agencies under their names of that day. */
  list(blocId: string): Promise<NamedHandover[]> {
    return this.database.query<NamedHandover>(
      `SELECT h.id, h.effective_on::text AS "effectiveOn", h.old_chair_id AS "oldChairId", h.new_chair_id AS "newChairId",
              h.new_vice_chair_id AS "newViceChairId", h.outgoing_user_id AS "outgoingUserId",
              h.incoming_user_id AS "incomingUserId", h.note, h.made_by AS "madeBy", h.made_at AS "madeAt",
              ${NAME('h.old_chair_id')} AS "oldChairName", ${NAME('h.new_chair_id')} AS "newChairName",
              ${NAME('h.new_vice_chair_id')} AS "newViceChairName",
              o.display_name AS "outgoingName", i.display_name AS "incomingName"
         FROM handover h
         LEFT JOIN app_user o ON o.id = h.outgoing_user_id
         LEFT JOIN app_user i ON i.id = h.incoming_user_id
        WHERE h.bloc_id = $1 ORDER BY h.effective_on DESC`,
      [blocId],
    );
  }

  async add(blocId: string, periodId: string, handover: Omit<Handover, 'id'>): Promise<void> {
    await this.database.query(
      `INSERT INTO handover (bloc_id, period_id, effective_on, old_chair_id, new_chair_id, new_vice_chair_id,
                             outgoing_user_id, incoming_user_id, note, made_by, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[blocId, periodId, handover.effectiveOn, handover.oldChairId, handover.newChairId, handover.newViceChairId],
        ...[handover.outgoingUserId, handover.incomingUserId, handover.note, handover.madeBy, handover.madeAt],
      ],
    );
  }

  /** Nobody else hands over the chair of the bloc until the end of the transaction. */
  async lock(blocId: string): Promise<void> {
    await this.database.query(`SELECT id FROM bloc WHERE id = $1 FOR UPDATE`, [blocId]);
  }

  /** Sheets, registrations, requests and ballots of a bloc that are not finished, by agency and kind. */
  openWork(blocId: string, periodId: string, yearId: string): Promise<OpenWork[]> {
    return this.database.query<OpenWork>(
      `SELECT g.code AS "agencyCode", w.kind, w.detail, w.state
         FROM (SELECT s.agency_id, 'sheet' AS kind, '' AS detail, s.state
                 FROM score_sheet s JOIN review r ON r.id = s.review_id
                WHERE r.bloc_id = $1 AND r.period_id = $2 AND s.state NOT IN ('appraised', 'published')
               UNION ALL
               SELECT t.agency_id, 'registration', '', t.state FROM task_registration t
                WHERE t.bloc_id = $1 AND t.period_id = $3 AND t.state <> 'approved'
               UNION ALL
               SELECT k.agency_id, 'target_change', k.number || '. ' || q.title, '' FROM target_change_request q
                 JOIN key_task k ON k.id = q.task_id
                WHERE k.bloc_id = $1 AND k.period_id = $3 AND q.state = 'requested') w
         JOIN agency g ON g.id = w.agency_id
        ORDER BY g.official_order, g.code, w.kind, w.detail`,
      [blocId, periodId, yearId],
    );
  }
}

/** Something of an agency that waits to be finished. */
export interface OpenWork {
  readonly agencyCode: string;
  readonly kind: 'sheet' | 'registration' | 'target_change';
  /** What exactly, where there may be several. */
  readonly detail: string;
  readonly state: string;
}

function NAME(id: string): string {
  return `(SELECT n.name FROM agency_name n
            WHERE n.agency_id = ${id} AND daterange(n.valid_from, n.valid_to, '[)') @> h.effective_on)`;
}
