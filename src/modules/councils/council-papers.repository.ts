import { Injectable } from '@nestjs/common';
import type { Paper } from '../../domain/councils/papers';
import { Database } from '../../database/database';

/** A member in a vote of a session. */
export interface VotePart {
  readonly sessionId: string;
  readonly round: number;
  readonly memberId: string;
}

/** SQL of votes: who took part, and papers. No statement here reads or writes a member together with a secret paper (decision 0009). */
@Injectable()
export class CouncilPapersRepository {
  constructor(private readonly database: Database) {}

  /** Notes that a member votes; false when they have voted already. */
  async takePart({ sessionId, round, memberId }: VotePart, at: Date): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO session_participation (session_id, round, member_id, voted_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING member_id`,
      [sessionId, round, memberId, at],
    );
    return rows.length === 1;
  }

  /** Takes back that a member has voted, when it is certain that the paper was not kept. */
  async undoPart({ sessionId, round, memberId }: VotePart): Promise<void> {
    await this.database.execute(
      `DELETE FROM session_participation WHERE session_id = $1 AND round = $2 AND member_id = $3`,
      [sessionId, round, memberId],
    );
  }

  /** Puts a secret paper into the box, and nothing else. */
  async putIn(sessionId: string, round: number, { agreed, disagreed }: Paper): Promise<void> {
    await this.database.query(
      `INSERT INTO session_choice (id, session_id, round, agreed, disagreed)
       VALUES (gen_random_uuid(), $1, $2, $3::uuid[], $4::uuid[])`,
      [sessionId, round, [...agreed], [...disagreed]],
    );
  }

  /** Empties the box and fills it again in random order with new keys; promises the papers in that order. */
  async shuffle(sessionId: string, round: number): Promise<Paper[]> {
    await this.database.query(
      `WITH emptied AS (DELETE FROM session_choice WHERE session_id = $1 AND round = $2 RETURNING agreed, disagreed)
       INSERT INTO session_choice (id, session_id, round, agreed, disagreed)
       SELECT gen_random_uuid(), $1, $2, agreed, disagreed
         FROM (SELECT agreed, disagreed FROM emptied ORDER BY gen_random_uuid()) AS shuffled`,
      [sessionId, round],
    );
    return this.database.query<Paper>(
      `SELECT agreed, disagreed FROM session_choice WHERE session_id = $1 AND round = $2 ORDER BY id`,
      [sessionId, round],
    );
  }

  /** Keeps an open vote; false when the member has voted already. */
  async voteOpenly({ sessionId, round, memberId }: VotePart, paper: Paper, by: string, at: Date): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO session_open_vote (session_id, round, member_id, agreed, disagreed, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4::uuid[], $5::uuid[], $6, $7) ON CONFLICT DO NOTHING RETURNING member_id`,
      [sessionId, round, memberId, [...paper.agreed], [...paper.disagreed], by, at],
    );
    return rows.length === 1;
  }

  /** The open votes of a vote. */
  openPapers(sessionId: string, round: number): Promise<Paper[]> {
    return this.database.query<Paper>(
      `SELECT agreed, disagreed FROM session_open_vote WHERE session_id = $1 AND round = $2 ORDER BY member_id`,
      [sessionId, round],
    );
  }
}
