import { Injectable } from '@nestjs/common';
import type { MemberRole } from '../../domain/agencies';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import { type DeadlineKind, membersOnDay, type PlaceListing } from '../blocs';

interface BlocRow {
  readonly blocId: string;
  readonly blocCode: string;
  readonly yearId: string;
  readonly yearFrom: BusinessDate;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly cutOff: BusinessDate;
  readonly members: readonly { readonly agencyId: string; readonly name: string; readonly role: MemberRole }[] | null;
  readonly deadlines: readonly { readonly kind: DeadlineKind; readonly dueAt: string }[] | null;
  readonly sheetsSent: string;
}

/** A bloc in the period it is in, with what is counted about it. */
export interface BlocInPeriod extends PlaceListing {
  readonly blocId: string;
  readonly yearId: string;
  readonly yearFrom: BusinessDate;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly cutOff: BusinessDate;
  /** In official order, with the names of the last day of the period. */
  readonly members: NonNullable<BlocRow['members']>;
  /** In the order of time. */
  readonly deadlines: readonly { readonly kind: DeadlineKind; readonly dueAt: Date }[];
  readonly sheetsSent: number;
}

/** SQL of the home of those who follow many blocs. */
@Injectable()
export class ProvinceHomeRepository {
  constructor(private readonly database: Database) {}

  /** These places with their members, deadlines and sheets, in their order; one query. */
  async blocs(places: readonly PlaceListing[]): Promise<BlocInPeriod[]> {
    const rows = await this.database.query<BlocRow>(
      `SELECT b.id AS "blocId", b.code AS "blocCode", y.id AS "yearId", y.starts_on::text AS "yearFrom",
              p.starts_on::text AS "from", p.ends_on::text AS "to", p.cut_off_on::text AS "cutOff",
              (SELECT json_agg(json_build_object('agencyId', g.id, 'name', n.name, 'role', m.role)
                               ORDER BY g.official_order, g.code)
                 FROM ${membersOnDay('p.ends_on')} WHERE m.bloc_id = b.id) AS members,
              (SELECT json_agg(json_build_object('kind', d.kind, 'dueAt', d.due_at) ORDER BY d.due_at, d.set_at)
                 FROM (SELECT DISTINCT ON (d.kind) d.kind, d.due_at AS set_at,
                              coalesce((SELECT e.due_at FROM deadline_extension e WHERE e.deadline_id = d.id
                                         ORDER BY e.granted_at DESC, e.id DESC LIMIT 1), d.due_at) AS due_at
                         FROM deadline d
                        WHERE d.period_id = p.id AND (d.bloc_id = b.id OR d.bloc_id IS NULL)
                        ORDER BY d.kind, d.bloc_id NULLS LAST) d) AS deadlines,
              (SELECT count(*) FROM review r JOIN score_sheet s ON s.review_id = r.id
                WHERE r.bloc_id = b.id AND r.period_id = p.id
                  AND s.state NOT IN ('not_started', 'drafting', 'awaiting_leader')) AS "sheetsSent"
         FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS place (bloc_code, period_code, position)
         JOIN bloc b ON b.code = place.bloc_code
         JOIN period p ON p.code = place.period_code
         JOIN period y ON y.id = coalesce(p.parent_id, p.id)
        ORDER BY place.position`,
      [places.map((place) => place.blocCode), places.map((place) => place.periodCode)],
    );
    const found = new Map(rows.map((row) => [row.blocCode, row]));
    return places.flatMap((place) => {
      const row = found.get(place.blocCode);
      if (!row) return [];
      const deadlines = (row.deadlines ?? []).map(({ kind, dueAt }) => ({ kind, dueAt: new Date(dueAt) }));
      return [{ ...place, ...row, members: row.members ?? [], deadlines, sheetsSent: Number(row.sheetsSent) }];
    });
  }
}
