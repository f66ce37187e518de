import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { AwardKind, AwardSystem, CommendationSubject, CommendationType } from '../../domain/commendation/subjects';
import { Database } from '../../database/database';

/** Which honours are counted: decided between two days (both belong), of these agencies or of the whole province. */
export interface CountedScope {
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** Null: the whole province, also what went to others. */
  readonly agencyIds: readonly string[] | null;
}

/** How many honours of one award went to one subject for one type. Revoked ones are not counted. */
export interface HonourCount {
  /** Null while the award is not recognised; `awardName` then keeps the words of the decisions. */
  readonly awardCode: string | null;
  readonly awardName: string;
  readonly system: AwardSystem;
  readonly kind: AwardKind;
  readonly subject: CommendationSubject;
  readonly type: CommendationType;
  readonly quantity: number;
}

/** SQL of the statistics of honours. */
@Injectable()
export class HonourCountsRepository {
  constructor(private readonly database: Database) {}

  /** Honours by award, subject and type; aggregated in the database, by the index of days or of the agencies. */
  async by({ from, to, agencyIds }: CountedScope): Promise<HonourCount[]> {
    const rows = await this.database.query<Omit<HonourCount, 'quantity'> & { quantity: string }>(
      `SELECT h.award_code AS "awardCode", max(h.award_name) AS "awardName", h.system, h.kind, h.subject, h.type,
              count(*) AS quantity
         FROM honour h
        WHERE h.decided_on BETWEEN $1 AND $2 AND h.revoked_on IS NULL
          ${agencyIds === null ? '' : 'AND h.agency_id = ANY($3::uuid[])'}
        GROUP BY h.award_code, CASE WHEN h.award_code IS NULL THEN h.award_name END, h.system, h.kind, h.subject, h.type
        ORDER BY h.system DESC, h.kind DESC, max(h.award_name) COLLATE "vi-x-icu", h.subject, h.type`,
      agencyIds === null ? [from, to] : [from, to, agencyIds],
    );
    return rows.map((row) => ({ ...row, quantity: Number(row.quantity) }));
  }
}
