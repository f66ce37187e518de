import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hand-overs of the chair of a bloc. */
export class Handovers1763800480000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE handover (
      id uuid NOT NULL DEFAULT uuidv7(),
      bloc_id uuid NOT NULL,
      period_id uuid NOT NULL,
      effective_on date NOT NULL,
      old_chair_id uuid,
      new_chair_id uuid NOT NULL,
      new_vice_chair_id uuid,
      outgoing_user_id uuid,
      incoming_user_id uuid,
      note text NOT NULL DEFAULT '',
      made_by text NOT NULL,
      made_at timestamptz NOT NULL,
      CONSTRAINT handover_pk PRIMARY KEY (id),
      CONSTRAINT handover_bloc_id_fk FOREIGN KEY (bloc_id) REFERENCES bloc (id) ON DELETE RESTRICT,
      CONSTRAINT handover_period_id_fk FOREIGN KEY (period_id) REFERENCES period (id) ON DELETE RESTRICT,
      CONSTRAINT handover_old_chair_id_fk FOREIGN KEY (old_chair_id) REFERENCES agency (id) ON DELETE RESTRICT,
      CONSTRAINT handover_new_chair_id_fk FOREIGN KEY (new_chair_id) REFERENCES agency (id) ON DELETE RESTRICT,
      CONSTRAINT handover_new_vice_chair_id_fk FOREIGN KEY (new_vice_chair_id) REFERENCES agency (id) ON DELETE RESTRICT,
      CONSTRAINT handover_outgoing_user_id_fk FOREIGN KEY (outgoing_user_id) REFERENCES app_user (id) ON DELETE RESTRICT,
      CONSTRAINT handover_incoming_user_id_fk FOREIGN KEY (incoming_user_id) REFERENCES app_user (id) ON DELETE RESTRICT,
      CONSTRAINT handover_day_unique UNIQUE (bloc_id, effective_on),
      CONSTRAINT handover_two_agencies_check CHECK (new_vice_chair_id IS NULL OR new_vice_chair_id <> new_chair_id),
      CONSTRAINT handover_two_people_check CHECK (outgoing_user_id IS NULL OR incoming_user_id IS NULL OR outgoing_user_id <> incoming_user_id)
    )`);
    for (const [index, column] of INDEXED) {
      await runner.query(`CREATE INDEX handover_${index}_index ON handover (${column})`);
    }
    await runner.query(
      `CREATE TRIGGER handover_append_only BEFORE UPDATE OR DELETE ON handover
       FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER handover_no_truncate BEFORE TRUNCATE ON handover
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  /** Refused while a hand-over is stored. */
  async down(runner: QueryRunner): Promise<void> {
    const rows = (await runner.query(`SELECT FROM handover LIMIT 1`)) as unknown[];
    if (rows.length > 0) throw new Error('the old form cannot say what is stored: handover');
    await runner.query(`DROP TABLE handover`);
  }
}

const INDEXED = [
  ['period', 'period_id'],
  ['old_chair', 'old_chair_id'],
  ['new_chair', 'new_chair_id'],
  ['new_vice_chair', 'new_vice_chair_id'],
  ['outgoing_user', 'outgoing_user_id'],
  ['incoming_user', 'incoming_user_id'],
] as const;
