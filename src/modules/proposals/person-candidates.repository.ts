import { Injectable } from '@nestjs/common';
import type { CandidateState } from '../../domain/workflow/candidate';
import { Database } from '../../database/database';

/** A proposal that names a person, with the award and what became of it. */
export interface CandidateOfPerson {
  readonly code: string;
  readonly title: string;
  readonly awardName: string;
  readonly state: CandidateState;
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

  follow(fromId: string, toId: string): Promise<number> {
    return this.database.execute(`UPDATE proposal_candidate SET person_id = $2 WHERE person_id = $1`, [fromId, toId]);
  }
}
