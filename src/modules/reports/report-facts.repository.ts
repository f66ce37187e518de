import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { ReportBallot, YearFacts } from '../../../templates/documents/period-report';
import type { MinutesFacts } from '../../../templates/documents/minutes/minutes';
import { Database } from '../../database/database';

export interface BlocYearFacts {
  readonly leaderInCharge: string | null;
  readonly pactSignedOn: BusinessDate | null;
}

/** SQL of what the report says beyond tasks, scores and commendations. */
@Injectable()
export class ReportFactsRepository {
  constructor(private readonly database: Database) {}

  async blocYear(blocId: string, yearId: string): Promise<BlocYearFacts> {
    const [row] = await this.database.query<BlocYearFacts>(
      `SELECT leader_in_charge AS "leaderInCharge", pact_signed_on::text AS "pactSignedOn"
         FROM bloc_year WHERE bloc_id = $1 AND period_id = $2`,
      [blocId, yearId],
    );
    return row ?? { leaderInCharge: null, pactSignedOn: null };
  }

  /** Number of files in the progress logs of the tasks, up to a day, by task id. */
  async filesByTask(taskIds: readonly string[], asOf: BusinessDate): Promise<ReadonlyMap<string, number>> {
    const rows = await this.database.query<{ task_id: string; files: string }>(
      `SELECT e.task_id, count(*) AS files
         FROM progress_entry e JOIN progress_file f ON f.progress_entry_id = e.id
        WHERE e.task_id = ANY($1) AND (e.recorded_on IS NULL OR e.recorded_on <= $2)
        GROUP BY e.task_id`,
      [[...taskIds], asOf],
    );
    return new Map(rows.map((row) => [row.task_id, Number(row.files)]));
  }

  /** The code of the first half of a year; null when the year has none. */
  async firstHalfOf(yearId: string): Promise<string | null> {
    const [row] = await this.database.query<{ code: string }>(
      `SELECT code FROM period WHERE parent_id = $1 ORDER BY ends_on LIMIT 1`,
      [yearId],
    );
    return row?.code ?? null;
  }

  /** How many contents and targets the pact of a bloc in force has; null without one. */
  async pact(blocId: string, yearId: string): Promise<YearFacts['pact']> {
    const [row] = await this.database.query<{ contents: string; targets: string }>(
      `SELECT jsonb_array_length(v.contents) AS contents,
              (SELECT coalesce(sum(jsonb_array_length(c -> 'targets')), 0) FROM jsonb_array_elements(v.contents) c) AS targets
         FROM pact p
         JOIN LATERAL (SELECT contents FROM pact_version WHERE pact_id = p.id ORDER BY version DESC LIMIT 1) v ON true
        WHERE p.bloc_id = $1 AND p.period_id = $2 AND p.state = 'in_force'`,
      [blocId, yearId],
    );
    return row === undefined ? null : { contents: Number(row.contents), targets: Number(row.targets) };
  }

  /** The counts of every round of the concluded ballots of a review, with the names of a day. */
  async ballots(reviewId: string, day: BusinessDate): Promise<ReportBallot[]> {
    return this.database.query<ReportBallot>(
      `SELECT t.title, o.round, o.issued, o.collected, o.valid, o.invalid,
              (SELECT json_agg(json_build_object('name', n.name, 'votes', c.votes,
                                                 'elected', c.outcome IN ('elected', 'chosen'))
                               ORDER BY c.votes DESC, g.official_order, g.code)
                 FROM ballot_round_candidate c
                 JOIN agency g ON g.id = c.agency_id
                 JOIN agency_name n ON n.agency_id = g.id AND daterange(n.valid_from, n.valid_to, '[)') @> $2::date
                WHERE c.ballot_id = t.id AND c.round = o.round) AS candidates
         FROM ballot t JOIN ballot_round o ON o.ballot_id = t.id
        WHERE t.review_id = $1 AND t.state = 'concluded'
        ORDER BY t.created_at, t.id, o.round`,
      [reviewId, day],
    );
  }

  /** The minutes of a meeting as they were signed; null until they are. */
  async signedMinutes(meetingId: string): Promise<MinutesFacts | null> {
    const [row] = await this.database.query<{ facts: MinutesFacts }>(
      `SELECT facts FROM meeting_minutes WHERE meeting_id = $1`,
      [meetingId],
    );
    return row?.facts ?? null;
  }

  /** Who takes the chair over from the one of a year, as it was handed over. */
  async nextLeaders(blocId: string, yearId: string): Promise<Pick<YearFacts, 'nextChair' | 'nextViceChairs'>> {
    const [row] = await this.database.query<{ chair: string; viceChair: string | null }>(
      `SELECT ${nameOn('h.new_chair_id')} AS chair, ${nameOn('h.new_vice_chair_id')} AS "viceChair"
         FROM handover h WHERE h.bloc_id = $1 AND h.period_id = $2 AND h.cancelled_at IS NULL ORDER BY h.effective_on DESC LIMIT 1`,
      [blocId, yearId],
    );
    return { nextChair: row?.chair ?? null, nextViceChairs: row?.viceChair == null ? [] : [row.viceChair] };
  }
}

/** The name of an agency on the day of a hand-over. */
function nameOn(agency: string): string {
  return `(SELECT n.name FROM agency_name n
            WHERE n.agency_id = ${agency} AND daterange(n.valid_from, n.valid_to, '[)') @> h.effective_on)`;
}
