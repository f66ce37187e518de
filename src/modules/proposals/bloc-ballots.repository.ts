import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { BlocBallotRecord } from '../../domain/commendation/records';
import type { BallotMeeting, BlocBallot } from './bloc-ballot';
import type { Candidate, Proposal } from './proposal';

/** A ballot about an award as the rules look at it; `line` null: the agency was not on its paper. */
export function recordOfBallot(ballot: BlocBallot, line: BlocBallot | null, awardCode: string): BlocBallotRecord {
  const { title, members, needed, meeting } = ballot;
  const counts = { votes: line?.votes ?? null, outcome: line?.outcome ?? null };
  return { title, awardCode, heldOn: meeting.heldOn, members, needed, ...counts };
}

/** SQL that reads the concluded ballots of blocs: they never change again. */
@Injectable()
export class BlocBallotsRepository {
  constructor(private readonly database: Database) {}

  /** Every concluded ballot of the review that a proposal rests on, the acclaim ballot first; none for a proposal without one. */
  async of({ blocId, periodId }: Pick<Proposal, 'blocId' | 'periodId'>): Promise<BlocBallot[]> {
    if (blocId === null || periodId === null) return [];
    return this.read('r.bloc_id = $1 AND r.period_id = $2', [blocId, periodId]);
  }

  /** The same of several reviews. */
  ofReviews(reviewIds: readonly string[]): Promise<BlocBallot[]> {
    return this.read('r.id = ANY($1)', [reviewIds]);
  }

  private async read(of: string, parameters: readonly unknown[]): Promise<BlocBallot[]> {
    const rows = await this.database.query<BallotRow>(
      `SELECT "ballotId", "reviewId", title, "isAcclaim", "awardCode", "agencyId", members, present, needed, votes, outcome,
              "meetingId", "heldOn", venue, "presidedBy", "recordedBy"
         FROM (
         SELECT DISTINCT ON (b.id, c.agency_id) b.id AS "ballotId", r.id AS "reviewId", b.title, b.is_acclaim AS "isAcclaim",
                b.award_code AS "awardCode", c.agency_id AS "agencyId",
                n.members, n.present, n.needed, c.votes, c.outcome, m.id AS "meetingId", m.number, m.held_on::text AS "heldOn", m.venue,
                m.presided_by AS "presidedBy", m.recorded_by AS "recordedBy"
           FROM review r JOIN ballot b ON b.review_id = r.id AND b.state = 'concluded'
           JOIN meeting m ON m.id = b.meeting_id
           JOIN ballot_round n ON n.ballot_id = b.id AND n.counted_at IS NOT NULL
           JOIN ballot_round_candidate c ON c.ballot_id = n.ballot_id AND c.round = n.round AND c.votes IS NOT NULL
          WHERE ${of} ORDER BY b.id, c.agency_id, n.round DESC) q
        ORDER BY "isAcclaim" DESC, number, "ballotId"`,
      parameters,
    );
    return rows.map(({ meetingId: id, heldOn, venue, presidedBy, recordedBy, ...ballot }) => ({
      ...ballot,
      meeting: { id, heldOn, venue, presidedBy, recordedBy },
    }));
  }
}

type BallotRow = Omit<BlocBallot, 'meeting'> & Omit<BallotMeeting, 'id'> & { readonly meetingId: string };

/** The ballots on a candidate: a bloc votes on its member agencies, not on their people and divisions. */
export function ballotsOn(
  { agencyId, personId, divisionId, householdId }: Candidate,
  ballots: readonly BlocBallot[],
): BlocBallot[] {
  const isAgency = personId === null && divisionId === null && householdId === null;
  return isAgency ? ballots.filter((ballot) => ballot.agencyId === agencyId) : [];
}
