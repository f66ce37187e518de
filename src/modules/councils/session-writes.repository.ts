import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { SessionAttendance, VoteMethod } from '../../domain/councils/council';
import type { MatterCount } from '../../domain/councils/papers';
import type { SessionState } from '../../domain/workflow/council-session';
import { Database } from '../../database/database';
import { caseFingerprint } from '../proposals';
import type { MatterResult, RosterLine, SessionDraft } from './council';

/** A vote as it is opened. */
export interface NewVote {
  readonly round: number;
  readonly method: VoteMethod;
  readonly members: number;
  readonly itemIds: readonly string[];
  readonly voters: readonly Pick<RosterLine, 'memberId' | 'userId'>[];
}

/** SQL that writes sessions of councils. */
@Injectable()
export class SessionWritesRepository {
  constructor(private readonly database: Database) {}

  async insert(councilId: string, draft: SessionDraft, by: string): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO council_session (council_id, title, held_on, starts_at, venue, presided_by, recorded_by, conclusion, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [councilId, ...valuesOf(draft), by],
    );
    if (!row) throw new Error('the session was not returned');
    return row.id;
  }

  /** Writes what is prepared; false when somebody wrote since the version was read. */
  async change(id: string, version: number, draft: SessionDraft): Promise<boolean> {
    const touched = await this.database.execute(
      `UPDATE council_session SET title = $3, held_on = $4, starts_at = $5, venue = $6, presided_by = $7, recorded_by = $8,
              conclusion = $9, version = version + 1
        WHERE id = $1 AND version = $2`,
      [id, version, ...valuesOf(draft)],
    );
    return touched === 1;
  }

  async move(id: string, to: SessionState, change: { round?: number; reason?: string; at?: Date }): Promise<void> {
    await this.database.execute(
      `UPDATE council_session SET state = $2, round = coalesce($3, round), cancel_reason = $4, concluded_at = $5, version = version + 1
        WHERE id = $1`,
      [id, to, change.round ?? null, change.reason ?? null, change.at ?? null],
    );
  }

  async touch(id: string): Promise<void> {
    await this.database.execute(`UPDATE council_session SET version = version + 1 WHERE id = $1`, [id]);
  }

  /** Whether members are there, all at once. */
  async attend(
    sessionId: string,
    lines: readonly { readonly memberId: string; readonly status: SessionAttendance; readonly note: string }[],
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO session_attendance (session_id, member_id, status, note)
       SELECT $1, l."memberId", l.status, l.note FROM jsonb_to_recordset($2::jsonb) AS l ("memberId" uuid, status text, note text)
       ON CONFLICT ON CONSTRAINT session_attendance_pk DO UPDATE SET status = excluded.status, note = excluded.note`,
      [sessionId, JSON.stringify(lines)],
    );
  }

  async openVote(sessionId: string, vote: NewVote, by: string, at: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO session_vote (session_id, round, method, members, present, opened_by, opened_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [sessionId, vote.round, vote.method, vote.members, vote.voters.length, by, at],
    );
    await this.database.query(
      `INSERT INTO session_voter (session_id, round, member_id, user_id)
       SELECT $1, $2, v."memberId", v."userId" FROM jsonb_to_recordset($3::jsonb) AS v ("memberId" uuid, "userId" uuid)`,
      [sessionId, vote.round, JSON.stringify(vote.voters)],
    );
    await this.database.execute(
      `UPDATE session_item i SET round = $2,
              considered = (SELECT ${caseFingerprint('d')} FROM proposal_candidate d WHERE d.id = i.candidate_id)
        WHERE i.session_id = $1 AND i.id = ANY($3::uuid[])`,
      [sessionId, vote.round, [...vote.itemIds]],
    );
  }

  /** What the papers of a vote say together. */
  async storeCounts(
    sessionId: string,
    round: number,
    papers: { issued: number; collected: number; countingBoard: string; by: string; at: Date },
    matters: readonly MatterCount[],
  ): Promise<void> {
    await this.database.execute(
      `UPDATE session_vote SET issued = $3, collected = $4, counting_board = $5, counted_by = $6, counted_at = $7
        WHERE session_id = $1 AND round = $2`,
      [sessionId, round, papers.issued, papers.collected, papers.countingBoard, papers.by, papers.at],
    );
    await this.database.execute(
      `UPDATE session_item i SET in_favour = c."inFavour", against = c.against, invalid = c.invalid
         FROM jsonb_to_recordset($2::jsonb) AS c (id uuid, "inFavour" integer, against integer, invalid integer)
        WHERE i.session_id = $1 AND i.id = c.id`,
      [sessionId, JSON.stringify(matters)],
    );
  }

  async storeResults(results: ReadonlyMap<string, MatterResult>): Promise<void> {
    await this.database.execute(
      `UPDATE session_item i SET members = r.members, present = r.present, written_in_favour = r."writtenInFavour",
              written_against = r."writtenAgainst", needed = r.needed, is_passed = r."isPassed"
         FROM jsonb_to_recordset($1::jsonb) AS r
              (id uuid, members integer, present integer, "writtenInFavour" integer, "writtenAgainst" integer, needed integer, "isPassed" boolean)
        WHERE i.id = r.id`,
      [JSON.stringify([...results].map(([id, result]) => ({ id, ...result })))],
    );
  }

  /** Keeps, or with null takes back, that the council cuts a candidate who has the votes. */
  async cut(itemId: string, reason: string | null, by: string): Promise<void> {
    await this.database.execute(`UPDATE session_item SET cut_reason = $2, cut_by = $3 WHERE id = $1`, [
      ...[itemId, reason, reason === null ? null : by],
    ]);
  }

  async noteOutcome(itemIds: readonly string[], note: string): Promise<void> {
    await this.database.execute(`UPDATE session_item SET outcome_note = $2 WHERE id = ANY($1::uuid[])`, [
      [...itemIds],
      note,
    ]);
  }

  async writeOpinion(
    opinion: {
      itemId: string;
      memberId: string;
      agrees: boolean;
      givenOn: BusinessDate;
      note: string;
      fileId: string | null;
    },
    by: string,
    at: Date,
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO written_opinion AS o (item_id, member_id, agrees, given_on, note, file_id, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT ON CONSTRAINT written_opinion_pk
       DO UPDATE SET agrees = excluded.agrees, given_on = excluded.given_on, note = excluded.note,
                     file_id = coalesce(excluded.file_id, o.file_id), recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
      [opinion.itemId, opinion.memberId, opinion.agrees, opinion.givenOn, opinion.note, opinion.fileId, by, at],
    );
  }

  /** Takes an opinion back; false when there is none. */
  async removeOpinion(itemId: string, memberId: string): Promise<boolean> {
    const touched = await this.database.execute(`DELETE FROM written_opinion WHERE item_id = $1 AND member_id = $2`, [
      ...[itemId, memberId],
    ]);
    return touched === 1;
  }
}

function valuesOf({ title, heldOn, startsAt, venue, presidedBy, recordedBy, conclusion }: SessionDraft): string[] {
  return [title, heldOn, startsAt, venue, presidedBy, recordedBy, conclusion];
}
