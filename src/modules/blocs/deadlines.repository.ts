import { Injectable } from '@nestjs/common';
import type { DeadlineKind } from '../../domain/blocs';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';

/** A deadline of a period: the one set first, and the one that counts after its extensions. */
export interface Deadline {
  readonly id: string;
  readonly periodId: string;
  readonly kind: DeadlineKind;
  /** True for a deadline of the whole province, which only those of the province move for a bloc. */
  readonly ofProvince: boolean;
  readonly setAt: Date;
  readonly dueAt: Date;
  /** From when the work is asked for; null: from when there is something to do it on. */
  readonly opensOn: BusinessDate | null;
  /** Reason of the last extension; null when it was never moved. */
  readonly extensionReason: string | null;
  readonly extendedBy: string | null;
}

/** One step by which a deadline was moved. */
export interface Extension {
  readonly deadlineId: string;
  readonly dueAt: Date;
  readonly reason: string;
  readonly grantedBy: string;
  readonly grantedAt: Date;
}

/** SQL of deadlines. */
@Injectable()
export class DeadlinesRepository {
  constructor(private readonly database: Database) {}

  /** The deadlines that hold for a bloc in these periods: its own, or else the ones of the whole province. */
  list(blocId: string, periodIds: readonly string[]): Promise<Deadline[]> {
    return this.database.query<Deadline>(
      `SELECT DISTINCT ON (d.period_id, d.kind) d.id, d.period_id AS "periodId", d.kind, d.bloc_id IS NULL AS "ofProvince",
              d.due_at AS "setAt", coalesce(e.due_at, d.due_at) AS "dueAt", d.opens_on::text AS "opensOn", e.reason AS "extensionReason",
              e.granted_by AS "extendedBy"
         FROM deadline d
         LEFT JOIN LATERAL (SELECT due_at, reason, granted_by FROM deadline_extension
                             WHERE deadline_id = d.id ORDER BY granted_at DESC, id DESC LIMIT 1) e ON true
        WHERE d.period_id = ANY($2) AND (d.bloc_id = $1 OR d.bloc_id IS NULL)
        ORDER BY d.period_id, d.kind, d.bloc_id NULLS LAST`,
      [blocId, [...periodIds]],
    );
  }

  /** How these deadlines were moved, the latest step first. */
  extensions(deadlineIds: readonly string[]): Promise<Extension[]> {
    return this.database.query<Extension>(
      `SELECT deadline_id AS "deadlineId", due_at AS "dueAt", reason, granted_by AS "grantedBy", granted_at AS "grantedAt"
         FROM deadline_extension WHERE deadline_id = ANY($1) ORDER BY granted_at DESC, id DESC`,
      [[...deadlineIds]],
    );
  }

  /** The kind of a deadline and the code of its period; null when there is none of this id. */
  async keyOf(id: string): Promise<{ kind: DeadlineKind; periodCode: string } | null> {
    const [row] = await this.database.query<{ kind: DeadlineKind; periodCode: string }>(
      `SELECT d.kind, p.code AS "periodCode" FROM deadline d JOIN period p ON p.id = d.period_id WHERE d.id::text = $1`,
      [id],
    );
    return row ?? null;
  }

  async create(
    blocId: string | null,
    periodId: string,
    { kind, dueAt, opensOn }: Pick<Deadline, 'kind' | 'dueAt' | 'opensOn'>,
  ): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO deadline (bloc_id, period_id, kind, due_at, opens_on) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [blocId, periodId, kind, dueAt, opensOn],
    );
    if (!row) throw new Error('the new deadline was not returned');
    return row.id;
  }

  async extend(
    deadlineId: string,
    { dueAt, reason, grantedBy, grantedAt }: Omit<Extension, 'deadlineId'>,
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO deadline_extension (deadline_id, due_at, reason, granted_by, granted_at) VALUES ($1, $2, $3, $4, $5)`,
      [deadlineId, dueAt, reason, grantedBy, grantedAt],
    );
  }
}
