import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

/** A session as a person sees it in a list. */
export interface SessionSummary {
  readonly id: string;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly createdAt: Date;
  readonly touchedAt: Date;
}

/** What a session carries. */
export interface SessionContent {
  readonly userId?: string;
  readonly [key: string]: unknown;
}

/** Sessions in the database, so that several instances share them and each can be revoked. The cookie's id is never stored. */
@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  async read(sessionId: string): Promise<SessionContent | null> {
    const [row] = await this.database.query<{ data: SessionContent }>(
      `SELECT data FROM session WHERE id = $1 AND expires_at > now()`,
      [keyOf(sessionId)],
    );
    return row?.data ?? null;
  }

  async write(sessionId: string, content: SessionContent, expiresAt: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO session (id, user_id, data, expires_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE
         SET user_id = excluded.user_id, data = excluded.data, touched_at = now(), expires_at = excluded.expires_at
       WHERE session.expires_at > now()`,
      [keyOf(sessionId), content.userId ?? null, JSON.stringify(content), expiresAt],
    );
  }

  async remove(sessionId: string): Promise<void> {
    await this.database.query(`UPDATE session SET expires_at = now() WHERE id = $1`, [keyOf(sessionId)]);
  }

  /** Notes from where a session is used; called once, at sign-in. */
  async describe(sessionId: string, address: string, userAgent: string): Promise<void> {
    await this.database.query(`UPDATE session SET address = $2, user_agent = $3 WHERE id = $1`, [
      keyOf(sessionId),
      address,
      userAgent.slice(0, 200),
    ]);
  }

  async ofUser(userId: string): Promise<SessionSummary[]> {
    const rows = await this.database.query<{
      id: string;
      address: string | null;
      user_agent: string | null;
      created_at: Date;
      touched_at: Date;
    }>(
      `SELECT id, address, user_agent, created_at, touched_at FROM session
        WHERE user_id = $1 AND expires_at > now() ORDER BY touched_at DESC`,
      [userId],
    );
    return rows.map((row) => ({
      id: row.id,
      address: row.address,
      userAgent: row.user_agent,
      createdAt: row.created_at,
      touchedAt: row.touched_at,
    }));
  }

  /** Ends one session of a user by the key shown in the list; false when it is not theirs or gone. */
  async revoke(userId: string, key: string): Promise<boolean> {
    return (
      (await this.database.execute(
        `UPDATE session SET expires_at = now() WHERE id = $1 AND user_id = $2 AND expires_at > now()`,
        [key, userId],
      )) > 0
    );
  }

  /** Ends all sessions of a user, but for the one with this cookie id. */
  async revokeAll(userId: string, exceptSessionId: string | null): Promise<void> {
    await this.database.query(
      `UPDATE session SET expires_at = now() WHERE user_id = $1 AND id <> $2 AND expires_at > now()`,
      [userId, exceptSessionId === null ? '' : keyOf(exceptSessionId)],
    );
  }

  /** An ended session keeps its row for a day: a request still running must not bring it back by saving it. */
  async removeExpired(): Promise<void> {
    await this.database.query(`DELETE FROM session WHERE expires_at <= now() - interval '1 day'`);
  }
}

function keyOf(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex');
}
