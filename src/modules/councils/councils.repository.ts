import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { Council, CouncilDraft, CouncilHolder, Member, MemberDraft } from './council';

/** Which councils a reader may know of: all, those of the province, of their agencies and blocs, and those they are a member of. */
export interface CouncilScope {
  readonly all: boolean;
  /** Those of the province, its standing board too. */
  readonly ofProvince: boolean;
  readonly userId: string | null;
  readonly agencyIds: readonly string[];
  readonly blocIds: readonly string[];
}

/** An account that may be named as that of a member. */
export interface MemberAccount {
  readonly userId: string;
  readonly loginName: string;
  readonly displayName: string;
}

const COUNCIL = `c.id, c.name, c.kind, coalesce(a.code, b.code) AS "placeCode", c.agency_id AS "agencyId", c.bloc_id AS "blocId",
  coalesce((SELECT n.name FROM agency_name n WHERE n.agency_id = c.agency_id AND daterange(n.valid_from, n.valid_to, '[)') @> $1::date),
           b.name) AS "placeName",
  c.superior, c.symbol, c.attendance_share AS "attendanceShare", c.vote_share AS "voteShare", c.vote_kind AS "voteKind",
  c.decision_number AS "decisionNumber", c.decided_on::text AS "decidedOn", c.version,
  (SELECT count(*)::integer FROM council_member m
    WHERE m.council_id = c.id AND daterange(m.valid_from, m.valid_to, '[)') @> $1::date) AS members`;

const FROM = `FROM council c LEFT JOIN agency a ON a.id = c.agency_id LEFT JOIN bloc b ON b.id = c.bloc_id`;

/** $2 all, $3 user, $4 agencies, $5 blocs, $6 those of the province. */
const KNOWN = `($2 OR ($6 AND c.kind IN ('provincial', 'standing_board')) OR c.agency_id = ANY ($4::uuid[]) OR c.bloc_id = ANY ($5::uuid[]) OR EXISTS (SELECT FROM council_member k WHERE k.council_id = c.id AND k.user_id = $3))`;

const ORDER = `CASE c.kind WHEN 'provincial' THEN 1 WHEN 'standing_board' THEN 2 WHEN 'bloc' THEN 3 ELSE 4 END`;

/** SQL of councils and of who belongs to them. */
@Injectable()
export class CouncilsRepository {
  constructor(private readonly database: Database) {}

  /** Those of the province first. */
  list({ all, ofProvince, userId, agencyIds, blocIds }: CouncilScope, today: BusinessDate): Promise<Council[]> {
    return this.database.query<Council>(`SELECT ${COUNCIL} ${FROM} WHERE ${KNOWN} ORDER BY ${ORDER}, c.name`, [
      ...[today, all, userId, agencyIds, blocIds, ofProvince],
    ]);
  }

  async find(
    { all, ofProvince, userId, agencyIds, blocIds }: CouncilScope,
    id: string,
    today: BusinessDate,
  ): Promise<Council | null> {
    const [row] = await this.database.query<Council>(`SELECT ${COUNCIL} ${FROM} WHERE ${KNOWN} AND c.id::text = $7`, [
      ...[today, all, userId, agencyIds, blocIds, ofProvince, id],
    ]);
    return row ?? null;
  }

  /** Everybody who ever belonged, present members first, by office. */
  members(councilId: string): Promise<Member[]> {
    return this.database.query<Member>(
      `SELECT m.id, m.full_name AS "fullName", m.position_title AS "positionTitle", m.role, m.user_id AS "userId",
              u.login_name AS "loginName", m.decision_number AS "decisionNumber", m.decided_on::text AS "decidedOn",
              m.valid_from::text AS "validFrom", m.valid_to::text AS "validTo", m.end_decision AS "endDecision"
         FROM council_member m LEFT JOIN app_user u ON u.id = m.user_id
        WHERE m.council_id = $1
        ORDER BY m.valid_to IS NOT NULL, array_position(ARRAY['chair','vice_chair','standing','member'], m.role), m.id`,
      [councilId],
    );
  }

  /** Accounts that hold the role of a council member on the day. */
  accounts(today: BusinessDate): Promise<MemberAccount[]> {
    return this.database.query<MemberAccount>(
      `SELECT DISTINCT u.id AS "userId", u.login_name AS "loginName", u.display_name AS "displayName"
         FROM app_user u JOIN role_assignment r ON r.user_id = u.id
        WHERE r.role = 'COUNCIL_MEMBER' AND u.locked_at IS NULL AND daterange(r.valid_from, r.valid_to, '[)') @> $1::date
        ORDER BY u.display_name`,
      [today],
    );
  }

  /** The id of the agency or bloc of the code; null where there is none. */
  async placeId(kind: 'agency' | 'bloc', code: string): Promise<string | null> {
    const table = kind === 'agency' ? 'agency' : 'bloc';
    const [row] = await this.database.query<{ id: string }>(`SELECT id FROM ${table} WHERE code = $1`, [code]);
    return row?.id ?? null;
  }

  /** Those of these agencies and blocs that have no council yet. */
  withoutCouncil(
    agencyIds: readonly string[],
    blocIds: readonly string[],
    today: BusinessDate,
  ): Promise<CouncilHolder[]> {
    return this.database.query<CouncilHolder>(
      `SELECT 'agency' AS kind, a.code, coalesce(n.name, a.code) AS name
         FROM agency a LEFT JOIN agency_name n
           ON n.agency_id = a.id AND daterange(n.valid_from, n.valid_to, '[)') @> $3::date
        WHERE a.id = ANY ($1::uuid[]) AND NOT EXISTS (SELECT FROM council c WHERE c.agency_id = a.id)
       UNION ALL
       SELECT 'bloc', b.code, b.name FROM bloc b
        WHERE b.id = ANY ($2::uuid[]) AND NOT EXISTS (SELECT FROM council c WHERE c.bloc_id = b.id)
        ORDER BY kind, code`,
      [agencyIds, blocIds, today],
    );
  }

  async insert(draft: CouncilDraft, placeId: string | null): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO council (name, kind, agency_id, bloc_id, superior, symbol, attendance_share, vote_share, vote_kind,
                            decision_number, decided_on)
       VALUES ($1, $2, CASE WHEN $2 = 'agency' THEN $3::uuid END, CASE WHEN $2 = 'bloc' THEN $3::uuid END, $4, $5, $6, $7, $8, $9, $10)
       RETURNING id`,
      [
        ...[draft.name, draft.kind, placeId, draft.superior, draft.symbol, draft.attendanceShare, draft.voteShare],
        ...[draft.voteKind, draft.decisionNumber, draft.decidedOn],
      ],
    );
    if (!row) throw new Error('the council was not returned');
    return row.id;
  }

  /** Writes the rules of a council; false when somebody wrote since the version was read. */
  async change(id: string, version: number, draft: CouncilDraft): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE council SET name = $3, superior = $4, symbol = $5, attendance_share = $6, vote_share = $7, vote_kind = $8,
              decision_number = $9, decided_on = $10, version = version + 1
        WHERE id = $1 AND version = $2`,
      [
        ...[id, version, draft.name, draft.superior, draft.symbol, draft.attendanceShare, draft.voteShare],
        ...[draft.voteKind, draft.decisionNumber, draft.decidedOn],
      ],
    );
    return touched === 1;
  }

  /** Nobody else changes the members of the council until the end of the transaction. */
  async lock(id: string): Promise<void> {
    await this.database.query(`SELECT FROM council WHERE id = $1 FOR UPDATE`, [id]);
  }

  async appoint(councilId: string, draft: MemberDraft, userId: string | null): Promise<void> {
    await this.database.query(
      `INSERT INTO council_member (council_id, full_name, position_title, role, user_id, decision_number, decided_on, valid_from)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[councilId, draft.fullName, draft.positionTitle, draft.role, userId],
        ...[draft.decisionNumber, draft.decidedOn, draft.validFrom],
      ],
    );
  }

  /** Ends the time of a member; false when it had ended. */
  async end(memberId: string, validTo: BusinessDate, decision: string): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE council_member SET valid_to = $2, end_decision = $3 WHERE id = $1 AND valid_to IS NULL`,
      [memberId, validTo, decision],
    );
    return touched === 1;
  }
}
