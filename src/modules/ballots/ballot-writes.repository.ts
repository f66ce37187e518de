import { Injectable } from '@nestjs/common';
import type { CandidateResult } from '../../domain/ballots/result';
import type { BallotMethod, BallotRules } from '../../domain/ballots/rules';
import type { BallotState } from '../../domain/workflow/ballot';
import { Database } from '../../database/database';
import type { RoundCounts, TieDecision } from './ballot';

/** What a ballot is prepared from. */
export interface NewBallot {
  readonly meetingId: string;
  readonly reviewId: string;
  readonly title: string;
  readonly method: BallotMethod;
  readonly rules: BallotRules;
  readonly isAcclaim: boolean;
  readonly awardCode: string | null;
}

/** A round as it is opened: who stands, and who is handed a paper. */
export interface NewRound {
  readonly round: number;
  readonly places: number;
  readonly members: number;
  readonly candidateIds: readonly string[];
  readonly voters: readonly {
    readonly agencyId: string;
    readonly userId: string | null;
    readonly isSubstitute: boolean;
  }[];
}

/** SQL that writes ballots, their rounds and results; papers are written in papers.repository.ts alone. */
@Injectable()
export class BallotWritesRepository {
  constructor(private readonly database: Database) {}

  async add(ballot: NewBallot, by: string, at: Date): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO ballot (meeting_id, review_id, title, method, rules, is_acclaim, award_code, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        ...[ballot.meetingId, ballot.reviewId, ballot.title, ballot.method],
        ...[JSON.stringify(ballot.rules), ballot.isAcclaim, ballot.awardCode, by, at],
      ],
    );
    if (!row) throw new Error('no ballot was stored');
    return row.id;
  }

  /** Changes what is prepared; the caller holds the lock and has compared the version. */
  async change(id: string, ballot: Omit<NewBallot, 'meetingId' | 'reviewId'>): Promise<void> {
    await this.database.execute(
      `UPDATE ballot SET version = version + 1, title = $2, method = $3, rules = $4, is_acclaim = $5, award_code = $6
        WHERE id = $1`,
      [id, ballot.title, ballot.method, JSON.stringify(ballot.rules), ballot.isAcclaim, ballot.awardCode],
    );
  }

  /** Makes these units the candidates, in this order. */
  async setCandidates(id: string, agencyIds: readonly string[]): Promise<void> {
    await this.database.execute(`DELETE FROM ballot_candidate WHERE ballot_id = $1`, [id]);
    await this.database.query(
      `INSERT INTO ballot_candidate (ballot_id, agency_id, position)
       SELECT $1, agency_id, position FROM unnest($2::uuid[]) WITH ORDINALITY AS t (agency_id, position)`,
      [id, [...agencyIds]],
    );
  }

  async move(id: string, state: BallotState, round: number, cancelReason: string | null = null): Promise<void> {
    await this.database.execute(
      `UPDATE ballot SET version = version + 1, state = $2, round = $3, cancel_reason = $4 WHERE id = $1`,
      [id, state, round, cancelReason],
    );
  }

  async openRound(
    id: string,
    { round, places, members, candidateIds, voters }: NewRound,
    by: string,
    at: Date,
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO ballot_round (ballot_id, round, places, members, present, opened_by, opened_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, round, places, members, voters.length, by, at],
    );
    await this.database.query(
      `INSERT INTO ballot_round_candidate (ballot_id, round, agency_id) SELECT $1, $2, unnest($3::uuid[])`,
      [id, round, [...candidateIds]],
    );
    await this.database.query(
      `INSERT INTO ballot_voter (ballot_id, round, agency_id, user_id, is_substitute)
       SELECT $1, $2, "agencyId", "userId", "isSubstitute"
         FROM json_to_recordset($3::json) AS t ("agencyId" uuid, "userId" uuid, "isSubstitute" boolean)`,
      [id, round, JSON.stringify(voters)],
    );
  }

  async storeCounts(id: string, round: number, counts: RoundCounts): Promise<void> {
    const { issued, collected, valid, invalid, needed, countingBoard, countedBy, countedAt } = counts;
    await this.database.execute(
      `UPDATE ballot_round SET issued = $3, collected = $4, valid = $5, invalid = $6, needed = $7, counting_board = $8,
              counted_by = $9, counted_at = $10
        WHERE ballot_id = $1 AND round = $2`,
      [id, round, issued, collected, valid, invalid, needed, countingBoard, countedBy, countedAt],
    );
  }

  /** Votes and outcomes of candidates of a round, by code. */
  async storeResults(id: string, round: number, results: readonly CandidateResult[]): Promise<void> {
    await this.database.execute(
      `UPDATE ballot_round_candidate c SET votes = t.votes, outcome = t.outcome
         FROM json_to_recordset($3::json) AS t (code text, votes integer, outcome text) JOIN agency g ON g.code = t.code
        WHERE c.ballot_id = $1 AND c.round = $2 AND c.agency_id = g.id`,
      [id, round, JSON.stringify(results)],
    );
  }

  async storeDecision(id: string, round: number, { decidedBy, reason, recordedBy, at }: TieDecision): Promise<void> {
    await this.database.execute(
      `UPDATE ballot_round SET decided_by = $3, decision_reason = $4, decision_recorded_by = $5, decision_at = $6
        WHERE ballot_id = $1 AND round = $2`,
      [id, round, decidedBy, reason, recordedBy, at],
    );
  }

  /** Keeps the votes of the first round for the ranking of the review. */
  async storeTally(id: string): Promise<void> {
    await this.database.query(
      `INSERT INTO ballot_tally (review_id, agency_id, votes, ballot_id)
       SELECT b.review_id, c.agency_id, c.votes, b.id FROM ballot b JOIN ballot_round_candidate c ON c.ballot_id = b.id AND c.round = 1
        WHERE b.id = $1`,
      [id],
    );
  }
}
