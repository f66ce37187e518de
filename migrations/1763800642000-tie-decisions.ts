import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who chooses among equals on the last place of a bloc, from a year on; and what they chose for an award of a year. Both are
 * versions that nothing overwrites.
 */
export class TieDecisions1763800642000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  /** Refused while a rule or a decision is kept: the form before knows only a reason. */
  async down(runner: QueryRunner): Promise<void> {
    const [kept] = (await runner.query(
      `SELECT EXISTS (SELECT FROM tie_rule) OR EXISTS (SELECT FROM tie_decision) AS found`,
    )) as { found: boolean }[];
    if (kept?.found === true)
      throw new Error('decisions between equals and who takes them are kept; nothing is undone');
    await runner.query(`DROP TABLE tie_decision`);
    await runner.query(`DROP TABLE tie_rule`);
  }
}

const DECIDERS = `('chair','chairs','ballot')`;

const APPEND_ONLY = ['tie_rule', 'tie_decision'].flatMap((table) => [
  `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
]);

const UP = [
  `CREATE TABLE tie_rule (
     bloc_id uuid NOT NULL CONSTRAINT tie_rule_bloc_id_fk REFERENCES bloc (id) ON DELETE RESTRICT,
     period_id uuid NOT NULL CONSTRAINT tie_rule_period_id_fk REFERENCES period (id) ON DELETE RESTRICT,
     version integer NOT NULL DEFAULT 1,
     decider text NOT NULL,
     basis text NOT NULL,
     set_by text NOT NULL,
     set_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT tie_rule_pk PRIMARY KEY (bloc_id, period_id, version),
     CONSTRAINT tie_rule_decider_check CHECK (decider IN ${DECIDERS}))`,
  `CREATE INDEX tie_rule_period_index ON tie_rule (period_id)`,
  `CREATE TABLE tie_decision (
     bloc_id uuid NOT NULL CONSTRAINT tie_decision_bloc_id_fk REFERENCES bloc (id) ON DELETE RESTRICT,
     period_id uuid NOT NULL CONSTRAINT tie_decision_period_id_fk REFERENCES period (id) ON DELETE RESTRICT,
     award_code text NOT NULL CONSTRAINT tie_decision_award_code_fk REFERENCES award (code) ON DELETE RESTRICT,
     version integer NOT NULL DEFAULT 1,
     decider text NOT NULL,
     places integer NOT NULL,
     among text[] NOT NULL,
     chosen text[] NOT NULL,
     decided_by text NOT NULL,
     decided_on date NOT NULL,
     minutes_number text NOT NULL,
     reason text NOT NULL,
     set_by text NOT NULL,
     set_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT tie_decision_pk PRIMARY KEY (bloc_id, period_id, award_code, version),
     CONSTRAINT tie_decision_decider_check CHECK (decider IN ${DECIDERS}),
     CONSTRAINT tie_decision_chosen_check CHECK (chosen <@ among AND cardinality(chosen) = places AND places > 0))`,
  `CREATE INDEX tie_decision_period_index ON tie_decision (period_id)`,
  `CREATE INDEX tie_decision_award_index ON tie_decision (award_code)`,
  ...APPEND_ONLY,
];
