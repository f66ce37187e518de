import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { Database } from '../../database/database';

/** SQL that writes what agencies are asked and answer. */
@Injectable()
export class OpinionsRepository {
  constructor(private readonly database: Database) {}

  async add(
    proposalId: string,
    agencyIds: readonly string[],
    asked: {
      readonly question: string;
      readonly dueOn: BusinessDate;
      readonly askedBy: string;
      readonly askedAt: Date;
    },
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO proposal_opinion (proposal_id, agency_id, question, due_on, asked_by, asked_at)
       SELECT $1, a, $3, $4, $5, $6 FROM unnest($2::uuid[]) AS a`,
      [proposalId, agencyIds, asked.question, asked.dueOn, asked.askedBy, asked.askedAt],
    );
  }

  async answer(
    opinionId: string,
    given: {
      readonly agrees: boolean;
      readonly answer: string;
      readonly answeredBy: string;
      readonly answeredAt: Date;
    },
  ): Promise<void> {
    await this.database.query(
      `UPDATE proposal_opinion SET agrees = $2, answer = $3, answered_by = $4, answered_at = $5 WHERE id = $1 AND answer IS NULL`,
      [opinionId, given.agrees, given.answer, given.answeredBy, given.answeredAt],
    );
  }
}
