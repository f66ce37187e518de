import { Injectable } from '@nestjs/common';
import type { AnswerKind } from '../../domain/meetings/meeting';
import { Database } from '../../database/database';
import type { MeetingComment } from './meeting';

const COMMENT = `id, agency_id AS "agencyId", author_id AS "authorId", author_name AS "authorName", section, content,
  commented_at AS "commentedAt", answer_kind AS "answerKind", answer, answered_by AS "answeredBy",
  answered_at AS "answeredAt", version`;

/** A comment as somebody writes it. */
export interface NewComment {
  readonly agencyId: string | null;
  readonly authorId: string | null;
  readonly authorName: string;
  readonly section: string;
  readonly content: string;
}

/** SQL of comments on the draft report of a meeting. */
@Injectable()
export class CommentsRepository {
  constructor(private readonly database: Database) {}

  /** In the order in which they came. */
  list(meetingId: string): Promise<MeetingComment[]> {
    return this.database.query<MeetingComment>(
      `SELECT ${COMMENT} FROM meeting_comment WHERE meeting_id = $1 ORDER BY commented_at, id`,
      [meetingId],
    );
  }

  async add(meetingId: string, comment: NewComment, at: Date): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO meeting_comment (meeting_id, agency_id, author_id, author_name, section, content, commented_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [
        ...[meetingId, comment.agencyId, comment.authorId, comment.authorName],
        ...[comment.section, comment.content, at],
      ],
    );
    if (!row) throw new Error('the new comment was not returned');
    return row.id;
  }

  /** Answers a comment of a locked meeting. */
  async answer(id: string, kind: AnswerKind, answer: string, by: string, at: Date): Promise<void> {
    await this.database.execute(
      `UPDATE meeting_comment SET answer_kind = $2, answer = $3, answered_by = $4, answered_at = $5, version = version + 1
        WHERE id = $1`,
      [id, kind, answer, by, at],
    );
  }
}
