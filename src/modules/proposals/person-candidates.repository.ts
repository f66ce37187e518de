import { Injectable } from '@nestjs/common';
import type { CandidateState } from '../../domain/workflow/candidate';
import type { ProposalState } from '../../domain/workflow/proposal';
import { Database } from '../../database/database';

/** A proposal that names a person, with the award and what became of it. */
export interface CandidateOfPerson {
  readonly code: string;
  readonly title: string;
  readonly awardName: string;
  readonly state: CandidateState;
}

/** A list that names two persons for the same award. */
export interface SharedCandidacy {
  readonly code: string;
  readonly title: string;
  readonly proposalState: ProposalState;
  readonly awardName: string;
  readonly states: readonly [CandidateState, CandidateState];
}

/** SQL of the proposals that name a person. */
@Injectable()
export class PersonCandidatesRepository {
  constructor(private readonly database: Database) {}

  of(personId: string): Promise<CandidateOfPerson[]> {
    return this.database.query<CandidateOfPerson>(
      `SELECT p.code, p.title, v.definition->>'name' AS "awardName", c.state
         FROM proposal_candidate c JOIN proposal p ON p.id = c.proposal_id JOIN award_version v ON v.id = c.award_version_id
        WHERE c.person_id = $1 ORDER BY p.id DESC, c.position`,
      [personId],
    );
  }

  /**
   * Holds every proposal that names one of two persons until the end of the transaction; does not wait for whoever writes one
   * just now, who may be waiting for a person that the caller holds.
   */
  async lock(personIds: readonly string[]): Promise<void> {
    await this.database.query(
      `SELECT FROM proposal WHERE id IN (SELECT proposal_id FROM proposal_candidate WHERE person_id = ANY($1::uuid[]))
        ORDER BY id FOR UPDATE NOWAIT`,
      [personIds],
    );
  }

  /** Lists that name both persons for the same award at the same agency. */
  shared(oneId: string, otherId: string): Promise<SharedCandidacy[]> {
    return this.database.query<SharedCandidacy>(
      `SELECT p.code, p.title, p.state AS "proposalState", v.definition->>'name' AS "awardName", array[a.state, b.state] AS states
         FROM proposal_candidate a
         JOIN proposal_candidate b ON b.proposal_id = a.proposal_id AND b.award_code = a.award_code AND b.agency_id = a.agency_id
         JOIN proposal p ON p.id = a.proposal_id JOIN award_version v ON v.id = a.award_version_id
        WHERE a.person_id = $1 AND b.person_id = $2 ORDER BY p.id, a.position`,
      [oneId, otherId],
    );
  }

  /** A candidate whom the list names under both records says from which record it came. */
  follow(fromId: string, toId: string): Promise<number> {
    return this.database.execute(
      `UPDATE proposal_candidate c SET person_id = $2, merged_from = CASE WHEN EXISTS (
           SELECT FROM proposal_candidate o WHERE o.person_id = $2 AND o.proposal_id = c.proposal_id
              AND o.award_code = c.award_code AND o.agency_id = c.agency_id) THEN $1 ELSE c.merged_from END
        WHERE c.person_id = $1`,
      [fromId, toId],
    );
  }
}
