import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import type { ReplyTerm, StoredReply } from './reply';

/** SQL of what agencies answer to appraisals, and until when they may. */
@Injectable()
export class RepliesRepository {
  constructor(private readonly database: Database) {}

  /** The replies of these sheets, the oldest first. */
  async ofSheets(sheetIds: readonly string[]): Promise<StoredReply[]> {
    if (sheetIds.length === 0) return [];
    return this.database.query<StoredReply>(
      `SELECT sheet_id AS "sheetId", criterion_code AS code, judgement_version AS "judgementVersion", text, author_id AS "authorId", author_name AS "authorName", recorded_at AS "recordedAt"
         FROM score_reply WHERE sheet_id = ANY($1) ORDER BY recorded_at, id`,
      [[...sheetIds]],
    );
  }

  /** Adds the reply to a version of an appraisal; false when there is one already. */
  async add(reply: StoredReply): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO score_reply (sheet_id, criterion_code, judgement_version, text, author_id, author_name, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (sheet_id, criterion_code, judgement_version) DO NOTHING RETURNING id`,
      [
        reply.sheetId,
        reply.code,
        reply.judgementVersion,
        reply.text,
        reply.authorId,
        reply.authorName,
        reply.recordedAt,
      ],
    );
    return rows.length > 0;
  }

  /** The term in force of a sheet; null while none was set. */
  async term(sheetId: string): Promise<ReplyTerm | null> {
    const [row] = await this.database.query<ReplyTerm>(
      `SELECT version, due_at AS "dueAt", reason, set_by_id AS "setById", set_by AS "setBy", set_at AS "setAt"
         FROM reply_term WHERE sheet_id = $1 ORDER BY version DESC LIMIT 1`,
      [sheetId],
    );
    return row ?? null;
  }

  async setTerm(sheetId: string, term: ReplyTerm): Promise<void> {
    await this.database.query(
      `INSERT INTO reply_term (sheet_id, version, due_at, reason, set_by_id, set_by, set_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [sheetId, term.version, term.dueAt, term.reason, term.setById, term.setBy, term.setAt],
    );
  }
}
