import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { Assignment } from '../access';
import type { Notice, NoticeContent, Recipient } from './notice';

const HELD = `json_to_recordset($1::json) AS h (role text, "agencyId" uuid, "blocId" uuid)`;

/**
 * Notices since a moment (a parameter) for roles held by a reader: the same role for the same agency or bloc, or for the
 * province; and those for the account of the reader ($2). Four questions with bare ids, so that each finds its notices through
 * the index of what they are for.
 */
const forReader = (since: string): string => `n.id = ANY(ARRAY(
  SELECT o.id FROM notice o
   WHERE o.agency_id = ANY(ARRAY(SELECT h."agencyId" FROM ${HELD})) AND o.told_at >= ${since}
     AND EXISTS (SELECT FROM ${HELD} WHERE h.role = o.role AND h."agencyId" = o.agency_id)
   UNION ALL
  SELECT o.id FROM notice o
   WHERE o.bloc_id = ANY(ARRAY(SELECT h."blocId" FROM ${HELD})) AND o.told_at >= ${since}
     AND EXISTS (SELECT FROM ${HELD} WHERE h.role = o.role AND h."blocId" = o.bloc_id)
   UNION ALL
  SELECT o.id FROM notice o
   WHERE o.user_id = $2 AND o.told_at >= ${since} AND EXISTS (SELECT FROM ${HELD} WHERE h.role = o.role)
   UNION ALL
  SELECT o.id FROM notice o
   WHERE o.agency_id IS NULL AND o.bloc_id IS NULL AND o.user_id IS NULL AND o.told_at >= ${since}
     AND o.role = ANY(ARRAY(SELECT h.role FROM ${HELD} WHERE h."agencyId" IS NULL AND h."blocId" IS NULL))))`;

/** SQL of notices and of who has read them. */
@Injectable()
export class NoticesRepository {
  constructor(private readonly database: Database) {}

  /** Stores notices and promises how many are new; those said before under their key are left out. */
  async add(
    notices: readonly { readonly to: Recipient; readonly content: NoticeContent }[],
    toldBy: string,
    at: Date,
  ): Promise<number> {
    const rows = await this.database.query(
      `INSERT INTO notice (role, agency_id, bloc_id, user_id, title, body, path, once_key, told_by, told_at)
       SELECT role, "agencyId", "blocId", "userId", title, body, path, "onceKey", $2, $3
         FROM json_to_recordset($1::json)
           AS t (role text, "agencyId" uuid, "blocId" uuid, "userId" uuid, title text, body text, path text, "onceKey" text)
       ON CONFLICT (once_key) WHERE once_key IS NOT NULL DO NOTHING RETURNING id`,
      [JSON.stringify(notices.map(({ to, content }) => ({ ...to, ...content }))), toldBy, at],
    );
    return rows.length;
  }

  /** The newest notices for a reader since a moment, at most `limit`. */
  list(held: readonly Assignment[], userId: string, since: Date, limit: number): Promise<Notice[]> {
    return this.database.query<Notice>(
      `SELECT n.id, n.title, n.body, n.path, n.told_by AS "toldBy", n.told_at AS "toldAt", r.read_at AS "readAt"
         FROM notice n LEFT JOIN notice_reading r ON r.notice_id = n.id AND r.user_id = $2
        WHERE ${forReader('$3')}
        ORDER BY n.told_at DESC, n.id DESC LIMIT $4`,
      [JSON.stringify(held), userId, since, limit],
    );
  }

  /** How many notices since a moment the reader has not read. */
  async unread(held: readonly Assignment[], userId: string, since: Date): Promise<number> {
    const [row] = await this.database.query<{ count: string }>(
      `SELECT count(*) FROM notice n
        WHERE ${forReader('$3')}
          AND NOT EXISTS (SELECT FROM notice_reading r WHERE r.notice_id = n.id AND r.user_id = $2)`,
      [JSON.stringify(held), userId, since],
    );
    return Number(row?.count ?? 0);
  }

  /** Notes that the reader has read one notice since a moment (null: all of them); what is not theirs is left alone. */
  async markRead(held: readonly Assignment[], userId: string, id: string | null, since: Date, at: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO notice_reading (notice_id, user_id, read_at)
       SELECT n.id, $2, $3 FROM notice n WHERE ($4::text IS NULL OR n.id::text = $4) AND ${forReader('$5')}
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(held), userId, at, id, since],
    );
  }
}
