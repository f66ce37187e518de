import { Injectable } from '@nestjs/common';
import type { BallotRules } from '../../domain/ballots/rules';
import { Database } from '../../database/database';
import type { LegalText } from '../../domain/commendation/legal-texts';

/** The rules of a bloc in a year, with the version that a change names. */
export interface StoredRules {
  readonly rules: BallotRules;
  readonly version: number;
}

const COLUMNS = `json_build_object('kind', kind, 'quorum', quorum, 'threshold', threshold, 'base', base,
  'isMoreThan', is_more_than, 'places', places, 'rounds', rounds, 'tie', tie, 'lateTie', late_tie,
  'mayVoteForItself', may_vote_for_itself, 'legalBasis', legal_basis) AS rules`;

/** SQL of the rules of voting. */
@Injectable()
export class BallotRulesRepository {
  constructor(private readonly database: Database) {}

  /** The rules of a bloc in a year (the id of its period); null when there are none. */
  async find(blocId: string, yearId: string): Promise<StoredRules | null> {
    const [row] = await this.database.query<StoredRules>(
      `SELECT version, ${COLUMNS} FROM ballot_rule WHERE bloc_id = $1 AND period_id = $2`,
      [blocId, yearId],
    );
    return row ?? null;
  }

  /** The rules of the nearest year before a day, and the name of that year. */
  async before(blocId: string, day: string): Promise<{ rules: BallotRules; yearName: string } | null> {
    const [row] = await this.database.query<{ rules: BallotRules; yearName: string }>(
      `SELECT (SELECT name FROM period WHERE id = period_id) AS "yearName", ${COLUMNS}
         FROM ballot_rule
        WHERE bloc_id = $1 AND period_id = (
          SELECT p.id FROM period p JOIN ballot_rule r ON r.period_id = p.id AND r.bloc_id = $1
           WHERE p.ends_on < $2 ORDER BY p.ends_on DESC LIMIT 1)`,
      [blocId, day],
    );
    return row ?? null;
  }

  /** The legal texts of the catalogue, for what rules cite. */
  texts(): Promise<LegalText[]> {
    return this.database.query<LegalText>(
      `SELECT t.code, t.kind, t.number, t.printed_title AS "printedTitle", t.valid_from::text AS "from",
              t.valid_to::text AS "to", r.code AS "replacedBy", m.code AS amends, t.amendment_words AS "amendmentWords",
              t.is_report_ground AS "isReportGround", t.confidence
         FROM legal_text t LEFT JOIN legal_text r ON r.id = t.replaced_by_id LEFT JOIN legal_text m ON m.id = t.amends_id`,
    );
  }

  /** Stores the first version; false when somebody was faster. */
  async add(blocId: string, yearId: string, rules: BallotRules): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO ballot_rule (bloc_id, period_id, kind, quorum, threshold, base, is_more_than, places, rounds, tie, late_tie,
                                may_vote_for_itself, legal_basis)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING RETURNING version`,
      [blocId, yearId, ...valuesOf(rules)],
    );
    return rows.length === 1;
  }

  /** Changes the rules from the version that was seen; false when it is no longer stored. */
  async change(blocId: string, yearId: string, version: number, rules: BallotRules): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE ballot_rule SET version = version + 1, kind = $4, quorum = $5, threshold = $6, base = $7, is_more_than = $8,
              places = $9, rounds = $10, tie = $11, late_tie = $12, may_vote_for_itself = $13, legal_basis = $14
        WHERE bloc_id = $1 AND period_id = $2 AND version = $3`,
      [blocId, yearId, version, ...valuesOf(rules)],
    );
    return changed === 1;
  }
}

function valuesOf(rules: BallotRules): unknown[] {
  const { kind, quorum, threshold, base, isMoreThan, places, rounds, tie, lateTie, mayVoteForItself, legalBasis } =
    rules;
  return [kind, quorum, threshold, base, isMoreThan, places, rounds, tie, lateTie, mayVoteForItself, legalBasis];
}
