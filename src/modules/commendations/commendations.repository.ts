import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { CommendationSubject, CommendationType } from '../../domain/commendation/subjects';
import { Database } from '../../database/database';

/** A commendation of a period, as the bloc counts it. `form` is the title or form as the decision words it. */
export interface CommendationRow {
  readonly id: string;
  readonly agencyCode: string;
  readonly subject: CommendationSubject;
  readonly form: string;
  readonly type: CommendationType;
  readonly decisionNumber: string;
  readonly decidedOn: BusinessDate;
  readonly quantity: number;
}

/** What makes a commendation the same one: a decision may hold several forms and subjects. */
export interface CommendationKey {
  readonly blocId: string;
  readonly periodId: string;
  readonly agencyId: string;
  readonly decisionNumber: string;
  readonly subject: CommendationSubject;
  readonly form: string;
  readonly type: CommendationType;
}

/** SQL of the commendations of a period. */
@Injectable()
export class CommendationsRepository {
  constructor(private readonly database: Database) {}

  /** In official order of the agencies, then by date. */
  list(blocId: string, periodId: string): Promise<CommendationRow[]> {
    return this.database.query<CommendationRow>(
      `SELECT c.id, g.code AS "agencyCode", c.subject, c.form, c.type, c.decision_number AS "decisionNumber",
              c.decided_on::text AS "decidedOn", c.quantity
         FROM commendation c JOIN agency g ON g.id = c.agency_id
        WHERE c.bloc_id = $1 AND c.period_id = $2
        ORDER BY g.official_order, g.code, c.decided_on, c.decision_number, c.id`,
      [blocId, periodId],
    );
  }

  /** Adds a commendation, or sets the day and the quantity of one that is there. */
  async put(key: CommendationKey, decidedOn: BusinessDate, quantity: number): Promise<void> {
    await this.database.query(
      `INSERT INTO commendation (bloc_id, period_id, agency_id, decision_number, subject, form, type, decided_on, quantity)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT ON CONSTRAINT commendation_decision_unique
       DO UPDATE SET decided_on = excluded.decided_on, quantity = excluded.quantity`,
      [
        ...[key.blocId, key.periodId, key.agencyId, key.decisionNumber, key.subject, key.form, key.type],
        ...[decidedOn, quantity],
      ],
    );
  }
}
