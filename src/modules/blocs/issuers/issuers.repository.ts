import { Injectable } from '@nestjs/common';
import type { AgencyKind } from '../../../domain/agencies';
import type { BusinessDate } from '../../../domain/calendar';
import { Database } from '../../../database/database';

/** The letterhead of the agency that issues the bloc's documents. */
export interface Letterhead {
  readonly agencyName: string;
  readonly kind: AgencyKind;
  /** As entered for the agency; null where it follows from the name. */
  readonly superiorBody: string | null;
  readonly letterheadName: string | null;
  readonly documentSymbol: string | null;
  readonly code: string;
}

/** SQL of what stands at the head of an agency's documents. */
@Injectable()
export class IssuersRepository {
  constructor(private readonly database: Database) {}

  /** By its name of a day; where the day has none, by the one that began last. */
  async letterhead(agencyId: string, day: BusinessDate): Promise<Letterhead> {
    const [row] = await this.database.query<Letterhead>(
      `SELECT n.name AS "agencyName", g.kind, n.superior_body AS "superiorBody", n.letterhead_name AS "letterheadName",
              n.document_symbol AS "documentSymbol", g.code
         FROM agency g JOIN agency_name n ON n.agency_id = g.id
        WHERE g.id = $1
        ORDER BY daterange(n.valid_from, n.valid_to, '[)') @> $2::date DESC, n.valid_from DESC NULLS LAST LIMIT 1`,
      [agencyId, day],
    );
    if (!row) throw new Error(`agency ${agencyId} has no name on ${day}`);
    return row;
  }
}
