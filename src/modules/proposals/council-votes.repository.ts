import { Injectable } from '@nestjs/common';
import type { Award } from '../../domain/commendation/award';
import { needsAgencyVote, needsProvincialVote } from '../../domain/councils/council';
import { Database } from '../../database/database';
import { isCaseOf } from './case-fingerprint';
import { type CandidateVotes, countedOutside, type CouncilVote } from './council-votes';

type Row = Omit<CandidateVotes, 'isDemanded' | 'isDemandedOfAgency' | 'votes' | 'outside'> &
  Pick<Award, 'vote' | 'route'> & {
    readonly votes: readonly CouncilVote[];
    readonly outside: Parameters<typeof countedOutside>[1] | null;
  };

/** SQL that reads what councils counted on the candidates of proposals; counts leave it only after the conclusion. */
@Injectable()
export class CouncilVotesRepository {
  constructor(private readonly database: Database) {}

  /** Every candidate of a proposal with the sessions it is on the agenda of, cancelled ones left out; the last concluded last. */
  async of(proposalId: string): Promise<CandidateVotes[]> {
    const rows = await this.database.query<Row>(
      `SELECT d.id AS "candidateId", d.name, v.definition->>'name' AS "awardName", d.state,
              NULLIF(v.definition->'vote', 'null'::jsonb) AS vote, v.definition->'route' AS route,
              coalesce(x.votes, '[]'::jsonb) AS votes,
              CASE WHEN o.candidate_id IS NOT NULL THEN jsonb_build_object(
                'members', o.members, 'issued', o.issued, 'returned', o.returned, 'valid', o.valid, 'inFavour', o.in_favour,
                'writtenInFavour', o.written_in_favour, 'minutesNumber', o.minutes_number, 'minutesOn', o.minutes_on,
                'version', o.version, 'isOutdated', coalesce(NOT ${isCaseOf('d', 'o.considered')}, false)) END AS outside
         FROM proposal_candidate d JOIN award_version v ON v.id = d.award_version_id
         LEFT JOIN outside_vote o ON o.candidate_id = d.id
         LEFT JOIN LATERAL (
           SELECT jsonb_agg(jsonb_build_object(
                    'sessionId', s.id, 'sessionTitle', s.title, 'heldOn', s.held_on, 'councilKind', k.kind, 'councilName', k.name,
                    'isSecret', i.vote_kind = 'secret',
                    'counts', CASE WHEN s.state = 'concluded' AND i.needed IS NOT NULL THEN jsonb_build_object(
                      'members', i.members, 'present', i.present, 'inFavour', i.in_favour + i.written_in_favour,
                      'against', i.against + i.written_against, 'invalid', i.invalid, 'needed', i.needed,
                      'isPassed', i.is_passed, 'isCut', i.cut_reason IS NOT NULL,
                      'isOutdated', coalesce(NOT ${isCaseOf('d', 'i.considered')}, false)) END)
                  ORDER BY s.concluded_at NULLS LAST, s.id) AS votes
             FROM session_item i JOIN council_session s ON s.id = i.session_id AND s.state <> 'cancelled'
             JOIN council k ON k.id = s.council_id
            WHERE i.candidate_id = d.id) x ON true
        WHERE d.proposal_id = $1 ORDER BY d.position, d.id`,
      [proposalId],
    );
    return rows.map(({ vote, route, outside, ...row }) => ({
      ...row,
      isDemanded: needsProvincialVote({ vote, route }),
      isDemandedOfAgency: needsAgencyVote({ vote, route }),
      outside: outside === null || vote === null ? null : countedOutside(vote, outside),
    }));
  }
}
