import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import type { BusinessDate } from '../../domain/calendar';
import { isWithheld } from './agenda.repository';
import type { CouncilScope } from './councils.repository';
import type { RosterLine, SessionItem, SessionSummary, SessionVote, Voter, WrittenOpinion } from './council';

const COLUMNS = `s.id, s.council_id AS "councilId", c.name AS "councilName", s.title, s.held_on::text AS "heldOn",
  s.starts_at AS "startsAt", s.venue, s.presided_by AS "presidedBy", s.recorded_by AS "recordedBy", s.conclusion, s.state, s.round,
  s.cancel_reason AS "cancelReason", s.version, s.created_by AS "createdBy"`;

const SESSION = `${COLUMNS} FROM council_session s JOIN council c ON c.id = s.council_id`;

/** $1 all, $2 user (members on the day of the session), $3 agencies, $4 blocs, $6 those of the province. */
const KNOWN = `($1 OR ($6 AND c.kind IN ('provincial', 'standing_board')) OR c.agency_id = ANY ($3::uuid[]) OR c.bloc_id = ANY ($4::uuid[]) OR EXISTS (SELECT FROM council_member k WHERE k.council_id = s.council_id AND k.user_id = $2
                               AND daterange(k.valid_from, k.valid_to, '[)') @> s.held_on))`;

type ItemRow = Omit<SessionItem, 'result'> & {
  readonly members: number | null;
  readonly present: number | null;
  readonly writtenInFavour: number | null;
  readonly writtenAgainst: number | null;
  readonly needed: number | null;
  readonly isPassed: boolean | null;
};

/** SQL that reads sessions of councils. No statement here reads secret papers. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  /** The newest 100, the newest first: of one council, or of all that the reader may know of. */
  list(scope: CouncilScope, councilId: string | null): Promise<SessionSummary[]> {
    if (scope.all && councilId === null) {
      return this.database.query<SessionSummary>(`SELECT ${SESSION} ORDER BY s.held_on DESC, s.id DESC LIMIT 100`);
    }
    return this.newestOfEach(scope, councilId);
  }

  /** Reads the index of each council that the reader may know of: nobody waits for the sessions of others. */
  private newestOfEach(scope: CouncilScope, councilId: string | null): Promise<SessionSummary[]> {
    const { all, ofProvince, userId, agencyIds, blocIds } = scope;
    return this.database.query<SessionSummary>(
      `SELECT ${COLUMNS}
         FROM council c
         CROSS JOIN LATERAL (SELECT * FROM council_session s WHERE s.council_id = c.id AND ${KNOWN}
                              ORDER BY s.held_on DESC, s.id DESC LIMIT 100) s
        WHERE ($5::uuid IS NULL OR c.id = $5)
          AND ($1 OR ($6 AND c.kind IN ('provincial', 'standing_board')) OR c.agency_id = ANY ($3::uuid[]) OR c.bloc_id = ANY ($4::uuid[])
               OR c.id IN (SELECT k.council_id FROM council_member k WHERE k.user_id = $2))
        ORDER BY s.held_on DESC, s.id DESC LIMIT 100`,
      [all, userId, agencyIds, blocIds, councilId, ofProvince],
    );
  }

  async find(
    { all, ofProvince, userId, agencyIds, blocIds }: CouncilScope,
    id: string,
  ): Promise<SessionSummary | null> {
    const [row] = await this.database.query<SessionSummary>(
      `SELECT ${SESSION} WHERE ${KNOWN} AND s.id = CASE WHEN pg_input_is_valid($5::text, 'uuid') THEN $5::uuid END`,
      [all, userId, agencyIds, blocIds, id, ofProvince],
    );
    return row ?? null;
  }

  /** Whether a list of one of the agencies, or one that no secretary of its bloc may judge, is before the session. */
  async hasWithheld(sessionId: string, agencyIds: readonly string[], today: BusinessDate): Promise<boolean> {
    const [row] = await this.database.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM session_item i JOIN proposal_candidate d ON d.id = i.candidate_id
                        JOIN proposal p ON p.id = d.proposal_id
                       WHERE i.session_id = $1 AND ${isWithheld('p', '$2', '$3')}) AS found`,
      [sessionId, agencyIds, today],
    );
    return row?.found === true;
  }

  /** Nobody else moves the session until the end of the transaction; `share` lets others hold it as well. */
  async lock(id: string, share = false): Promise<Pick<SessionSummary, 'state' | 'round' | 'version'> | null> {
    const [row] = await this.database.query<Pick<SessionSummary, 'state' | 'round' | 'version'>>(
      `SELECT state, round, version FROM council_session WHERE id = $1 FOR ${share ? 'SHARE' : 'UPDATE'}`,
      [id],
    );
    return row ?? null;
  }

  /** All members of the session: those of its day, and from the opening on those it was opened with. */
  roster(sessionId: string): Promise<RosterLine[]> {
    return this.database.query<RosterLine>(
      `SELECT m.id AS "memberId", m.user_id AS "userId", m.full_name AS name, m.position_title AS "positionTitle", m.role,
              coalesce(x.status, 'absent') AS status, coalesce(x.note, '') AS note
         FROM council_session s JOIN council_member m ON m.council_id = s.council_id
         LEFT JOIN session_attendance x ON x.session_id = s.id AND x.member_id = m.id
        WHERE s.id = $1
          AND CASE WHEN s.state IN ('preparing', 'cancelled') THEN daterange(m.valid_from, m.valid_to, '[)') @> s.held_on
                   ELSE x.member_id IS NOT NULL END
        ORDER BY array_position(ARRAY['chair','vice_chair','standing','member'], m.role), m.id`,
      [sessionId],
    );
  }

  async items(sessionId: string): Promise<SessionItem[]> {
    const rows = await this.database.query<ItemRow>(
      `SELECT i.id, i.position, i.candidate_id AS "candidateId", p.id AS "proposalId", p.code AS "proposalCode",
              coalesce(p.is_secret, false) AS "isSecretProposal", i.title, i.subtitle, i.vote_kind AS "voteKind",
              i.vote_share AS "voteShare", i.rule_basis AS "ruleBasis", i.rule_to_check AS "ruleToCheck", i.round,
              i.in_favour AS "inFavour", i.against, i.invalid, i.members, i.present, i.written_in_favour AS "writtenInFavour",
              i.written_against AS "writtenAgainst", i.needed, i.is_passed AS "isPassed", i.cut_reason AS "cutReason",
              i.cut_by AS "cutBy", i.outcome_note AS "outcomeNote", d.snapshot->'place' AS tie
         FROM session_item i LEFT JOIN proposal_candidate d ON d.id = i.candidate_id LEFT JOIN proposal p ON p.id = d.proposal_id
        WHERE i.session_id = $1 ORDER BY i.position, i.id`,
      [sessionId],
    );
    return rows.map(itemOf);
  }

  /** With who was handed a paper and who has voted; choices only of open votes. */
  async votes(sessionId: string): Promise<SessionVote[]> {
    const votes = await this.database.query<Omit<SessionVote, 'voters'>>(
      `SELECT round, method, members, present, opened_by AS "openedBy", opened_at AS "openedAt", issued, collected,
              counting_board AS "countingBoard", counted_by AS "countedBy", counted_at AS "countedAt"
         FROM session_vote WHERE session_id = $1 ORDER BY round`,
      [sessionId],
    );
    const voters = await this.database.query<Voter & { readonly round: number }>(
      `SELECT v.round, v.member_id AS "memberId", v.user_id AS "userId", m.full_name AS name,
              x.member_id IS NOT NULL AS "hasVoted", o.agreed
         FROM session_voter v JOIN council_member m ON m.id = v.member_id
         LEFT JOIN session_participation x USING (session_id, round, member_id)
         LEFT JOIN session_open_vote o USING (session_id, round, member_id)
        WHERE v.session_id = $1 ORDER BY array_position(ARRAY['chair','vice_chair','standing','member'], m.role), m.id`,
      [sessionId],
    );
    return votes.map((vote) => ({ ...vote, voters: voters.filter(({ round }) => round === vote.round) }));
  }

  opinions(sessionId: string): Promise<WrittenOpinion[]> {
    return this.database.query<WrittenOpinion>(
      `SELECT o.item_id AS "itemId", o.member_id AS "memberId", m.full_name AS name, o.agrees, o.given_on::text AS "givenOn",
              o.note, o.file_id AS "fileId", f.name AS "fileName", o.recorded_by AS "recordedBy"
         FROM written_opinion o JOIN session_item i ON i.id = o.item_id JOIN council_member m ON m.id = o.member_id
         LEFT JOIN stored_file f ON f.id = o.file_id
        WHERE i.session_id = $1 ORDER BY i.position, i.id, m.id`,
      [sessionId],
    );
  }
}

function itemOf(row: ItemRow): SessionItem {
  const { members, present, writtenInFavour, writtenAgainst, needed, isPassed, ...item } = row;
  if (members === null || present === null || writtenInFavour === null || writtenAgainst === null) {
    return { ...item, result: null };
  }
  const isComplete = needed !== null && isPassed !== null;
  return {
    ...item,
    result: isComplete ? { members, present, writtenInFavour, writtenAgainst, needed, isPassed } : null,
  };
}
