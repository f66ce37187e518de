import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import type { BusinessDate } from '../../../domain/calendar';
import type { Confidence } from '../../../domain/commendation/award';

/** A base salary in whole đồng from a day up to, not including, the day of the next one. */
export interface KeptBaseSalary {
  readonly from: BusinessDate;
  readonly to: BusinessDate | null;
  readonly amount: number;
  /** Code of the legal text that sets it. */
  readonly basis: string | null;
  readonly confidence: Confidence;
  readonly note: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly version: number;
}

/** What an official writes of a base salary. */
export type BaseSalaryDraft = Pick<KeptBaseSalary, 'from' | 'amount' | 'basis' | 'confidence' | 'note'>;

type Row = Omit<KeptBaseSalary, 'amount'> & { readonly amount: string };

const SALARIES = `SELECT s.id, s.valid_from::text AS "from", (lead(s.valid_from) OVER (ORDER BY s.valid_from))::text AS "to", s.amount,
       t.code AS basis, s.confidence, s.note, s.confirmed_by AS "confirmedBy", s.confirmed_at AS "confirmedAt", s.version
  FROM base_salary s LEFT JOIN legal_text t ON t.id = s.basis_id`;

/** SQL of base salaries. */
@Injectable()
export class BaseSalariesRepository {
  constructor(private readonly database: Database) {}

  /** All of them, the newest first. */
  async list(): Promise<KeptBaseSalary[]> {
    return (await this.database.query<Row>(`${SALARIES} ORDER BY s.valid_from DESC`)).map(kept);
  }

  /** The one that holds on a day; null before the first. */
  async on(day: BusinessDate): Promise<KeptBaseSalary | null> {
    const rows = await this.database.query<Row>(
      `SELECT * FROM (${SALARIES}) k WHERE k."from" <= $1 ORDER BY k."from" DESC LIMIT 1`,
      [day],
    );
    return rows.map(kept)[0] ?? null;
  }

  /** Holds the one that begins on a day until the end of the transaction. */
  async lock(from: BusinessDate): Promise<KeptBaseSalary | null> {
    await this.database.query(`SELECT FROM base_salary WHERE valid_from = $1 FOR UPDATE`, [from]);
    return (await this.list()).find((salary) => salary.from === from) ?? null;
  }

  async add({ from, amount, basis, confidence, note }: BaseSalaryDraft): Promise<void> {
    await this.database.query(
      `INSERT INTO base_salary (valid_from, amount, basis_id, confidence, note)
       VALUES ($1, $2, (SELECT id FROM legal_text WHERE code = $3), $4, $5)`,
      [from, amount, basis, confidence, note],
    );
  }

  /** Puts right the one that begins on a day; the draft may begin on another. */
  async change(began: BusinessDate, { from, amount, basis, confidence, note }: BaseSalaryDraft): Promise<void> {
    await this.database.execute(
      `UPDATE base_salary
          SET valid_from = $2, amount = $3, basis_id = (SELECT id FROM legal_text WHERE code = $4), confidence = $5, note = $6,
              confirmed_by = NULL, confirmed_at = NULL, version = version + 1
        WHERE valid_from = $1`,
      [began, from, amount, basis, confidence, note],
    );
  }

  async confirm(from: BusinessDate, by: string, at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE base_salary SET confidence = 'confirmed', confirmed_by = $2, confirmed_at = $3, version = version + 1
        WHERE valid_from = $1`,
      [from, by, at],
    );
  }
}

function kept(row: Row): KeptBaseSalary {
  const { from, to, basis, confidence, note, confirmedBy, confirmedAt, version } = row;
  return { from, to, amount: Number(row.amount), basis, confidence, note, confirmedBy, confirmedAt, version };
}
