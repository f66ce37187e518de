import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';
import type { MinutesBallot, MinutesFacts, MinutesRound } from '../../../templates/documents/minutes/minutes';

/** An invitation that was sent. */
export interface SentInvitation {
  readonly version: number;
  readonly number: string;
  readonly issuedOn: BusinessDate;
  readonly contentHash: string;
  readonly sentBy: string;
  readonly sentAt: Date;
}

/** Minutes that were signed, as they were. */
export interface SignedMinutes {
  readonly facts: MinutesFacts;
  readonly contentHash: string;
  readonly signedBy: string;
  readonly signedAt: Date;
}

interface RoundRow extends Omit<MinutesRound, 'candidates' | 'decision'> {
  readonly ballotId: string;
  readonly title: string;
  readonly method: string;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
  readonly candidates: readonly {
    readonly agencyId: string;
    readonly votes: number;
    readonly outcome: MinutesRound['candidates'][number]['outcome'];
  }[];
}

/** SQL of the official documents of meetings, and of what other modules say in them. */
@Injectable()
export class DocumentsRepository {
  constructor(private readonly database: Database) {}

  /** Keeps that an invitation went out; the version of the meeting it was made from is its own. */
  async addInvitation(meetingId: string, sent: SentInvitation): Promise<void> {
    await this.database.query(
      `INSERT INTO meeting_invitation (meeting_id, version, number, issued_on, content_hash, sent_by, sent_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [meetingId, sent.version, sent.number, sent.issuedOn, sent.contentHash, sent.sentBy, sent.sentAt],
    );
  }

  /** The invitation that was sent last, null while none was. */
  async lastInvitation(meetingId: string): Promise<SentInvitation | null> {
    const [row] = await this.database.query<SentInvitation>(
      `SELECT version, number, issued_on::text AS "issuedOn", content_hash AS "contentHash", sent_by AS "sentBy",
              sent_at AS "sentAt"
         FROM meeting_invitation WHERE meeting_id = $1 ORDER BY version DESC LIMIT 1`,
      [meetingId],
    );
    return row ?? null;
  }

  async addMinutes(meetingId: string, { facts, contentHash, signedBy, signedAt }: SignedMinutes): Promise<void> {
    await this.database.query(
      `INSERT INTO meeting_minutes (meeting_id, facts, content_hash, signed_by, signed_at) VALUES ($1, $2, $3, $4, $5)`,
      [meetingId, JSON.stringify(facts), contentHash, signedBy, signedAt],
    );
  }

  async minutes(meetingId: string): Promise<SignedMinutes | null> {
    const [row] = await this.database.query<SignedMinutes>(
      `SELECT facts, content_hash AS "contentHash", signed_by AS "signedBy", signed_at AS "signedAt"
         FROM meeting_minutes WHERE meeting_id = $1`,
      [meetingId],
    );
    return row ?? null;
  }

  /** The leader in charge of a bloc in a year, as entered; '' while nobody is. */
  async leaderInCharge(blocId: string, yearId: string): Promise<string> {
    const [row] = await this.database.query<{ leader: string | null }>(
      `SELECT leader_in_charge AS leader FROM bloc_year WHERE bloc_id = $1 AND period_id = $2`,
      [blocId, yearId],
    );
    return row?.leader ?? '';
  }

  /**
   * The counts of the concluded ballots of a meeting, in one query whatever their number: papers and votes, never who
   * chose what. `names` are the members by agency id.
   */
  async ballots(meetingId: string, names: ReadonlyMap<string, string>): Promise<MinutesBallot[]> {
    const rows = await this.database.query<RoundRow>(
      `SELECT b.id AS "ballotId", b.title, b.method, r.round, r.present, r.issued, r.collected, r.valid, r.invalid,
              r.needed, r.decided_by AS "decidedBy", r.decision_reason AS "decisionReason",
              (SELECT json_agg(json_build_object('agencyId', c.agency_id, 'votes', c.votes, 'outcome', c.outcome)
                               ORDER BY c.votes DESC, g.official_order)
                 FROM ballot_round_candidate c JOIN agency g ON g.id = c.agency_id
                WHERE c.ballot_id = r.ballot_id AND c.round = r.round) AS candidates
         FROM ballot b JOIN ballot_round r ON r.ballot_id = b.id AND r.counted_at IS NOT NULL
        WHERE b.meeting_id = $1 AND b.state = 'concluded' ORDER BY b.created_at, b.id, r.round`,
      [meetingId],
    );
    const byBallot = new Map<string, RoundRow[]>();
    for (const row of rows) byBallot.set(row.ballotId, [...(byBallot.get(row.ballotId) ?? []), row]);
    return [...byBallot.values()].map((rounds) => ({
      title: rounds[0]?.title ?? '',
      secret: rounds[0]?.method !== 'open',
      rounds: rounds.map((row) => roundOf(row, names)),
    }));
  }
}

function roundOf(row: RoundRow, names: ReadonlyMap<string, string>): MinutesRound {
  const { round, present, issued, collected, valid, invalid, needed, decidedBy, decisionReason } = row;
  return {
    ...{ round, present, issued, collected, valid, invalid, needed },
    decision: decidedBy === null ? null : `${decidedBy}. ${decisionReason ?? ''}`.trim(),
    candidates: row.candidates.map(({ agencyId, votes, outcome }) => ({
      agency: names.get(agencyId) ?? '',
      votes,
      outcome,
    })),
  };
}
