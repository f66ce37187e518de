import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { Role, ScopeKind } from '../../domain/roles';
import { Database } from '../../database/database';

export interface UserRow {
  readonly id: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly positionTitle: string | null;
  readonly email: string | null;
  readonly locked: boolean;
  readonly mustChangePassword: boolean;
  readonly version: number;
}

export interface AssignmentRow {
  readonly id: string;
  readonly userId: string;
  readonly role: Role;
  readonly scope: ScopeKind;
  /** Code of the agency or bloc; null for the province. */
  readonly placeCode: string | null;
  readonly placeName: string | null;
  readonly validFrom: BusinessDate;
  readonly validTo: BusinessDate | null;
}

/** A role of an account for an agency. */
export interface HeldRole {
  readonly loginName: string;
  readonly displayName: string;
  readonly role: Role;
}

export interface NewUser {
  readonly loginName: string;
  readonly displayName: string;
  readonly positionTitle: string | null;
  readonly email: string | null;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
}

export interface NewAssignment {
  readonly userId: string;
  readonly role: Role;
  readonly scope: ScopeKind;
  readonly agencyId: string | null;
  readonly blocId: string | null;
  readonly validFrom: BusinessDate;
  readonly validTo: BusinessDate | null;
}

const USER = `id, login_name AS "loginName", display_name AS "displayName", position_title AS "positionTitle", email,
              locked_at IS NOT NULL AS locked, must_change_password AS "mustChangePassword", version`;

/** Accounts whose name or login contains $1, without marks; '' matches all. */
const MATCHES = `($1 = '' OR fold_text(display_name) LIKE '%' || fold_text($1) || '%' OR login_name LIKE '%' || lower($1) || '%')`;

/** A place that a role can be held for. */
export interface RolePlace {
  readonly scope: 'agency' | 'bloc';
  readonly code: string;
  readonly name: string;
}

/** SQL of accounts and role assignments. */
@Injectable()
export class UsersRepository {
  constructor(private readonly database: Database) {}

  /** Accounts that match a text, by name; null for a limit of all of them. */
  list(text: string, limit: number | null, offset: number): Promise<UserRow[]> {
    return this.database.query<UserRow>(
      `SELECT ${USER} FROM app_user WHERE ${MATCHES}
        ORDER BY display_name COLLATE "vi-x-icu", login_name LIMIT $2 OFFSET $3`,
      [text, limit, offset],
    );
  }

  /** How many accounts match a text. */
  async count(text: string): Promise<number> {
    const [row] = await this.database.query<{ total: string }>(
      `SELECT count(*) AS total FROM app_user WHERE ${MATCHES}`,
      [text],
    );
    return Number(row?.total ?? 0);
  }

  async find(id: string): Promise<UserRow | null> {
    const [row] = await this.database.query<UserRow>(`SELECT ${USER} FROM app_user WHERE id::text = $1`, [id]);
    return row ?? null;
  }

  async findByLoginName(loginName: string): Promise<UserRow | null> {
    const [row] = await this.database.query<UserRow>(`SELECT ${USER} FROM app_user WHERE login_name = $1`, [loginName]);
    return row ?? null;
  }

  async create(user: NewUser): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO app_user (login_name, display_name, position_title, email, password_hash, must_change_password)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [user.loginName, user.displayName, user.positionTitle, user.email, user.passwordHash, user.mustChangePassword],
    );
    if (!row) throw new Error('the new account was not returned');
    return row.id;
  }

  /** Changes what is shown of an account; false when somebody else changed it since `version`. */
  async update(
    id: string,
    version: number,
    user: Pick<NewUser, 'displayName' | 'positionTitle' | 'email'>,
  ): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE app_user SET display_name = $3, position_title = $4, email = $5, version = version + 1
        WHERE id = $1 AND version = $2`,
      [id, version, user.displayName, user.positionTitle, user.email],
    );
    return touched > 0;
  }

  async setLocked(id: string, locked: boolean): Promise<void> {
    await this.database.query(
      `UPDATE app_user SET locked_at = CASE WHEN $2 THEN coalesce(locked_at, now()) END, version = version + 1 WHERE id = $1`,
      [id, locked],
    );
  }

  async assign(assignment: NewAssignment): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO role_assignment (user_id, role, scope, agency_id, bloc_id, valid_from, valid_to)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [
        ...[assignment.userId, assignment.role, assignment.scope, assignment.agencyId, assignment.blocId],
        ...[assignment.validFrom, assignment.validTo],
      ],
    );
    if (!row) throw new Error('the new assignment was not returned');
    return row.id;
  }

  /** Ends an assignment before a day; one that would not have held on any day is removed, the audit remembers it. */
  async endAssignment(id: string, to: BusinessDate): Promise<void> {
    await this.database.query(`DELETE FROM role_assignment WHERE id = $1 AND valid_from >= $2`, [id, to]);
    await this.database.query(
      `UPDATE role_assignment SET valid_to = $2 WHERE id = $1 AND (valid_to IS NULL OR valid_to > $2)`,
      [id, to],
    );
  }

  /** Roles held for an agency that hold on a day or begin later, by account and role. */
  heldForAgency(agencyId: string, day: BusinessDate): Promise<HeldRole[]> {
    return this.database.query<HeldRole>(
      `SELECT u.login_name AS "loginName", u.display_name AS "displayName", a.role
         FROM role_assignment a JOIN app_user u ON u.id = a.user_id
        WHERE a.agency_id = $1 AND (a.valid_to IS NULL OR a.valid_to > $2)
        ORDER BY u.display_name COLLATE "vi-x-icu", u.id, a.role`,
      [agencyId, day],
    );
  }

  /**
   * Ends the roles held for an agency: `to` is the first day without them. One that began later held until today all the
   * same, so it keeps a day; one that has not begun yet never does.
   */
  async endForAgency(agencyId: string, to: BusinessDate, today: BusinessDate): Promise<void> {
    await this.database.query(
      `DELETE FROM role_assignment WHERE agency_id = $1 AND valid_from >= $2 AND valid_from > $3`,
      [agencyId, to, today],
    );
    await this.database.query(
      `UPDATE role_assignment SET valid_to = greatest($2::date, valid_from + 1)
        WHERE agency_id = $1 AND (valid_to IS NULL OR valid_to > greatest($2::date, valid_from + 1))`,
      [agencyId, to],
    );
  }

  /** Assignments of these users, with today's names of their places. */
  assignmentsOf(userIds: readonly string[], day: BusinessDate): Promise<AssignmentRow[]> {
    return this.database.query<AssignmentRow>(
      `SELECT a.id, a.user_id AS "userId", a.role, a.scope, coalesce(g.code, b.code) AS "placeCode",
              coalesce(n.name, b.name) AS "placeName", a.valid_from::text AS "validFrom", a.valid_to::text AS "validTo"
         FROM role_assignment a
         LEFT JOIN agency g ON g.id = a.agency_id
         LEFT JOIN agency_name n ON n.agency_id = a.agency_id AND daterange(n.valid_from, n.valid_to, '[)') @> $2::date
         LEFT JOIN bloc b ON b.id = a.bloc_id
        WHERE a.user_id = ANY($1) ORDER BY a.valid_from, a.id`,
      [[...userIds], day],
    );
  }

  /** Blocs and agencies with today's names, in their orders: where a role can be held. */
  places(day: BusinessDate): Promise<RolePlace[]> {
    return this.database.query<RolePlace>(
      `SELECT 'bloc' AS scope, code, name, 0 AS position FROM bloc
        UNION ALL
       SELECT 'agency', g.code, n.name, g.official_order FROM agency g
         JOIN agency_name n ON n.agency_id = g.id AND daterange(n.valid_from, n.valid_to, '[)') @> $1::date
        WHERE g.active_to IS NULL OR g.active_to > $1
        ORDER BY scope DESC, position, code`,
      [day],
    );
  }

  /** The place of a role by its code; null when there is none. */
  async placeId(scope: ScopeKind, code: string): Promise<string | null> {
    const table = scope === 'agency' ? 'agency' : 'bloc';
    const [row] = await this.database.query<{ id: string }>(`SELECT id FROM ${table} WHERE code = $1`, [code]);
    return row?.id ?? null;
  }
}
