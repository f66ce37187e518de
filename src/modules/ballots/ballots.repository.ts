import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { BallotAward, BallotRound, BallotSummary, BallotUnit, RoundCandidate, Voter } from './ballot';

const SUMMARY = `b.id, b.meeting_id AS "meetingId", m.title AS "meetingTitle", m.state AS "meetingState", b.review_id AS "reviewId", b.title, b.method,
  b.rules, b.is_acclaim AS "isAcclaim",
  (SELECT jsonb_build_object('code', a.code, 'name', v.definition->>'name') FROM award a JOIN award_version v ON v.award_id = a.id
    WHERE a.code = b.award_code AND v.superseded_at IS NULL
    ORDER BY v.valid_from <= b.created_at::date DESC, abs(v.valid_from - b.created_at::date) LIMIT 1) AS award,
  b.state, b.round, b.version, b.cancel_reason AS "cancelReason",
  b.created_by AS "createdBy", b.created_at AS "createdAt"`;

const NAME_ON_DAY = `JOIN agency g ON g.id = x.agency_id
  JOIN agency_name n ON n.agency_id = g.id AND daterange(n.valid_from, n.valid_to, '[)') @> $2::date`;

/** A candidate or a voter of a round, before the rounds are put together. */
type OfRound<Row> = Row & { readonly round: number };

/** What a ballot is before somebody moves it on: locked until the end of the transaction. */
export type LockedBallot = Pick<BallotSummary, 'state' | 'round' | 'version' | 'meetingState'>;

/** SQL that reads ballots. What is written on secret papers is read in papers.repository.ts alone. */
@Injectable()
export class BallotsRepository {
  constructor(private readonly database: Database) {}

  /** The ballots of a review, or of one of its meetings, the newest first. */
  list(reviewId: string, meetingId: string | null): Promise<BallotSummary[]> {
    return this.database.query<BallotSummary>(
      `SELECT ${SUMMARY} FROM ballot b JOIN meeting m ON m.id = b.meeting_id
        WHERE b.review_id = $1 AND ($2::uuid IS NULL OR b.meeting_id = $2) ORDER BY b.created_at DESC, b.id DESC`,
      [reviewId, meetingId],
    );
  }

  /** Awards for collectives that are in force on a day, the highest first. */
  awards(day: BusinessDate): Promise<BallotAward[]> {
    return this.database.query<BallotAward>(
      `SELECT a.code, v.definition->>'name' AS name FROM award a JOIN award_version v ON v.award_id = a.id
        WHERE v.superseded_at IS NULL AND daterange(v.valid_from, v.valid_to, '[)') @> $1::date
          AND v.definition->'subjects' ? 'collective'
        ORDER BY a.system DESC, a.kind DESC, (v.definition->>'precedence')::integer DESC, a.code`,
      [day],
    );
  }

  /** A ballot of a review; null for any other id. */
  async find(reviewId: string, ballotId: string): Promise<BallotSummary | null> {
    const [row] = await this.database.query<BallotSummary>(
      `SELECT ${SUMMARY} FROM ballot b JOIN meeting m ON m.id = b.meeting_id WHERE b.review_id = $1 AND b.id::text = $2`,
      [reviewId, ballotId],
    );
    return row ?? null;
  }

  /**
   * Nobody else moves the ballot until the end of the transaction; `forVote` lets other votes in beside. Nor does its
   * meeting end meanwhile: it is locked first, as by who ends it.
   */
  async lock(ballotId: string, forVote = false): Promise<LockedBallot | null> {
    const [meeting] = await this.database.query<Pick<LockedBallot, 'meetingState'>>(
      `SELECT state AS "meetingState" FROM meeting WHERE id = (SELECT meeting_id FROM ballot WHERE id = $1) FOR SHARE`,
      [ballotId],
    );
    const [row] = await this.database.query<Omit<LockedBallot, 'meetingState'>>(
      `SELECT state, round, version FROM ballot WHERE id = $1 ${forVote ? 'FOR SHARE' : 'FOR UPDATE'}`,
      [ballotId],
    );
    return meeting === undefined || row === undefined ? null : { ...row, ...meeting };
  }

  /** Units that stand in a ballot, as on the paper. */
  candidates(ballotId: string, day: BusinessDate): Promise<BallotUnit[]> {
    return this.database.query<BallotUnit>(
      `SELECT g.id AS "agencyId", g.code, n.name FROM ballot_candidate x ${NAME_ON_DAY} WHERE x.ballot_id = $1 ORDER BY x.position`,
      [ballotId, day],
    );
  }

  /** The rounds of a ballot with their counts, the first one first; without units. */
  async rounds(ballotId: string): Promise<Omit<BallotRound, 'candidates' | 'voters'>[]> {
    const rows = await this.database.query<RoundRow>(
      `SELECT round, places, members, present, opened_by AS "openedBy", opened_at AS "openedAt", issued, collected, valid, invalid,
              needed, counting_board AS "countingBoard", counted_by AS "countedBy", counted_at AS "countedAt",
              decided_by AS "decidedBy", decision_reason AS reason, decision_recorded_by AS "recordedBy", decision_at AS at
         FROM ballot_round WHERE ballot_id = $1 ORDER BY round`,
      [ballotId],
    );
    return rows.map(roundOf);
  }

  /** Units that stand in the rounds of a ballot, as on the paper. */
  roundCandidates(ballotId: string, day: BusinessDate): Promise<OfRound<RoundCandidate>[]> {
    return this.database.query<OfRound<RoundCandidate>>(
      `SELECT x.round, g.id AS "agencyId", g.code, n.name, x.votes, x.outcome
         FROM ballot_round_candidate x JOIN ballot_candidate c ON c.ballot_id = x.ballot_id AND c.agency_id = x.agency_id ${NAME_ON_DAY}
        WHERE x.ballot_id = $1 ORDER BY x.round, c.position`,
      [ballotId, day],
    );
  }

  /** Units that were handed papers, in official order, and when they voted. */
  voters(ballotId: string, day: BusinessDate): Promise<OfRound<Voter>[]> {
    return this.database.query<OfRound<Voter>>(
      `SELECT x.round, g.id AS "agencyId", g.code, n.name, x.user_id AS "userId", x.is_substitute AS "isSubstitute",
              p.voted_at AS "votedAt",
              (SELECT array_agg(a.code ORDER BY a.official_order, a.code) FROM agency a WHERE a.id = ANY(o.chosen))
                AS "openChoice"
         FROM ballot_voter x ${NAME_ON_DAY}
         LEFT JOIN ballot_participation p ON (p.ballot_id, p.round, p.agency_id) = (x.ballot_id, x.round, x.agency_id)
         LEFT JOIN ballot_open_vote o ON (o.ballot_id, o.round, o.agency_id) = (x.ballot_id, x.round, x.agency_id)
        WHERE x.ballot_id = $1 ORDER BY x.round, g.official_order, g.code`,
      [ballotId, day],
    );
  }
}

interface RoundRow {
  readonly round: number;
  readonly places: number;
  readonly members: number;
  readonly present: number;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly issued: number | null;
  readonly collected: number;
  readonly valid: number;
  readonly invalid: number;
  readonly needed: number;
  readonly countingBoard: string | null;
  readonly countedBy: string;
  readonly countedAt: Date;
  readonly decidedBy: string | null;
  readonly reason: string;
  readonly recordedBy: string;
  readonly at: Date;
}

/** Counts come all together or not at all, and so does a decision: the table checks it. */
function roundOf(row: RoundRow): Omit<BallotRound, 'candidates' | 'voters'> {
  const { round, places, members, present, openedBy, openedAt } = row;
  const { issued, collected, valid, invalid, needed, countingBoard, countedBy, countedAt } = row;
  const { decidedBy, reason, recordedBy, at } = row;
  return {
    ...{ round, places, members, present, openedBy, openedAt },
    counts: issued === null ? null : { issued, collected, valid, invalid, needed, countingBoard, countedBy, countedAt },
    decision: decidedBy === null ? null : { decidedBy, reason, recordedBy, at },
  };
}
