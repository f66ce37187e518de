import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A matter of a council keeps the case that was voted on, so that one that was changed afterwards is voted on again; sessions of
 * every council are found by their day and their state. A notice may be for one account: members of a council are those of its
 * decision, whatever roles others hold.
 */
export class CouncilCases1763800639000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Refused while something is stored that the tables before cannot say. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM session_item WHERE considered IS NOT NULL) AS matters,
              EXISTS (SELECT FROM notice WHERE user_id IS NOT NULL) AS notices`,
    )) as Record<string, boolean>[];
    const kept = Object.entries(used ?? {}).flatMap(([what, isUsed]) => (isUsed ? [what] : []));
    if (kept.length > 0) throw new Error(`the old form cannot say what is stored: ${kept.join(', ')}`);
    await runner.query(`ALTER TABLE notice DROP CONSTRAINT notice_one_place_check, DROP COLUMN user_id`);
    await runner.query(
      `ALTER TABLE notice ADD CONSTRAINT notice_one_place_check CHECK (agency_id IS NULL OR bloc_id IS NULL)`,
    );
    await runner.query(`DROP INDEX council_session_held_index, council_session_state_index`);
    await runner.query(`ALTER TABLE session_item DROP COLUMN considered`);
  }
}

const STATEMENTS = [
  `ALTER TABLE session_item ADD COLUMN considered jsonb`,
  `CREATE INDEX council_session_held_index ON council_session (held_on, id)`,
  `CREATE INDEX council_session_state_index ON council_session (state, held_on)`,
  `ALTER TABLE notice ADD COLUMN user_id uuid
     CONSTRAINT notice_user_id_fk REFERENCES app_user (id) ON DELETE RESTRICT`,
  `CREATE INDEX notice_user_index ON notice (user_id, told_at)`,
  `ALTER TABLE notice DROP CONSTRAINT notice_one_place_check`,
  `ALTER TABLE notice ADD CONSTRAINT notice_one_place_check CHECK (num_nonnulls(agency_id, bloc_id, user_id) <= 1)`,
];
