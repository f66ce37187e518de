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
  /** The name of the agency to which it was granted, when a member took that agency over within the year; else null. */
  readonly takenOverFrom: string | null;
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

/** Whose commendations are asked for, and between which days they were decided. */
export interface CommendationScope {
  readonly blocId: string;
  readonly periodId: string;
  readonly agencyIds: readonly string[];
  /** Agencies whose work one member took over: theirs is told as that member's. They are among the `agencyIds`. */
  readonly takenOver: readonly { readonly agencyId: string; readonly name: string; readonly holderId: string }[];
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  /** Set for a closed period: what the ledger learned later is none of it. */
  readonly knownAt: Date | null;
}

/** SQL of the commendations of a period. */
@Injectable()
export class CommendationsRepository {
  constructor(private readonly database: Database) {}

  /**
   * What was recorded for the bloc and what the ledger of honours has of its members, decided in the period; in official
   * order of the agencies that answer for them, then by date. A decision that stands in both is told as the ledger has it. Revoked honours are
   * left out.
   */
  list({ blocId, periodId, agencyIds, takenOver, from, to, knownAt }: CommendationScope): Promise<CommendationRow[]> {
    return this.database.query<CommendationRow>(
      `WITH ledger AS (
         SELECT min(h.id::text)::uuid AS id, h.agency_id, h.subject, h.award_name AS form, h.type, d.number AS decision_number,
                d.number_folded, h.decided_on, count(*)::integer AS quantity
           FROM honour h JOIN decision d ON d.id = h.decision_id
          WHERE h.agency_id = ANY($3::uuid[]) AND h.decided_on BETWEEN $4 AND $5
            AND (h.revoked_on IS NULL OR h.revoked_on > $6::timestamptz::date)
            AND ($6::timestamptz IS NULL OR d.recorded_at <= $6)
          GROUP BY h.agency_id, h.subject, h.award_name, h.type, d.id, h.decided_on),
       recorded AS (
         SELECT c.* FROM commendation c
          WHERE c.bloc_id = $1 AND c.period_id = $2
            AND NOT EXISTS (SELECT FROM ledger l WHERE l.agency_id = c.agency_id AND l.decided_on = c.decided_on
                               AND l.number_folded = fold_text(c.decision_number)))
       SELECT c.id, g.code AS "agencyCode", c.subject, c.form, c.type, c.decision_number AS "decisionNumber",
              c.decided_on::text AS "decidedOn", c.quantity, t.name AS "takenOverFrom"
         FROM (SELECT id, agency_id, subject, form, type, decision_number, decided_on, quantity FROM recorded
               UNION ALL
               SELECT id, agency_id, subject, form, type, decision_number, decided_on, quantity FROM ledger) c
         LEFT JOIN jsonb_to_recordset($7::jsonb) AS t("agencyId" uuid, name text, "holderId" uuid) ON t."agencyId" = c.agency_id
         JOIN agency g ON g.id = coalesce(t."holderId", c.agency_id)
        ORDER BY g.official_order, g.code, c.decided_on, c.decision_number, c.id`,
      [blocId, periodId, agencyIds, from, to, knownAt, JSON.stringify(takenOver)],
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
