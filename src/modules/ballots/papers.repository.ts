import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';

/** A unit in a round of a ballot. */
export interface RoundVoter {
  readonly ballotId: string;
  readonly round: number;
  readonly agencyId: string;
}

/** SQL of votes: who took part, and papers. No statement here reads or writes a voter together with a secret paper. */
@Injectable()
export class PapersRepository {
  constructor(private readonly database: Database) {}

  /** Notes that a unit votes; false when it has voted already. */
  async takePart({ ballotId, round, agencyId }: RoundVoter, userId: string, at: Date): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO ballot_participation (ballot_id, round, agency_id, user_id, voted_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING agency_id`,
      [ballotId, round, agencyId, userId, at],
    );
    return rows.length === 1;
  }

  /** Takes back that a unit has voted, when its paper could not be kept. */
  async undoPart({ ballotId, round, agencyId }: RoundVoter): Promise<void> {
    await this.database.execute(
      `DELETE FROM ballot_participation WHERE ballot_id = $1 AND round = $2 AND agency_id = $3`,
      [ballotId, round, agencyId],
    );
  }

  /** Puts a secret paper into the box: ids of the agencies it agrees to, and nothing else. */
  async putIn(ballotId: string, round: number, chosen: readonly string[]): Promise<void> {
    await this.database.query(
      `INSERT INTO ballot_choice (id, ballot_id, round, chosen) VALUES (gen_random_uuid(), $1, $2, $3::uuid[])`,
      [ballotId, round, [...chosen]],
    );
  }

  /**
   * Empties the box and fills it again in random order with new keys, so that neither the place of a row nor the
   * transaction that wrote it says anything about who voted when; promises the papers, codes of agencies in that order.
   */
  async shuffle(ballotId: string, round: number): Promise<string[][]> {
    await this.database.query(
      `WITH emptied AS (DELETE FROM ballot_choice WHERE ballot_id = $1 AND round = $2 RETURNING chosen)
       INSERT INTO ballot_choice (id, ballot_id, round, chosen)
       SELECT gen_random_uuid(), $1, $2, chosen FROM (SELECT chosen FROM emptied ORDER BY gen_random_uuid()) AS shuffled`,
      [ballotId, round],
    );
    const rows = await this.database.query<{ codes: string[] }>(
      `SELECT ARRAY(SELECT g.code FROM agency g WHERE g.id = ANY(c.chosen)) AS codes
         FROM ballot_choice c WHERE ballot_id = $1 AND round = $2 ORDER BY id`,
      [ballotId, round],
    );
    return rows.map(({ codes }) => codes);
  }

  /** Keeps an open vote; false when the unit has voted already. */
  async voteOpenly(
    { ballotId, round, agencyId }: RoundVoter,
    chosen: readonly string[],
    by: string,
    at: Date,
  ): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO ballot_open_vote (ballot_id, round, agency_id, chosen, recorded_by, recorded_at) VALUES ($1, $2, $3, $4::uuid[], $5, $6)
       ON CONFLICT DO NOTHING RETURNING agency_id`,
      [ballotId, round, agencyId, [...chosen], by, at],
    );
    return rows.length === 1;
  }
}
