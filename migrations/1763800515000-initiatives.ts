import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of initiatives: authors with their shares, recognition, and the awards that used them as a standard. */
export class Initiatives1763800515000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    await runner.query(
      `CREATE TRIGGER initiative_event_append_only BEFORE UPDATE OR DELETE ON initiative_event
       FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER initiative_event_no_truncate BEFORE TRUNCATE ON initiative_event
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    await purposes(runner, [...PURPOSES, 'agency_document']);
  }

  /** Refused while an initiative or a file of an agency is stored. */
  async down(runner: QueryRunner): Promise<void> {
    for (const rest of ['initiative LIMIT 1', `stored_file WHERE purpose = 'agency_document' LIMIT 1`]) {
      const rows = (await runner.query(`SELECT FROM ${rest}`)) as unknown[];
      if (rows.length > 0) throw new Error(`the old form cannot say what is stored: ${rest}`);
    }
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
    await purposes(runner, PURPOSES);
  }
}

const TABLES = ['initiative_use', 'initiative_event', 'initiative_author', 'initiative'] as const;
const PURPOSES = ['evidence', 'progress', 'import', 'bloc_document'];

/** Lays down what files are kept for. */
async function purposes(runner: QueryRunner, known: readonly string[]): Promise<void> {
  await runner.query(`ALTER TABLE stored_file DROP CONSTRAINT stored_file_purpose_check`);
  const list = known.map((purpose) => `'${purpose}'`).join(',');
  await runner.query(`ALTER TABLE stored_file ADD CONSTRAINT stored_file_purpose_check CHECK (purpose IN (${list}))`);
}

const STATEMENTS = [
  `CREATE TABLE initiative (
    id uuid NOT NULL DEFAULT uuidv7(),
    agency_id uuid NOT NULL,
    title text NOT NULL,
    content text NOT NULL DEFAULT '',
    year integer NOT NULL,
    state text NOT NULL DEFAULT 'proposed',
    scope text NOT NULL,
    is_replicable boolean NOT NULL DEFAULT false,
    decision_number text,
    decided_on date,
    council text,
    certificate_file_id uuid,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT initiative_pk PRIMARY KEY (id),
    CONSTRAINT initiative_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT initiative_certificate_file_id_fk FOREIGN KEY (certificate_file_id) REFERENCES stored_file (id) ON DELETE RESTRICT,
    CONSTRAINT initiative_title_check CHECK (title <> ''),
    CONSTRAINT initiative_state_check CHECK (state IN ('proposed','recognised','refused')),
    CONSTRAINT initiative_scope_check CHECK (scope IN ('base','province','nation')),
    CONSTRAINT initiative_year_check CHECK (year BETWEEN 1945 AND 2200),
    CONSTRAINT initiative_recognition_check CHECK (state <> 'recognised' OR (decision_number IS NOT NULL AND decided_on IS NOT NULL))
  )`,
  `CREATE INDEX initiative_agency_index ON initiative (agency_id, year)`,
  `CREATE INDEX initiative_certificate_file_index ON initiative (certificate_file_id)`,
  `CREATE INDEX initiative_title_search ON initiative USING gin (fold_text(title) public.gin_trgm_ops)`,
  `CREATE TABLE initiative_author (
    initiative_id uuid NOT NULL,
    position integer NOT NULL,
    person_id uuid,
    name text NOT NULL,
    share numeric NOT NULL,
    CONSTRAINT initiative_author_pk PRIMARY KEY (initiative_id, position),
    CONSTRAINT initiative_author_initiative_id_fk FOREIGN KEY (initiative_id) REFERENCES initiative (id) ON DELETE RESTRICT,
    CONSTRAINT initiative_author_person_id_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT initiative_author_once_unique UNIQUE (person_id, initiative_id),
    CONSTRAINT initiative_author_share_check CHECK (share > 0 AND share <= 100)
  )`,
  `CREATE TABLE initiative_event (
    initiative_id uuid NOT NULL,
    sequence integer NOT NULL,
    action text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    reason text NOT NULL DEFAULT '',
    actor_id uuid,
    actor_name text NOT NULL,
    happened_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT initiative_event_pk PRIMARY KEY (initiative_id, sequence),
    CONSTRAINT initiative_event_initiative_id_fk FOREIGN KEY (initiative_id) REFERENCES initiative (id) ON DELETE RESTRICT,
    CONSTRAINT initiative_event_actor_id_fk FOREIGN KEY (actor_id) REFERENCES app_user (id) ON DELETE RESTRICT
  )`,
  `CREATE INDEX initiative_event_actor_index ON initiative_event (actor_id)`,
  `CREATE TABLE initiative_use (
    id uuid NOT NULL DEFAULT uuidv7(),
    initiative_id uuid NOT NULL,
    person_id uuid NOT NULL,
    award_kind text NOT NULL,
    award_code text NOT NULL,
    award_name text NOT NULL,
    year integer NOT NULL,
    reference text NOT NULL,
    used_by_id uuid,
    used_by text NOT NULL,
    used_at timestamptz NOT NULL DEFAULT now(),
    released_reason text,
    released_at timestamptz,
    CONSTRAINT initiative_use_pk PRIMARY KEY (id),
    CONSTRAINT initiative_use_initiative_id_fk FOREIGN KEY (initiative_id) REFERENCES initiative (id) ON DELETE RESTRICT,
    CONSTRAINT initiative_use_person_id_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT initiative_use_used_by_id_fk FOREIGN KEY (used_by_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT initiative_use_kind_check CHECK (award_kind IN ('title','form')),
    CONSTRAINT initiative_use_release_check CHECK ((released_at IS NULL) = (released_reason IS NULL))
  )`,
  `CREATE INDEX initiative_use_initiative_index ON initiative_use (initiative_id)`,
  `CREATE INDEX initiative_use_person_index ON initiative_use (person_id)`,
  `CREATE INDEX initiative_use_user_index ON initiative_use (used_by_id)`,
];
