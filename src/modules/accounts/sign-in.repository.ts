import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

export interface Credentials {
  readonly userId: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly locked: boolean;
}

/** SQL of signing in. */
@Injectable()
export class SignInRepository {
  constructor(private readonly database: Database) {}

  /** Makes attempts for one name wait for each other, so that many at once cannot outrun the count. */
  async serialise(loginName: string): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`sign-in:${loginName}`]);
  }

  async credentials(loginName: string): Promise<Credentials | null> {
    const [row] = await this.database.query<{
      id: string;
      display_name: string;
      password_hash: string;
      locked: boolean;
    }>(`SELECT id, display_name, password_hash, locked_at IS NOT NULL AS locked FROM app_user WHERE login_name = $1`, [
      loginName,
    ]);
    return row
      ? { userId: row.id, displayName: row.display_name, passwordHash: row.password_hash, locked: row.locked }
      : null;
  }

  async credentialsOf(userId: string): Promise<(Credentials & { loginName: string }) | null> {
    const [row] = await this.database.query<{ login_name: string }>(`SELECT login_name FROM app_user WHERE id = $1`, [
      userId,
    ]);
    const found = row ? await this.credentials(row.login_name) : null;
    return row && found ? { ...found, loginName: row.login_name } : null;
  }

  /** Times of the failures since the last success within the window, oldest first. */
  async failuresOfName(loginName: string, since: Date): Promise<Date[]> {
    const rows = await this.database.query<{ attempted_at: Date }>(
      `SELECT attempted_at FROM sign_in_attempt a
        WHERE login_name = $1 AND NOT succeeded AND attempted_at > $2
          AND attempted_at > coalesce((SELECT max(attempted_at) FROM sign_in_attempt s
                                        WHERE s.login_name = a.login_name AND s.succeeded), '-infinity')
        ORDER BY attempted_at`,
      [loginName, since],
    );
    return rows.map((row) => row.attempted_at);
  }

  async failuresOfAddress(address: string, since: Date): Promise<number> {
    const [row] = await this.database.query<{ failures: string }>(
      `SELECT count(*) AS failures FROM sign_in_attempt WHERE address = $1 AND NOT succeeded AND attempted_at > $2`,
      [address, since],
    );
    return Number(row?.failures ?? 0);
  }

  async note(loginName: string, address: string, succeeded: boolean, at: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO sign_in_attempt (login_name, address, succeeded, attempted_at) VALUES ($1, $2, $3, $4)`,
      [loginName, address, succeeded, at],
    );
  }

  async forgetBefore(day: Date): Promise<void> {
    await this.database.query(`DELETE FROM sign_in_attempt WHERE attempted_at < $1`, [day]);
  }

  async setPassword(userId: string, passwordHash: string, mustChange: boolean): Promise<void> {
    await this.database.query(
      `UPDATE app_user SET password_hash = $2, must_change_password = $3, version = version + 1 WHERE id = $1`,
      [userId, passwordHash, mustChange],
    );
  }
}
