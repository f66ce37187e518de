import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { TieChoice, TieDecider } from '../../domain/commendation/ties';
import { Database } from '../../database/database';

/** Who chooses among equals in a bloc, as it was set for a year and those after it. */
export interface TieRule {
  readonly decider: TieDecider;
  /** The document that says so. */
  readonly basis: string;
  readonly version: number;
  readonly setBy: string;
  readonly setAt: Date;
  /** The year that it was set for, which may be before the one asked for. */
  readonly yearId: string;
  readonly yearName: string;
}

/** A decision between equals as it is typed. */
export interface TieDecisionText {
  /** Who decided: names and offices. */
  readonly decidedBy: string;
  readonly decidedOn: BusinessDate;
  readonly minutesNumber: string;
  readonly reason: string;
}

/** A decision between equals on the last place, as it was recorded. */
export interface TieDecision extends TieChoice, TieDecisionText {
  readonly awardCode: string;
  readonly version: number;
  /** Who recorded it. */
  readonly setBy: string;
  readonly setAt: Date;
}

const DECISION = `award_code AS "awardCode", version, decider, places, among, chosen, decided_by AS "decidedBy",
  decided_on::text AS "decidedOn", minutes_number AS "minutesNumber", reason, set_by AS "setBy", set_at AS "setAt"`;

/** SQL of ties on the last places of blocs: who decides them, and how they were decided. Versions are never overwritten. */
@Injectable()
export class TiesRepository {
  constructor(private readonly database: Database) {}

  /** The rule that holds in a year: the last one set for it, else for the nearest year before it; null without any. */
  async rule(blocId: string, yearId: string): Promise<TieRule | null> {
    const [rule] = await this.database.query<TieRule>(
      `SELECT r.decider, r.basis, r.version, r.set_by AS "setBy", r.set_at AS "setAt", y.id AS "yearId", y.name AS "yearName"
         FROM tie_rule r JOIN period y ON y.id = r.period_id
        WHERE r.bloc_id = $1 AND y.ends_on <= (SELECT ends_on FROM period WHERE id = $2)
        ORDER BY y.ends_on DESC, r.version DESC LIMIT 1`,
      [blocId, yearId],
    );
    return rule ?? null;
  }

  /** Adds the version after `seen`, 0 where the year has none of its own; false when somebody added it since. */
  async addRule(
    blocId: string,
    yearId: string,
    seen: number,
    { decider, basis, setBy, setAt }: Omit<TieRule, 'version' | 'yearId' | 'yearName'>,
  ): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO tie_rule (bloc_id, period_id, version, decider, basis, set_by, set_at)
       SELECT $1, $2, $3 + 1, $4, $5, $6, $7
        WHERE $3 = (SELECT coalesce(max(version), 0) FROM tie_rule WHERE bloc_id = $1 AND period_id = $2)
       ON CONFLICT ON CONSTRAINT tie_rule_pk DO NOTHING RETURNING version`,
      [blocId, yearId, seen, decider, basis, setBy, setAt],
    );
    return rows.length > 0;
  }

  /** Every version of the decisions of a year, for one award or all, the newest first. */
  decisions(blocId: string, yearId: string, awardCode: string | null = null): Promise<TieDecision[]> {
    return this.database.query<TieDecision>(
      `SELECT ${DECISION} FROM tie_decision
        WHERE bloc_id = $1 AND period_id = $2 AND ($3::text IS NULL OR award_code = $3)
        ORDER BY set_at DESC, award_code, version DESC`,
      [blocId, yearId, awardCode],
    );
  }

  /** Adds the version after `seen`, 0 for none; false when somebody added it since. */
  async addDecision(
    blocId: string,
    yearId: string,
    seen: number,
    decision: Omit<TieDecision, 'version'>,
  ): Promise<boolean> {
    const { awardCode, decider, places, among, chosen, decidedBy, decidedOn, minutesNumber, reason } = decision;
    const rows = await this.database.query(
      `INSERT INTO tie_decision (bloc_id, period_id, award_code, version, decider, places, among, chosen, decided_by, decided_on,
                                 minutes_number, reason, set_by, set_at)
       SELECT $1, $2, $3, $4 + 1, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14
        WHERE $4 = (SELECT coalesce(max(version), 0) FROM tie_decision WHERE bloc_id = $1 AND period_id = $2 AND award_code = $3)
       ON CONFLICT ON CONSTRAINT tie_decision_pk DO NOTHING RETURNING version`,
      [
        ...[
          blocId,
          yearId,
          awardCode,
          seen,
          decider,
          places,
          among,
          chosen,
          decidedBy,
          decidedOn,
          minutesNumber,
          reason,
        ],
        ...[decision.setBy, decision.setAt],
      ],
    );
    return rows.length > 0;
  }
}
