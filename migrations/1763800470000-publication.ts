import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The steps of a review with the decision that published it, and what a closed review says. */
export class Publication1763800470000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE review_step (
      id uuid NOT NULL DEFAULT uuidv7(),
      review_id uuid NOT NULL,
      sequence integer NOT NULL,
      action text NOT NULL,
      from_state text NOT NULL,
      to_state text NOT NULL,
      reason text,
      decision_number text,
      decided_on date,
      signer text,
      issuing_body text,
      file_id uuid,
      actor_id uuid,
      actor_name text NOT NULL,
      happened_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT review_step_pk PRIMARY KEY (id),
      CONSTRAINT review_step_review_id_fk FOREIGN KEY (review_id) REFERENCES review (id) ON DELETE RESTRICT,
      CONSTRAINT review_step_file_id_fk FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE RESTRICT,
      CONSTRAINT review_step_actor_id_fk FOREIGN KEY (actor_id) REFERENCES app_user (id) ON DELETE RESTRICT,
      CONSTRAINT review_step_sequence_unique UNIQUE (review_id, sequence),
      CONSTRAINT review_step_action_check CHECK (action IN ('publish','close','reopen')),
      CONSTRAINT review_step_reason_check CHECK (action <> 'reopen' OR length(btrim(coalesce(reason, ''))) > 0),
      CONSTRAINT review_step_decision_check CHECK ((action = 'publish') = (decision_number IS NOT NULL AND decided_on IS NOT NULL AND signer IS NOT NULL AND issuing_body IS NOT NULL AND file_id IS NOT NULL))
    )`);
    await runner.query(`CREATE INDEX review_step_file_index ON review_step (file_id)`);
    await runner.query(`CREATE INDEX review_step_actor_index ON review_step (actor_id)`);
    await runner.query(`CREATE TABLE review_snapshot (
      id uuid NOT NULL DEFAULT uuidv7(),
      review_id uuid NOT NULL,
      version integer NOT NULL,
      content jsonb NOT NULL,
      place jsonb NOT NULL,
      content_hash text NOT NULL,
      audit_head_hash text NOT NULL,
      reopening_reason text,
      closed_by text NOT NULL,
      closed_at timestamptz NOT NULL,
      CONSTRAINT review_snapshot_pk PRIMARY KEY (id),
      CONSTRAINT review_snapshot_review_id_fk FOREIGN KEY (review_id) REFERENCES review (id) ON DELETE RESTRICT,
      CONSTRAINT review_snapshot_version_unique UNIQUE (review_id, version),
      CONSTRAINT review_snapshot_version_check CHECK (version >= 1),
      CONSTRAINT review_snapshot_place_check CHECK (place = content -> 'place'),
      CONSTRAINT review_snapshot_content_hash_check CHECK (content_hash ~ '^[0-9a-f]{64}$')
    )`);
    for (const table of TABLES) {
      await runner.query(
        `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
         FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
      );
      await runner.query(
        `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
         FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
  }

  /** Refused while a review has been published or closed: the tables before cannot say it. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      const rows = (await runner.query(`SELECT FROM ${table} LIMIT 1`)) as unknown[];
      if (rows.length > 0) throw new Error(`the old form cannot say what is stored: ${table}`);
    }
    for (const table of [...TABLES].reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = ['review_step', 'review_snapshot'] as const;
