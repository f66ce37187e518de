import { Injectable } from '@nestjs/common';
import type { ItemKind, TextSection } from '../../domain/meetings/meeting';
import { Database } from '../../database/database';
import type { Conclusion, ConclusionDraft, ItemDraft, MeetingItem, MeetingText } from './meeting';

const ITEM = `id, kind, position, content, presenter, agency_id AS "agencyId", due_on::text AS "dueOn",
  is_current AS "isCurrent", version, changed_by AS "changedBy", changed_at AS "changedAt"`;

/** Who writes, and when. */
export interface Writer {
  readonly by: string;
  readonly at: Date;
}

/** SQL of what is written down of a meeting. Writers hold the lock of the meeting, so versions are already compared. */
@Injectable()
export class RecordsRepository {
  constructor(private readonly database: Database) {}

  /** Agenda, decisions and tasks in their order. */
  items(meetingId: string): Promise<MeetingItem[]> {
    return this.database.query<MeetingItem>(
      `SELECT ${ITEM} FROM meeting_item WHERE meeting_id = $1 ORDER BY kind, position, id`,
      [meetingId],
    );
  }

  async item(meetingId: string, id: string): Promise<MeetingItem | null> {
    const [row] = await this.database.query<MeetingItem>(
      `SELECT ${ITEM} FROM meeting_item WHERE meeting_id = $1 AND id::text = $2`,
      [meetingId, id],
    );
    return row ?? null;
  }

  /** Adds a line at its position, 0 for the end; promises its id. */
  async addItem(meetingId: string, kind: ItemKind, draft: ItemDraft, { by, at }: Writer): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO meeting_item (meeting_id, kind, position, content, presenter, agency_id, due_on, changed_by, changed_at)
       SELECT $1, $2, CASE WHEN $3::int > 0 THEN $3 ELSE coalesce(max(position), 0) + 1 END, $4, $5, $6, $7, $8, $9
         FROM meeting_item WHERE meeting_id = $1 AND kind = $2 RETURNING id`,
      [meetingId, kind, draft.position, draft.content, draft.presenter, draft.agencyId, draft.dueOn, by, at],
    );
    if (!row) throw new Error('the new line was not returned');
    return row.id;
  }

  async saveItem(id: string, draft: ItemDraft, { by, at }: Writer): Promise<void> {
    await this.database.execute(
      `UPDATE meeting_item SET position = $2, content = $3, presenter = $4, agency_id = $5, due_on = $6, changed_by = $7,
              changed_at = $8, version = version + 1 WHERE id = $1`,
      [id, draft.position, draft.content, draft.presenter, draft.agencyId, draft.dueOn, by, at],
    );
  }

  async removeItem(id: string): Promise<void> {
    await this.database.execute(`DELETE FROM meeting_item WHERE id = $1`, [id]);
  }

  /** Makes one line of the agenda the current one; null: none is. */
  async setCurrent(meetingId: string, id: string | null): Promise<void> {
    await this.database.execute(`UPDATE meeting_item SET is_current = false WHERE meeting_id = $1 AND is_current`, [
      meetingId,
    ]);
    await this.database.execute(`UPDATE meeting_item SET is_current = true WHERE meeting_id = $1 AND id = $2`, [
      meetingId,
      id,
    ]);
  }

  texts(meetingId: string): Promise<MeetingText[]> {
    return this.database.query<MeetingText>(
      `SELECT section, content, version, changed_by AS "changedBy", changed_at AS "changedAt"
         FROM meeting_text WHERE meeting_id = $1`,
      [meetingId],
    );
  }

  async saveText(meetingId: string, section: TextSection, content: string, { by, at }: Writer): Promise<void> {
    await this.database.query(
      `INSERT INTO meeting_text AS t (meeting_id, section, content, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (meeting_id, section) DO UPDATE
          SET content = excluded.content, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
              version = t.version + 1`,
      [meetingId, section, content, by, at],
    );
  }

  conclusions(meetingId: string): Promise<Conclusion[]> {
    return this.database.query<Conclusion>(
      `SELECT agency_id AS "agencyId", judgement, remark, version, changed_by AS "changedBy", changed_at AS "changedAt"
         FROM meeting_conclusion WHERE meeting_id = $1`,
      [meetingId],
    );
  }

  async saveConclusion(meetingId: string, agencyId: string, draft: ConclusionDraft, { by, at }: Writer): Promise<void> {
    await this.database.query(
      `INSERT INTO meeting_conclusion AS c (meeting_id, agency_id, judgement, remark, changed_by, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (meeting_id, agency_id) DO UPDATE
          SET judgement = excluded.judgement, remark = excluded.remark, changed_by = excluded.changed_by,
              changed_at = excluded.changed_at, version = c.version + 1`,
      [meetingId, agencyId, draft.judgement, draft.remark, by, at],
    );
  }
}
