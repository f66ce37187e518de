import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pact of a bloc for a year: every version of its text, its steps and its signatures are kept. */
export class Pacts1763800420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    for (const table of APPEND_ONLY) {
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

  /** Refused while a pact is stored: the tables before have no place for its text. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(`SELECT EXISTS (SELECT FROM pact) AS pacts`)) as { pacts: boolean }[];
    if (used?.pacts === true) throw new Error('the old form cannot say what is stored: pacts');
    for (const table of [...APPEND_ONLY, 'pact']) await runner.query(`DROP TABLE ${table}`);
  }
}

const APPEND_ONLY = ['pact_signature', 'pact_event', 'pact_version'] as const;

const STATEMENTS = [
  `CREATE TABLE pact (
    id uuid NOT NULL DEFAULT uuidv7(),
    bloc_id uuid NOT NULL,
    period_id uuid NOT NULL,
    state text NOT NULL DEFAULT 'drafting',
    round integer NOT NULL DEFAULT 0,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT pact_pk PRIMARY KEY (id),
    CONSTRAINT pact_bloc_id_fk FOREIGN KEY (bloc_id) REFERENCES bloc (id) ON DELETE RESTRICT,
    CONSTRAINT pact_period_id_fk FOREIGN KEY (period_id) REFERENCES period (id) ON DELETE RESTRICT,
    CONSTRAINT pact_place_unique UNIQUE (bloc_id, period_id),
    CONSTRAINT pact_state_check CHECK (state IN ('drafting','open_for_signing','in_force'))
  )`,
  `CREATE INDEX pact_period_index ON pact (period_id)`,
  `CREATE TABLE pact_version (
    pact_id uuid NOT NULL,
    version integer NOT NULL,
    opening text NOT NULL,
    contents jsonb NOT NULL,
    copied_from text,
    source text NOT NULL,
    author_id uuid,
    author_name text NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pact_version_pk PRIMARY KEY (pact_id, version),
    CONSTRAINT pact_version_pact_id_fk FOREIGN KEY (pact_id) REFERENCES pact (id) ON DELETE RESTRICT,
    CONSTRAINT pact_version_author_id_fk FOREIGN KEY (author_id) REFERENCES app_user (id) ON DELETE RESTRICT
  )`,
  `CREATE INDEX pact_version_author_index ON pact_version (author_id)`,
  `CREATE TABLE pact_event (
    pact_id uuid NOT NULL,
    sequence integer NOT NULL,
    action text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    round integer NOT NULL,
    text_version integer NOT NULL,
    reason text,
    unsigned jsonb,
    actor_id uuid,
    actor_name text NOT NULL,
    happened_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pact_event_pk PRIMARY KEY (pact_id, sequence),
    CONSTRAINT pact_event_pact_id_fk FOREIGN KEY (pact_id) REFERENCES pact (id) ON DELETE RESTRICT,
    CONSTRAINT pact_event_actor_id_fk FOREIGN KEY (actor_id) REFERENCES app_user (id) ON DELETE RESTRICT
  )`,
  `CREATE INDEX pact_event_actor_index ON pact_event (actor_id)`,
  `CREATE TABLE pact_signature (
    pact_id uuid NOT NULL,
    round integer NOT NULL,
    agency_id uuid NOT NULL,
    signed_on date NOT NULL,
    signed_by text NOT NULL,
    on_paper boolean NOT NULL,
    recorded_by_id uuid,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pact_signature_pk PRIMARY KEY (pact_id, round, agency_id),
    CONSTRAINT pact_signature_pact_id_fk FOREIGN KEY (pact_id) REFERENCES pact (id) ON DELETE RESTRICT,
    CONSTRAINT pact_signature_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT pact_signature_recorded_by_id_fk FOREIGN KEY (recorded_by_id) REFERENCES app_user (id) ON DELETE RESTRICT
  )`,
  `CREATE INDEX pact_signature_agency_index ON pact_signature (agency_id)`,
  `CREATE INDEX pact_signature_recorder_index ON pact_signature (recorded_by_id)`,
];
