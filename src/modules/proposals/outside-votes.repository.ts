import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { OutsideVote } from '../../domain/commendation/outside-votes';
import { Database } from '../../database/database';
import { caseFingerprint } from './case-fingerprint';

/** SQL that keeps what councils counted outside the system. */
@Injectable()
export class OutsideVotesRepository {
  constructor(private readonly database: Database) {}

  /** Keeps the counts of a candidate, `seen` 0 where none are kept; their version, null when somebody wrote since. */
  async write(candidateId: string, seen: number, vote: OutsideVote): Promise<number | null> {
    const { members, issued, returned, valid, inFavour, writtenInFavour, minutesNumber, minutesOn } = vote;
    const values = [members, issued, returned, valid, inFavour, writtenInFavour, minutesNumber, minutesOn];
    if (seen === 0) {
      const inserted = await this.database.query<{ version: number }>(
        `INSERT INTO outside_vote (candidate_id, members, issued, returned, valid, in_favour, written_in_favour,
                                   minutes_number, minutes_on, version, considered)
         SELECT d.id, $2, $3, $4, $5, $6, $7, $8, $9, d.outside_version + 1, ${caseFingerprint('d')}
           FROM proposal_candidate d WHERE d.id = $1
         ON CONFLICT DO NOTHING RETURNING version`,
        [candidateId, ...values],
      );
      return inserted[0]?.version ?? null;
    }
    const changed = await this.database.execute(
      `UPDATE outside_vote SET members = $3, issued = $4, returned = $5, valid = $6, in_favour = $7,
              written_in_favour = $8, minutes_number = $9, minutes_on = $10, version = version + 1,
              considered = (SELECT ${caseFingerprint('d')} FROM proposal_candidate d WHERE d.id = $1)
        WHERE candidate_id = $1 AND version = $2`,
      [candidateId, seen, ...values],
    );
    return changed > 0 ? seen + 1 : null;
  }

  /** Takes the counts of a candidate away; the next ones are numbered after them. False when somebody wrote since. */
  async clear(candidateId: string, seen: number): Promise<boolean> {
    const removed = await this.database.execute(`DELETE FROM outside_vote WHERE candidate_id = $1 AND version = $2`, [
      candidateId,
      seen,
    ]);
    if (removed === 0) return false;
    await this.database.execute(`UPDATE proposal_candidate SET outside_version = $2 WHERE id = $1`, [
      candidateId,
      seen,
    ]);
    return true;
  }

  /** Members of the council that an agency keeps in the system, on a day; null where it keeps none, or none was a member then. */
  async members(agencyId: string, day: BusinessDate): Promise<number | null> {
    const [row] = await this.database.query<{ members: number }>(
      `SELECT count(*)::integer AS members FROM council k JOIN council_member m ON m.council_id = k.id
        WHERE k.kind = 'agency' AND k.agency_id = $1 AND daterange(m.valid_from, m.valid_to, '[)') @> $2::date`,
      [agencyId, day],
    );
    return row === undefined || row.members === 0 ? null : row.members;
  }
}
