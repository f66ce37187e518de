import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';

export interface StoredBloc {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface StoredPeriod {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly cutOff: BusinessDate;
}

/** SQL that finds where a workbook goes. */
@Injectable()
export class TargetRepository {
  constructor(private readonly database: Database) {}

  async blocByCode(code: string): Promise<StoredBloc | null> {
    const [row] = await this.database.query<StoredBloc>(`SELECT id, code, name FROM bloc WHERE code = $1`, [code]);
    return row ?? null;
  }

  /** Blocs whose name is the same but for marks and capitals. */
  blocsNamed(name: string): Promise<StoredBloc[]> {
    return this.database.query<StoredBloc>(
      `SELECT id, code, name FROM bloc WHERE fold_text(name) = fold_text($1) ORDER BY code`,
      [name],
    );
  }

  /** The first code of the form KHOI-1, KHOI-2 … that no bloc has. */
  async freeBlocCode(): Promise<string> {
    const [row] = await this.database.query<{ code: string }>(
      `SELECT 'KHOI-' || n AS code FROM generate_series(1, (SELECT count(*) + 1 FROM bloc)::int) AS n
        WHERE NOT EXISTS (SELECT FROM bloc WHERE code = 'KHOI-' || n) ORDER BY n LIMIT 1`,
    );
    if (!row) throw new Error('no free code was returned');
    return row.code;
  }

  periods(codes: readonly string[]): Promise<StoredPeriod[]> {
    return this.database.query<StoredPeriod>(
      `SELECT id, code, name, starts_on::text AS "from", ends_on::text AS "to", cut_off_on::text AS "cutOff"
         FROM period WHERE code = ANY($1)`,
      [[...codes]],
    );
  }

  async hasReview(blocId: string, periodId: string): Promise<boolean> {
    const rows = await this.database.query(`SELECT FROM review WHERE bloc_id = $1 AND period_id = $2`, [
      blocId,
      periodId,
    ]);
    return rows.length > 0;
  }
}
