import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { PeriodKind } from '../../domain/period';
import { Database } from '../../database/database';
import type { PeriodListing } from './period';

const PERIOD = `p.id, p.code, p.name, p.kind, p.starts_on::text AS "from", p.ends_on::text AS "to",
       p.cut_off_on::text AS "cutOff", y.code AS "parentCode", p.version
  FROM period p LEFT JOIN period y ON y.id = p.parent_id`;

/** A period to be written. */
export interface NewPeriod {
  readonly code: string;
  readonly name: string;
  readonly kind: PeriodKind;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly cutOff: BusinessDate;
  readonly parentId: string | null;
}

/** SQL of periods. */
@Injectable()
export class PeriodsRepository {
  constructor(private readonly database: Database) {}

  /** The newest year first, and within it the year before its parts. */
  list(): Promise<PeriodListing[]> {
    return this.database.query<PeriodListing>(
      `SELECT ${PERIOD} ORDER BY coalesce(y.starts_on, p.starts_on) DESC, p.ends_on DESC, p.starts_on, p.code`,
    );
  }

  async find(code: string): Promise<PeriodListing | null> {
    const [row] = await this.database.query<PeriodListing>(`SELECT ${PERIOD} WHERE p.code = $1`, [code]);
    return row ?? null;
  }

  /** The periods that a day lies in: its year and the parts of it. */
  async idsOn(day: BusinessDate): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM period WHERE $1::date BETWEEN starts_on AND ends_on`,
      [day],
    );
    return rows.map(({ id }) => id);
  }

  /** Writes a period; null when its code is taken. */
  async create(period: NewPeriod): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on, parent_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (code) DO NOTHING RETURNING id`,
      [...[period.code, period.name, period.kind, period.from, period.to], ...[period.cutOff, period.parentId]],
    );
    return row?.id ?? null;
  }

  /** Moves the cut-off; false when somebody else saved since `version`. */
  async setCutOff(id: string, version: number, cutOff: BusinessDate): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE period SET cut_off_on = $3, version = version + 1 WHERE id = $1 AND version = $2`,
      [id, version, cutOff],
    );
    return touched > 0;
  }
}
