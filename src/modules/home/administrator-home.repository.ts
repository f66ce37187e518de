import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { Role } from '../../domain/roles';
import { Database } from '../../database/database';

export interface AccountCounts {
  readonly active: number;
  readonly locked: number;
  /** Whose next step is to choose a password. */
  readonly temporaryPassword: number;
  readonly neverSignedIn: number;
}

export interface ChainLength {
  readonly chain: string;
  /** Null for the chain of the system, and for a bloc that is no longer there. */
  readonly blocName: string | null;
  readonly entries: number;
  readonly lastAt: Date | null;
}

/** SQL of the home of the administrator. */
@Injectable()
export class AdministratorHomeRepository {
  constructor(private readonly database: Database) {}

  async accounts(): Promise<AccountCounts> {
    const [row] = await this.database.query<Record<keyof AccountCounts, string>>(
      `SELECT count(*) FILTER (WHERE locked_at IS NULL) AS active,
              count(*) FILTER (WHERE locked_at IS NOT NULL) AS locked,
              count(*) FILTER (WHERE locked_at IS NULL AND must_change_password) AS "temporaryPassword",
              count(*) FILTER (WHERE NOT EXISTS (SELECT FROM audit_entry a
                WHERE a.subject = 'user:' || u.login_name AND a.action = 'user.signed_in')) AS "neverSignedIn"
         FROM app_user u`,
    );
    return {
      active: Number(row?.active ?? 0),
      locked: Number(row?.locked ?? 0),
      temporaryPassword: Number(row?.temporaryPassword ?? 0),
      neverSignedIn: Number(row?.neverSignedIn ?? 0),
    };
  }

  /** How many accounts hold each role on a day; roles nobody holds are absent. */
  async accountsByRole(day: BusinessDate): Promise<Map<Role, number>> {
    const rows = await this.database.query<{ role: Role; count: string }>(
      `SELECT role, count(DISTINCT user_id) FROM role_assignment
        WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to > $1) GROUP BY role`,
      [day],
    );
    return new Map(rows.map(({ role, count }) => [role, Number(count)]));
  }

  /** Every chain of the audit; the chain of the system first. */
  chains(): Promise<ChainLength[]> {
    return this.database.query<ChainLength>(
      `SELECT c.chain, b.name AS "blocName", c.sequence AS entries, e.happened_at AS "lastAt"
         FROM audit_chain c
         LEFT JOIN bloc b ON c.chain = 'bloc:' || b.code
         LEFT JOIN audit_entry e ON e.chain = c.chain AND e.sequence = c.sequence
        ORDER BY c.chain <> 'system', c.chain`,
    );
  }
}
