import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

export const DEADLINE_KINDS = ['progress_update', 'self_score', 'meeting', 'report'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** A deadline of a period: the one set first, and the one that counts after its extensions. */
export interface Deadline {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly setAt: Date;
  readonly dueAt: Date;
  /** Reason of the last extension; null when it was never moved. */
  readonly extensionReason: string | null;
  readonly extendedBy: string | null;
}

/** SQL of deadlines. */
@Injectable()
export class DeadlinesRepository {
  constructor(private readonly database: Database) {}

  /** The deadlines that hold for a bloc in a period: its own, or else the ones of the whole province. */
  list(blocId: string, periodId: string): Promise<Deadline[]> {
    return this.database.query<Deadline>(
      `SELECT DISTINCT ON (d.kind) d.id, d.kind, d.due_at AS "setAt", coalesce(e.due_at, d.due_at) AS "dueAt",
              e.reason AS "extensionReason", e.granted_by AS "extendedBy"
         FROM deadline d
         LEFT JOIN LATERAL (SELECT due_at, reason, granted_by FROM deadline_extension
                             WHERE deadline_id = d.id ORDER BY granted_at DESC, id DESC LIMIT 1) e ON true
        WHERE d.period_id = $2 AND (d.bloc_id = $1 OR d.bloc_id IS NULL)
        ORDER BY d.kind, d.bloc_id NULLS LAST`,
      [blocId, periodId],
    );
  }

  async create(blocId: string | null, periodId: string, kind: DeadlineKind, dueAt: Date): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO deadline (bloc_id, period_id, kind, due_at) VALUES ($1, $2, $3, $4) RETURNING id`,
      [blocId, periodId, kind, dueAt],
    );
    if (!row) throw new Error('the new deadline was not returned');
    return row.id;
  }

  async extend(deadlineId: string, dueAt: Date, reason: string, grantedBy: string): Promise<void> {
    await this.database.query(
      `INSERT INTO deadline_extension (deadline_id, due_at, reason, granted_by) VALUES ($1, $2, $3, $4)`,
      [deadlineId, dueAt, reason, grantedBy],
    );
  }
}
