import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import type { BusinessDate } from '../../../domain/calendar';
import type { Confidence } from '../../../domain/commendation/award';

export const HOLIDAY_KINDS = ['off', 'working'] as const;
/** A weekday without work, or a day of the weekend that is worked instead. */
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** A day on which the usual week does not hold. */
export interface KeptHoliday {
  readonly day: BusinessDate;
  readonly name: string;
  readonly kind: HolidayKind;
  readonly confidence: Confidence;
  readonly note: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly version: number;
}

/** What an official writes of such a day. */
export type HolidayDraft = Pick<KeptHoliday, 'day' | 'name' | 'kind' | 'confidence' | 'note'>;

const HOLIDAY = `SELECT day::text, name, kind, confidence, note, confirmed_by AS "confirmedBy", confirmed_at AS "confirmedAt", version
  FROM public_holiday`;

/** SQL of public holidays. */
@Injectable()
export class HolidaysRepository {
  constructor(private readonly database: Database) {}

  /** Those of a year in order, or of all years. */
  list(year: number | null): Promise<KeptHoliday[]> {
    return this.database.query<KeptHoliday>(
      `${HOLIDAY} WHERE $1::int IS NULL OR day BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31) ORDER BY day`,
      [year],
    );
  }

  /** Years that have any, the newest first. */
  async years(): Promise<number[]> {
    const rows = await this.database.query<{ year: number }>(
      `SELECT DISTINCT extract(year FROM day)::int AS year FROM public_holiday ORDER BY 1 DESC`,
    );
    return rows.map(({ year }) => year);
  }

  /** Holds a day until the end of the transaction. */
  async lock(day: BusinessDate): Promise<KeptHoliday | null> {
    const [row] = await this.database.query<KeptHoliday>(`${HOLIDAY} WHERE day = $1 FOR UPDATE`, [day]);
    return row ?? null;
  }

  async add({ day, name, kind, confidence, note }: HolidayDraft): Promise<void> {
    await this.database.query(
      `INSERT INTO public_holiday (day, name, kind, confidence, note) VALUES ($1, $2, $3, $4, $5)`,
      [day, name, kind, confidence, note],
    );
  }

  async change(was: BusinessDate, { day, name, kind, confidence, note }: HolidayDraft): Promise<void> {
    await this.database.execute(
      `UPDATE public_holiday
          SET day = $2, name = $3, kind = $4, confidence = $5, note = $6, confirmed_by = NULL, confirmed_at = NULL,
              version = version + 1
        WHERE day = $1`,
      [was, day, name, kind, confidence, note],
    );
  }

  async remove(day: BusinessDate): Promise<void> {
    await this.database.execute(`DELETE FROM public_holiday WHERE day = $1`, [day]);
  }

  async confirm(day: BusinessDate, by: string, at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE public_holiday SET confidence = 'confirmed', confirmed_by = $2, confirmed_at = $3, version = version + 1
        WHERE day = $1`,
      [day, by, at],
    );
  }
}
