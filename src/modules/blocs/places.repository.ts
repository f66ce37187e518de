import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { Assignment } from '../../platform/access';
import { membersOnDay } from './member-on-day';
import { predecessorsOn } from './predecessors';
import type { BlocSummary, Member, PlacedPeriod, PlacedReview, PlaceListing, Predecessor } from './place';

/** A bloc in a period by their codes. */
export interface PlaceRow {
  readonly bloc: BlocSummary;
  readonly period: PlacedPeriod;
  readonly year: PlacedPeriod;
  readonly review: PlacedReview | null;
  /** As kept at the publication or the closing; null while the review is open. */
  readonly members: readonly Member[] | null;
  readonly predecessors: readonly Predecessor[] | null;
}

interface StoredPlaceRow extends Omit<PlaceRow, 'review' | 'members' | 'predecessors'> {
  readonly review: Omit<PlacedReview, 'snapshot'> | null;
  readonly snapshot: { readonly id: string; readonly version: number } | null;
  readonly closedAt: Date | null;
  readonly kept:
    | (Omit<PlaceRow, 'review' | 'members' | 'predecessors'> & {
        readonly members: readonly Member[];
        readonly predecessors: readonly Predecessor[];
      })
    | null;
}

const PERIOD = (
  table: string,
): string => `json_build_object('id', ${table}.id, 'code', ${table}.code, 'name', ${table}.name,
  'kind', ${table}.kind, 'from', ${table}.starts_on, 'to', ${table}.ends_on, 'cutOff', ${table}.cut_off_on)`;

/** SQL of blocs in periods and their members. */
@Injectable()
export class PlacesRepository {
  constructor(private readonly database: Database) {}

  /**
   * A bloc in a period by their codes, with the year the period belongs to; null when either is unknown. A published review
   * has the names that it was published with, a closed one those of its latest snapshot.
   */
  async find(blocCode: string, periodCode: string): Promise<PlaceRow | null> {
    const [row] = await this.database.query<StoredPlaceRow>(
      `SELECT json_build_object('id', b.id, 'code', b.code, 'name', b.name) AS bloc,
              ${PERIOD('p')} AS period, ${PERIOD('y')} AS year,
              CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'schemeVersionId', r.scheme_version_id, 'state', r.state,
                'version', r.version) END AS review,
              CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'version', s.version) END AS snapshot,
              s.closed_at AS "closedAt", coalesce(s.place, d.place) AS kept
         FROM bloc b
         CROSS JOIN period p
         JOIN period y ON y.id = coalesce(p.parent_id, p.id)
         LEFT JOIN review r ON r.bloc_id = b.id AND r.period_id = p.id
         LEFT JOIN LATERAL (SELECT id, version, closed_at, place FROM review_snapshot
                             WHERE review_id = r.id AND r.state = 'closed' ORDER BY version DESC LIMIT 1) s ON true
         LEFT JOIN LATERAL (SELECT place FROM review_step
                             WHERE review_id = r.id AND r.state = 'published' AND action = 'publish'
                             ORDER BY sequence DESC LIMIT 1) d ON true
        WHERE b.code = $1 AND p.code = $2`,
      [blocCode, periodCode],
    );
    return row ? placeOf(row) : null;
  }

  /** Members of a bloc on a day that exist on it, with their names of that day, in official order. */
  async membersOn(blocId: string, day: BusinessDate): Promise<Member[]> {
    return this.database.query<Member>(
      `SELECT g.id AS "agencyId", g.code, n.name, n.short_name AS "shortName", g.kind, m.role, g.official_order AS "officialOrder"
         FROM ${membersOnDay('$2::date')}
        WHERE m.bloc_id = $1
        ORDER BY g.official_order, g.code`,
      [blocId, day],
    );
  }

  /** Members of a year that passed into members of the bloc on a day, in the order of time. */
  predecessors(blocId: string, yearStart: BusinessDate, day: BusinessDate): Promise<Predecessor[]> {
    return this.database.query<Predecessor>(
      `SELECT g.id AS "agencyId", g.code, coalesce(n.name, g.code) AS name, coalesce(n.short_name, g.code) AS "shortName",
              g.kind AS "agencyKind", g.official_order AS "officialOrder", p.member_id AS "successorId", p.kind,
              p.effective_on::text AS "effectiveOn"
         FROM ${predecessorsOn('$1::uuid', '$2::date', '$3::date')} p
         JOIN agency g ON g.id = p.predecessor_id
         LEFT JOIN agency_name n ON n.agency_id = g.id AND daterange(n.valid_from, n.valid_to, '[)') @> (p.effective_on - 1)
         JOIN agency h ON h.id = p.member_id
        ORDER BY p.effective_on, g.official_order, g.code, h.official_order, h.code`,
      [blocId, yearStart, day],
    );
  }

  /**
   * Blocs in the periods that they have a review in, newest period first: those that one of the roles is held for, by the
   * province, the bloc or a member agency, in every period or in this one or its year.
   */
  async list(held: readonly Assignment[]): Promise<PlaceListing[]> {
    return this.database.query<PlaceListing>(
      `SELECT b.code AS "blocCode", b.name AS "blocName", p.code AS "periodCode", p.name AS "periodName", p.kind AS "periodKind"
         FROM review r
         JOIN bloc b ON b.id = r.bloc_id
         JOIN period p ON p.id = r.period_id
        WHERE EXISTS (
          SELECT FROM json_to_recordset($1::json) AS h (scope text, "agencyId" uuid, "blocId" uuid, "periodId" uuid)
           WHERE (h."periodId" IS NULL OR h."periodId" IN (p.id, p.parent_id))
             AND (h.scope = 'province' OR h."blocId" = b.id
                  OR EXISTS (SELECT FROM ${membersOnDay('p.ends_on')} WHERE m.bloc_id = b.id AND m.agency_id = h."agencyId")))
        ORDER BY p.ends_on DESC, p.starts_on DESC, b.code`,
      [JSON.stringify(held)],
    );
  }
}

function placeOf({ review, snapshot, closedAt, kept, ...live }: StoredPlaceRow): PlaceRow {
  const closed = snapshot === null || closedAt === null ? null : { ...snapshot, closedAt };
  const names = kept === null ? live : { bloc: kept.bloc, period: kept.period, year: kept.year };
  return {
    ...{ ...names, review: review && { ...review, snapshot: closed } },
    ...{ members: kept?.members ?? null, predecessors: kept?.predecessors ?? null },
  };
}
