import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { ProposalLevel, VoteRule } from '../../domain/commendation/award';
import type { CouncilKind, VoteKind } from '../../domain/councils/council';
import { Database } from '../../database/database';
import { hasJudgeInBloc, isCaseOf } from '../proposals';

/** A proposal that waits for a council, with how many of its candidates may come before it. */
export interface WaitingProposal {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly candidates: number;
}

/** A candidate of a proposal with the vote that its award asks for. */
export interface WaitingCandidate {
  readonly id: string;
  readonly name: string;
  readonly agencyName: string;
  readonly awardName: string;
  readonly vote: VoteRule | null;
}

/** Whose proposals come before a council. */
export interface AgendaOf {
  readonly kind: CouncilKind;
  readonly level: ProposalLevel;
  readonly agencyId: string | null;
  readonly blocId: string | null;
  /** Agencies whose lists are not for who asks, and lists that no secretary of the bloc may judge; null: nothing is withheld. */
  readonly withheld: readonly string[] | null;
}

export interface NewMatter {
  readonly candidateId: string | null;
  readonly title: string;
  readonly subtitle: string;
  readonly voteKind: VoteKind | null;
  readonly voteShare: string | null;
  readonly ruleBasis: string;
  readonly ruleToCheck: boolean;
}

/** SQL: the proposal `p` is the list of one of the agencies, or one that no secretary of its bloc may judge. */
export function isWithheld(p: string, agencies: string, day: string): string {
  return `(${p}.agency_id IS NOT NULL AND (${p}.agency_id = ANY (${agencies}::uuid[]) OR NOT ${hasJudgeInBloc(p, `${day}::date`)}))`;
}

/**
 * $1 kind, $2 level, $3 agency, $4 bloc, $5 agencies withheld, $6 today. A council of an agency sees drafts, before they are sent. Whom such a council has
 * passed already and whose case is as it was then is not voted on again.
 */
const WAITING = `CASE WHEN $1 = 'agency' THEN p.agency_id = $3::uuid AND p.state = 'drafting'
                      ELSE p.state = 'under_review' AND p.level = $2 AND ($4::uuid IS NULL OR p.bloc_id = $4::uuid) END
  AND d.state = 'standing'
  AND NOT ($5::uuid[] IS NOT NULL AND ${isWithheld('p', '$5', '$6')})
  AND NOT EXISTS (SELECT FROM session_item x JOIN council_session y ON y.id = x.session_id JOIN council z ON z.id = y.council_id
                   WHERE x.candidate_id = d.id AND z.kind = $1 AND y.state NOT IN ('concluded', 'cancelled'))
  AND NOT coalesce((SELECT x.is_passed AND x.cut_reason IS NULL AND coalesce(${isCaseOf('d', 'x.considered')}, false)
                      FROM session_item x JOIN council_session y ON y.id = x.session_id JOIN council z ON z.id = y.council_id
                     WHERE x.candidate_id = d.id AND z.kind = $1 AND y.state = 'concluded'
                     ORDER BY y.concluded_at DESC, y.id DESC LIMIT 1), false)`;

/** SQL of what a session is about. */
@Injectable()
export class AgendaRepository {
  constructor(private readonly database: Database) {}

  /** Proposals at the level of the council with candidates that are on no agenda yet; the oldest first. */
  waiting({ kind, level, agencyId, blocId, withheld }: AgendaOf, today: BusinessDate): Promise<WaitingProposal[]> {
    return this.database.query<WaitingProposal>(
      `SELECT p.id, p.code, p.title, count(*)::integer AS candidates
         FROM proposal p JOIN proposal_candidate d ON d.proposal_id = p.id
        WHERE ${WAITING} GROUP BY p.id ORDER BY p.id LIMIT 200`,
      [kind, level, agencyId, blocId, withheld, today],
    );
  }

  candidates(
    { kind, level, agencyId, blocId, withheld }: AgendaOf,
    proposalCode: string,
    today: BusinessDate,
  ): Promise<WaitingCandidate[]> {
    return this.database.query<WaitingCandidate>(
      `SELECT d.id, d.name, d.snapshot->>'agencyName' AS "agencyName", v.definition->>'name' AS "awardName",
              NULLIF(v.definition->'vote', 'null'::jsonb) AS vote
         FROM proposal p JOIN proposal_candidate d ON d.proposal_id = p.id JOIN award_version v ON v.id = d.award_version_id
        WHERE ${WAITING} AND p.code = $7 ORDER BY d.position, d.id`,
      [kind, level, agencyId, blocId, withheld, today, proposalCode],
    );
  }

  async add(sessionId: string, matters: readonly NewMatter[]): Promise<void> {
    await this.database.query(
      `INSERT INTO session_item (session_id, position, candidate_id, title, subtitle, vote_kind, vote_share, rule_basis, rule_to_check)
       SELECT $1, (SELECT coalesce(max(position), 0) FROM session_item WHERE session_id = $1) + n.number,
              (n.m->>'candidateId')::uuid, n.m->>'title', n.m->>'subtitle', n.m->>'voteKind', n.m->>'voteShare', n.m->>'ruleBasis',
              (n.m->>'ruleToCheck')::boolean
         FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS n (m, number)`,
      [sessionId, JSON.stringify(matters)],
    );
  }

  /** Takes a matter off the agenda with what was written about it; false when it was voted or is not there. */
  async remove(sessionId: string, itemId: string): Promise<boolean> {
    await this.database.query(
      `DELETE FROM written_opinion o USING session_item i
        WHERE i.id = o.item_id AND i.session_id = $1 AND i.id::text = $2 AND i.round IS NULL`,
      [sessionId, itemId],
    );
    const touched = await this.database.execute(
      `DELETE FROM session_item WHERE session_id = $1 AND id::text = $2 AND round IS NULL`,
      [sessionId, itemId],
    );
    return touched === 1;
  }
}
