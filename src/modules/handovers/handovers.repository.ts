import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { Handover, NamedHandover } from './handover';

type Row = Omit<NamedHandover, 'moved' | 'cancelled'> & {
  readonly outgoingUntil: string | null;
  readonly incomingBegan: boolean;
  readonly cancelledById: string | null;
  readonly cancelledBy: string | null;
  readonly cancelledAt: Date | null;
  readonly cancelReason: string | null;
};

/** SQL of hand-overs of the chair. */
@Injectable()
export class HandoversRepository {
  constructor(private readonly database: Database) {}

  /** The hand-overs of a bloc, cancelled ones too, the latest first, agencies under their names of that day. */
  async list(blocId: string): Promise<NamedHandover[]> {
    const rows = await this.database.query<Row>(
      `SELECT h.id, h.effective_on::text AS "effectiveOn", h.old_chair_id AS "oldChairId", h.new_chair_id AS "newChairId",
              h.new_vice_chair_id AS "newViceChairId", h.outgoing_user_id AS "outgoingUserId",
              h.incoming_user_id AS "incomingUserId", h.note, h.made_by AS "madeBy", h.made_at AS "madeAt",
              h.outgoing_until::text AS "outgoingUntil", h.incoming_began AS "incomingBegan",
              h.cancelled_by_id AS "cancelledById", h.cancelled_by AS "cancelledBy", h.cancelled_at AS "cancelledAt", h.cancel_reason AS "cancelReason",
              ${NAME('h.old_chair_id')} AS "oldChairName", ${NAME('h.new_chair_id')} AS "newChairName",
              ${NAME('h.new_vice_chair_id')} AS "newViceChairName",
              o.display_name AS "outgoingName", i.display_name AS "incomingName"
         FROM handover h
         LEFT JOIN app_user o ON o.id = h.outgoing_user_id
         LEFT JOIN app_user i ON i.id = h.incoming_user_id
        WHERE h.bloc_id = $1 ORDER BY h.effective_on DESC, h.made_at DESC`,
      [blocId],
    );
    return rows.map(handoverOf);
  }

  async add(blocId: string, periodId: string, handover: Omit<Handover, 'id' | 'cancelled'>): Promise<void> {
    await this.database.query(
      `INSERT INTO handover (bloc_id, period_id, effective_on, old_chair_id, new_chair_id, new_vice_chair_id,
                             outgoing_user_id, incoming_user_id, note, made_by, made_at, outgoing_until, incoming_began)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[blocId, periodId, handover.effectiveOn, handover.oldChairId, handover.newChairId, handover.newViceChairId],
        ...[handover.outgoingUserId, handover.incomingUserId, handover.note, handover.madeBy, handover.madeAt],
        ...[handover.moved.outgoingUntil, handover.moved.incomingBegan],
      ],
    );
  }

  /** Marks a hand-over as cancelled. */
  async cancel(
    id: string,
    by: { readonly userId: string | null; readonly name: string },
    at: Date,
    reason: string,
  ): Promise<void> {
    await this.database.query(
      `UPDATE handover SET cancelled_by = $2, cancelled_at = $3, cancel_reason = $4, cancelled_by_id = $5 WHERE id = $1`,
      [id, by.name, at, reason, by.userId],
    );
  }

  /** Nobody else hands over the chair of the bloc until the end of the transaction. */
  async lock(blocId: string): Promise<void> {
    await this.database.query(`SELECT id FROM bloc WHERE id = $1 FOR UPDATE`, [blocId]);
  }
}

function handoverOf(row: Row): NamedHandover {
  const { outgoingUntil, incomingBegan, cancelledById, cancelledBy, cancelledAt, cancelReason, ...handover } = row;
  const isCancelled = cancelledBy !== null && cancelledAt !== null;
  return {
    ...handover,
    moved: { outgoingUntil, incomingBegan },
    cancelled: isCancelled
      ? { byId: cancelledById, by: cancelledBy, at: cancelledAt, reason: cancelReason ?? '' }
      : null,
  };
}

function NAME(id: string): string {
  return `(SELECT n.name FROM agency_name n
            WHERE n.agency_id = ${id} AND daterange(n.valid_from, n.valid_to, '[)') @> h.effective_on)`;
}
