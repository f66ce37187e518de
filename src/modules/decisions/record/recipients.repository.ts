import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import type { BusinessDate } from '../../../domain/calendar';

/** An agency under the name it has on the day of a decision. */
export interface NamedAgency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Somebody or something of the registers that a typed name may mean. */
export interface KnownRecipient {
  readonly kind: 'person' | 'division' | 'household';
  readonly id: string;
  readonly agencyId: string;
  readonly folded: string;
  readonly name: string;
  /** Post or address. */
  readonly detail: string;
}

/** SQL that looks up the recipients of a decision. */
@Injectable()
export class RecipientsRepository {
  constructor(private readonly database: Database) {}

  /** Every agency in official order, with its name on the day or the one nearest to it. */
  agencies(day: BusinessDate): Promise<NamedAgency[]> {
    return this.database.query<NamedAgency>(
      `SELECT g.id, g.code, n.name FROM agency g
        CROSS JOIN LATERAL (SELECT a.name FROM agency_name a WHERE a.agency_id = g.id
                             ORDER BY daterange(a.valid_from, a.valid_to, '[)') @> $1::date DESC, a.valid_from DESC NULLS LAST
                             LIMIT 1) n
        ORDER BY g.official_order, g.code`,
      [day],
    );
  }

  /** Whoever of these agencies bears one of the names (folded), whatever the marks and capitals. One query. */
  named(agencyIds: readonly string[], folded: readonly string[]): Promise<KnownRecipient[]> {
    return this.database.query<KnownRecipient>(
      `(SELECT DISTINCT ON (p.id, o.agency_id) 'person' AS kind, p.id, o.agency_id AS "agencyId", fold_text(p.full_name) AS folded,
              p.full_name AS name, o.position_title AS detail
         FROM person_post o JOIN person p ON p.id = o.person_id
        WHERE o.agency_id = ANY($1::uuid[]) AND fold_text(p.full_name) = ANY($2::text[])
        ORDER BY p.id, o.agency_id, o.is_main DESC, o.valid_from DESC NULLS LAST)
       UNION ALL
       SELECT 'division', v.id, v.agency_id, fold_text(v.name), v.name, ''
         FROM division v WHERE v.agency_id = ANY($1::uuid[]) AND fold_text(v.name) = ANY($2::text[])
       UNION ALL
       SELECT 'household', h.id, h.agency_id, fold_text(h.head_name), h.head_name, h.address
         FROM household h WHERE h.agency_id = ANY($1::uuid[]) AND fold_text(h.head_name) = ANY($2::text[])`,
      [agencyIds, folded],
    );
  }
}
