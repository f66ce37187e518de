import { Injectable } from '@nestjs/common';
import type { OutsideVote } from '../../domain/commendation/outside-votes';
import { Database } from '../../database/database';

/** SQL that keeps what councils counted outside the system. */
@Injectable()
export class OutsideVotesRepository {
  constructor(private readonly database: Database) {}

  /** Keeps the counts of a candidate, `seen` 0 for the first ones; false when somebody wrote since. */
  async write(candidateId: string, seen: number, vote: OutsideVote): Promise<boolean> {
    const { members, issued, returned, valid, inFavour, writtenInFavour, minutesNumber, minutesOn } = vote;
    const values = [members, issued, returned, valid, inFavour, writtenInFavour, minutesNumber, minutesOn];
    if (seen === 0) {
      const inserted = await this.database.query(
        `INSERT INTO outside_vote (candidate_id, members, issued, returned, valid, in_favour, written_in_favour,
                                   minutes_number, minutes_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING candidate_id`,
        [candidateId, ...values],
      );
      return inserted.length > 0;
    }
    const changed = await this.database.execute(
      `UPDATE outside_vote SET members = $3, issued = $4, returned = $5, valid = $6, in_favour = $7,
              written_in_favour = $8, minutes_number = $9, minutes_on = $10, version = version + 1
        WHERE candidate_id = $1 AND version = $2`,
      [candidateId, seen, ...values],
    );
    return changed > 0;
  }
}
