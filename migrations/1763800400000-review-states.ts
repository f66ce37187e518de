import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The state of a review, notices to people, more kinds of deadlines and files. */
export class ReviewStates1763800400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE review ADD COLUMN state text NOT NULL DEFAULT 'open'`);
    await runner.query(
      `ALTER TABLE review ADD CONSTRAINT review_state_check CHECK (state IN ('open','published','closed'))`,
    );
    await allow(runner, 'deadline', 'kind', [...DEADLINES_BEFORE, ...NEW_DEADLINES]);
    await allow(runner, 'stored_file', 'purpose', [...PURPOSES_BEFORE, ...NEW_PURPOSES]);
    await runner.query(`CREATE TABLE notice (
      id uuid NOT NULL DEFAULT uuidv7(),
      role text NOT NULL,
      agency_id uuid,
      bloc_id uuid,
      title text NOT NULL,
      body text NOT NULL,
      path text NOT NULL,
      once_key text,
      told_by text NOT NULL,
      told_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT notice_pk PRIMARY KEY (id),
      CONSTRAINT notice_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
      CONSTRAINT notice_bloc_id_fk FOREIGN KEY (bloc_id) REFERENCES bloc (id) ON DELETE RESTRICT,
      CONSTRAINT notice_one_place_check CHECK (agency_id IS NULL OR bloc_id IS NULL)
    )`);
    await runner.query(`CREATE INDEX notice_agency_index ON notice (agency_id, told_at)`);
    await runner.query(`CREATE INDEX notice_bloc_index ON notice (bloc_id, told_at)`);
    await runner.query(`CREATE INDEX notice_told_index ON notice (told_at)`);
    await runner.query(`CREATE UNIQUE INDEX notice_once_index ON notice (once_key) WHERE once_key IS NOT NULL`);
    await runner.query(`CREATE TABLE notice_reading (
      notice_id uuid NOT NULL,
      user_id uuid NOT NULL,
      read_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT notice_reading_pk PRIMARY KEY (notice_id, user_id),
      CONSTRAINT notice_reading_notice_id_fk FOREIGN KEY (notice_id) REFERENCES notice (id) ON DELETE RESTRICT,
      CONSTRAINT notice_reading_user_id_fk FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE RESTRICT
    )`);
    await runner.query(`CREATE INDEX notice_reading_user_index ON notice_reading (user_id)`);
  }

  /** Refused while something is stored that the tables before cannot say. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM deadline WHERE kind = ANY($1)) AS deadlines,
              EXISTS (SELECT FROM stored_file WHERE purpose = ANY($2)) AS files,
              EXISTS (SELECT FROM review WHERE state <> 'open') AS reviews,
              EXISTS (SELECT FROM notice) AS notices`,
      [[...NEW_DEADLINES], [...NEW_PURPOSES]],
    )) as Record<string, boolean>[];
    const reasons = Object.entries(used ?? {}).flatMap(([name, isUsed]) => (isUsed ? [name] : []));
    if (reasons.length > 0) throw new Error(`the old form cannot say what is stored: ${reasons.join(', ')}`);
    await runner.query(`DROP TABLE notice_reading`);
    await runner.query(`DROP TABLE notice`);
    await allow(runner, 'stored_file', 'purpose', PURPOSES_BEFORE);
    await allow(runner, 'deadline', 'kind', DEADLINES_BEFORE);
    await runner.query(`ALTER TABLE review DROP COLUMN state`);
  }
}

const DEADLINES_BEFORE = ['progress_update', 'self_score', 'meeting', 'report'] as const;
const NEW_DEADLINES = ['registration', 'cross_check', 'appraisal'] as const;
const PURPOSES_BEFORE = ['evidence', 'progress', 'import'] as const;
const NEW_PURPOSES = ['bloc_document'] as const;

async function allow(runner: QueryRunner, table: string, column: string, values: readonly string[]): Promise<void> {
  const list = values.map((value) => `'${value}'`).join(',');
  await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_${column}_check`);
  await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column}_check CHECK (${column} IN (${list}))`);
}
