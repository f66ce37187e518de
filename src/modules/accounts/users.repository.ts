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

/** SQL of accounts and role assignments. */
@Injectable()
export class UsersRepository {
  constructor(private readonly database: Database) {}

  /** All accounts whose name or login contains the text, without marks; '' for all. */
  list(text: string): Promise<UserRow[]> {
    return this.database.query<UserRow>(
      `SELECT ${USER} FROM app_user
        WHERE $1 = '' OR fold_text(display_name) LIKE '%' || fold_text($1) || '%' OR login_name LIKE '%' || lower($1) || '%'
        ORDER BY display_name COLLATE "vi-x-icu", login_name`,
      [text],
    );
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

  /** Ends an assignment; one that has not begun yet is ended on its first day, so it never holds. */
  async endAssignment(id: string, to: BusinessDate): Promise<void> {
    await this.database.query(
      `UPDATE role_assignment SET valid_to = greatest($2::date, valid_from + 1) WHERE id = $1 AND (valid_to IS NULL OR valid_to > $2)`,
      [id, to],
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

  /** The place of a role by its code; null when there is none. */
  async placeId(scope: ScopeKind, code: string): Promise<string | null> {
    const table = scope === 'agency' ? 'agency' : 'bloc';
    const [row] = await this.database.query<{ id: string }>(`SELECT id FROM ${table} WHERE code = $1`, [code]);
    return row?.id ?? null;
  }
}
