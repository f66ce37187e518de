import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import type { BusinessDate } from '../../../domain/calendar';

/** An agency under the name it has on the day of a decision. */
export interface NamedAgency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Somebody or something of the registers that a typed name may mean; one row for each agency of a person. */
export interface KnownRecipient {
  readonly kind: 'person' | 'division' | 'household';
  readonly id: string;
  readonly agencyId: string;
  readonly folded: string;
  readonly name: string;
  /** Post or address. */
  readonly detail: string;
  /** What of the day of birth is shown; null for none, and for all but persons. */
  readonly birthYear: number | null;
  /** The agency of the main post on the day; true for all but persons. */
  readonly isMain: boolean;
}

/** A part of a name (folded) that is looked for in one agency, or in all of them. */
export interface WantedRecipient {
  readonly kind: KnownRecipient['kind'];
  readonly folded: string;
  readonly agencyId: string | null;
}

/** How many that a part of a name may mean are shown. */
export const MOST_CHOICES = 20;

/** Persons, divisions and households of a condition each, as rows of `KnownRecipient`; $1 is the day. */
function recipients(conditions: Readonly<Record<KnownRecipient['kind'], string>>): string {
  return `(SELECT DISTINCT ON (p.id, o.agency_id) 'person' AS kind, p.id, o.agency_id AS "agencyId",
            fold_text(p.full_name) AS folded, p.full_name AS name, o.position_title AS detail,
            extract(year FROM p.born_on)::integer AS "birthYear",
            o.is_main AND daterange(o.valid_from, o.valid_to, '[)') @> $1::date AS "isMain"
       FROM person_post o JOIN person p ON p.id = o.person_id WHERE ${conditions.person}
      ORDER BY p.id, o.agency_id, o.is_main AND daterange(o.valid_from, o.valid_to, '[)') @> $1::date DESC,
               o.is_main DESC, o.valid_from DESC NULLS LAST)
     UNION ALL
     SELECT 'division', v.id, v.agency_id, fold_text(v.name), v.name, '', NULL, true
       FROM division v WHERE ${conditions.division}
     UNION ALL
     SELECT 'household', h.id, h.agency_id, fold_text(h.head_name), h.head_name, h.address, NULL, true
       FROM household h WHERE ${conditions.household}`;
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
  named(agencyIds: readonly string[], folded: readonly string[], day: BusinessDate): Promise<KnownRecipient[]> {
    const sql = recipients({
      person: 'o.agency_id = ANY($2::uuid[]) AND fold_text(p.full_name) = ANY($3::text[])',
      division: 'v.agency_id = ANY($2::uuid[]) AND fold_text(v.name) = ANY($3::text[])',
      household: 'h.agency_id = ANY($2::uuid[]) AND fold_text(h.head_name) = ANY($3::text[])',
    });
    return this.database.query<KnownRecipient>(sql, [day, agencyIds, folded]);
  }

  /** Those of the ids that the registers know, with every agency of a person. One query. */
  byIds(ids: readonly string[], day: BusinessDate): Promise<KnownRecipient[]> {
    const sql = recipients({
      person: 'p.id::text = ANY($2::text[])',
      division: 'v.id::text = ANY($2::text[])',
      household: 'h.id::text = ANY($2::text[])',
    });
    return this.database.query<KnownRecipient>(sql, [day, ids]);
  }

  /** What each part of a name may mean, at most `MOST_CHOICES`, by its place in the list that was asked. One query. */
  like(wanted: readonly WantedRecipient[], day: BusinessDate): Promise<(KnownRecipient & { place: number })[]> {
    const part = (kind: string, column: string, agency: string): string =>
      `w.kind = '${kind}' AND fold_text(${column}) LIKE '%' || w.folded || '%'
         AND (w.agency_id IS NULL OR ${agency} = w.agency_id)`;
    const sql = recipients({
      person: part('person', 'p.full_name', 'o.agency_id'),
      division: part('division', 'v.name', 'v.agency_id'),
      household: part('household', 'h.head_name', 'h.agency_id'),
    });
    return this.database.query<KnownRecipient & { place: number }>(
      `SELECT w.place::integer - 1 AS place, r.*
         FROM unnest($2::text[], $3::text[], $4::uuid[]) WITH ORDINALITY w(kind, folded, agency_id, place)
        CROSS JOIN LATERAL (SELECT * FROM (${sql}) found ORDER BY found.name COLLATE "vi-x-icu", found.id, found."agencyId"
                             LIMIT ${String(MOST_CHOICES)}) r
        ORDER BY w.place, r.name COLLATE "vi-x-icu", r.id, r."agencyId"`,
      [
        day,
        wanted.map(({ kind }) => kind),
        wanted.map(({ folded }) => folded.replace(/[\\%_]/g, String.raw`\$&`)),
        wanted.map(({ agencyId }) => agencyId),
      ],
    );
  }
}
