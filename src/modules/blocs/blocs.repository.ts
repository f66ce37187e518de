import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { Bloc, BlocDraft, BlocListing, BlocYear, BlocYearDraft } from './bloc';
import { membersOnDay } from './member-on-day';

const BLOC = `b.id, b.code, b.name, b.kind, b.founding_decision AS "foundingDecision", b.version`;

/** Which blocs a reader may know of: all, these, or those that one of these agencies belongs or belonged to. */
export interface VisibleBlocs {
  readonly all: boolean;
  readonly blocIds: readonly string[];
  readonly agencyIds: readonly string[];
}

const VISIBLE = `($1 OR b.id = ANY($2) OR EXISTS (SELECT FROM bloc_membership v WHERE v.bloc_id = b.id AND v.agency_id = ANY($3)))`;

/** The names of the members with a role on the day $4, in official order. */
const NAMES_OF = (role: string): string =>
  `string_agg(n.name, ', ' ORDER BY g.official_order) FILTER (WHERE m.role = '${role}')`;

/** A published scheme that a year can be scored by. */
export interface SchemeChoice {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly version: number;
}

/** SQL of blocs and their years. */
@Injectable()
export class BlocsRepository {
  constructor(private readonly database: Database) {}

  /** Blocs by code, with those who lead them on a day of the year. */
  list(visible: VisibleBlocs, day: BusinessDate, yearCode: string): Promise<BlocListing[]> {
    return this.database.query<BlocListing>(
      `SELECT ${BLOC}, members.count::integer AS "memberCount", members.chair AS "chairName",
              members.vice_chair AS "viceChairName", y.leader_in_charge AS "leaderInCharge"
         FROM bloc b
         LEFT JOIN period p ON p.code = $5
         LEFT JOIN bloc_year y ON y.bloc_id = b.id AND y.period_id = p.id
         JOIN LATERAL (SELECT count(*) AS count, ${NAMES_OF('chair')} AS chair, ${NAMES_OF('vice_chair')} AS vice_chair
                         FROM ${membersOnDay('$4::date')} WHERE m.bloc_id = b.id) members ON true
        WHERE ${VISIBLE} ORDER BY b.code`,
      [visible.all, [...visible.blocIds], [...visible.agencyIds], day, yearCode],
    );
  }

  /** A bloc by its code, when the reader may know of it. */
  async find(visible: VisibleBlocs, code: string): Promise<Bloc | null> {
    const [row] = await this.database.query<Bloc>(`SELECT ${BLOC} FROM bloc b WHERE ${VISIBLE} AND b.code = $4`, [
      visible.all,
      [...visible.blocIds],
      [...visible.agencyIds],
      code,
    ]);
    return row ?? null;
  }

  /** Writes a bloc; null when its code is taken. */
  async create(draft: BlocDraft): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO bloc (code, name, kind, founding_decision) VALUES ($1, $2, $3, $4)
       ON CONFLICT (code) DO NOTHING RETURNING id`,
      [draft.code, draft.name, draft.kind, draft.foundingDecision],
    );
    return row?.id ?? null;
  }

  /** Changes what a bloc is called; false when somebody else saved since `version`. */
  async change(
    id: string,
    version: number,
    { name, kind, foundingDecision }: Omit<BlocDraft, 'code'>,
  ): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE bloc SET name = $3, kind = $4, founding_decision = $5, version = version + 1 WHERE id = $1 AND version = $2`,
      [id, version, name, kind, foundingDecision],
    );
    return touched > 0;
  }

  /** What a bloc agreed on for a year; null when nothing has been written of it. */
  async year(blocId: string, yearId: string): Promise<BlocYear | null> {
    const [row] = await this.database.query<BlocYear>(
      `SELECT y.leader_in_charge AS "leaderInCharge", y.pact_signed_on::text AS "pactSignedOn", y.version,
              EXISTS (SELECT FROM pact p JOIN pact_signature g ON g.pact_id = p.id AND g.round = p.round
                       WHERE p.bloc_id = y.bloc_id AND p.period_id = y.period_id AND p.state = 'in_force')
                AS "isPactSigned",
              CASE WHEN v.id IS NOT NULL THEN json_build_object('id', v.id, 'code', s.code, 'title', s.title) END AS scheme
         FROM bloc_year y
         LEFT JOIN scheme_version v ON v.id = y.scheme_version_id
         LEFT JOIN scheme s ON s.id = v.scheme_id
        WHERE y.bloc_id = $1 AND y.period_id = $2`,
      [blocId, yearId],
    );
    return row ?? null;
  }

  /** Makes the year of a bloc when it is missing. */
  async ensureYear(blocId: string, yearId: string): Promise<void> {
    await this.database.query(
      `INSERT INTO bloc_year (bloc_id, period_id, version) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING`,
      [blocId, yearId],
    );
  }

  /** Writes what people agreed on; false when somebody else saved since `version`. */
  async changeYear(blocId: string, yearId: string, version: number, draft: BlocYearDraft): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE bloc_year SET leader_in_charge = $4, pact_signed_on = $5, version = version + 1
        WHERE bloc_id = $1 AND period_id = $2 AND version = $3`,
      [blocId, yearId, version, draft.leaderInCharge, draft.pactSignedOn],
    );
    return touched > 0;
  }

  /** The review of a bloc in a period, made when it is missing; true when it was made now. */
  async openReview(blocId: string, periodId: string): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO review (bloc_id, period_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING id`,
      [blocId, periodId],
    );
    return rows.length > 0;
  }

  /** Ids of the periods among these in which the bloc has a review. */
  async reviewed(blocId: string, periodIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT period_id AS id FROM review WHERE bloc_id = $1 AND period_id = ANY($2)`,
      [blocId, [...periodIds]],
    );
    return rows.map(({ id }) => id);
  }

  /** The latest published version of every scheme, by code. */
  schemes(): Promise<SchemeChoice[]> {
    return this.database.query<SchemeChoice>(
      `SELECT DISTINCT ON (s.code) v.id, s.code, s.title, v.version
         FROM scheme s JOIN scheme_version v ON v.scheme_id = s.id AND v.state = 'published'
        ORDER BY s.code, v.version DESC`,
    );
  }
}
