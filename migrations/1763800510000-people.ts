import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Persons and their posts over time, divisions of agencies, households, yearly evaluations, disciplines and verifications:
 * what rules of commendation ask of a candidate.
 */
export class People1763800510000 implements MigrationInterface {
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

  /** Refused while anything is stored: the tables before know no persons. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      const rows = (await runner.query(`SELECT FROM ${table} LIMIT 1`)) as unknown[];
      if (rows.length > 0) throw new Error(`the old form cannot say what is stored: ${table}`);
    }
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}

const APPEND_ONLY = ['evaluation', 'discipline_check'] as const;

/** Those that point to others first. */
const TABLES = [
  ...['discipline_check', 'verification', 'discipline', 'evaluation', 'household', 'person_post', 'person', 'division'],
] as const;

/** A fact is about a person, an agency or a division: exactly one of the three columns says whom. */
const holderColumns = `person_id uuid,
    agency_id uuid,
    division_id uuid,`;

const holderConstraints = (table: string): string => `
    CONSTRAINT ${table}_person_id_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT ${table}_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT ${table}_division_id_fk FOREIGN KEY (division_id) REFERENCES division (id) ON DELETE RESTRICT,
    CONSTRAINT ${table}_one_holder_check CHECK (num_nonnulls(person_id, agency_id, division_id) = 1)`;

const holderIndexes = (table: string): string[] => [
  `CREATE INDEX ${table}_person_index ON ${table} (person_id)`,
  `CREATE INDEX ${table}_agency_index ON ${table} (agency_id)`,
  `CREATE INDEX ${table}_division_index ON ${table} (division_id)`,
];

const STATEMENTS = [
  `CREATE TABLE division (
    id uuid NOT NULL DEFAULT uuidv7(),
    agency_id uuid NOT NULL,
    name text NOT NULL,
    valid_from date,
    valid_to date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT division_pk PRIMARY KEY (id),
    CONSTRAINT division_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT division_name_check CHECK (name <> ''),
    CONSTRAINT division_validity_check CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from < valid_to),
    CONSTRAINT division_overlap_exclusion EXCLUDE USING gist (agency_id WITH =, fold_text(name) WITH =, daterange(valid_from, valid_to, '[)') WITH &&)
  )`,
  `CREATE INDEX division_agency_index ON division (agency_id)`,
  `CREATE TABLE person (
    id uuid NOT NULL DEFAULT uuidv7(),
    full_name text NOT NULL,
    given_name text NOT NULL,
    gender text,
    born_on date,
    identity_number text,
    service_from date,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT person_pk PRIMARY KEY (id),
    CONSTRAINT person_identity_number_unique UNIQUE (identity_number),
    CONSTRAINT person_name_check CHECK (full_name <> '' AND given_name <> ''),
    CONSTRAINT person_gender_check CHECK (gender IN ('female','male')),
    CONSTRAINT person_identity_number_check CHECK (identity_number ~ '^([0-9]{9}|[0-9]{12})$')
  )`,
  `CREATE INDEX person_full_name_search ON person USING gin (fold_text(full_name) public.gin_trgm_ops)`,
  `CREATE TABLE person_post (
    id uuid NOT NULL DEFAULT uuidv7(),
    person_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    division_id uuid,
    position_title text NOT NULL DEFAULT '',
    is_head boolean NOT NULL DEFAULT false,
    valid_from date,
    valid_to date,
    CONSTRAINT person_post_pk PRIMARY KEY (id),
    CONSTRAINT person_post_person_id_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT person_post_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT person_post_division_id_fk FOREIGN KEY (division_id) REFERENCES division (id) ON DELETE RESTRICT,
    CONSTRAINT person_post_validity_check CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from < valid_to),
    CONSTRAINT person_post_overlap_exclusion EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&)
  )`,
  `CREATE INDEX person_post_person_index ON person_post (person_id)`,
  `CREATE INDEX person_post_agency_index ON person_post (agency_id)`,
  `CREATE INDEX person_post_division_index ON person_post (division_id)`,
  `CREATE TABLE household (
    id uuid NOT NULL DEFAULT uuidv7(),
    agency_id uuid NOT NULL,
    head_name text NOT NULL,
    address text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT household_pk PRIMARY KEY (id),
    CONSTRAINT household_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT household_head_name_check CHECK (head_name <> '')
  )`,
  `CREATE INDEX household_agency_index ON household (agency_id)`,
  `CREATE INDEX household_head_name_search ON household USING gin (fold_text(head_name) public.gin_trgm_ops)`,
  `CREATE TABLE evaluation (
    id uuid NOT NULL DEFAULT uuidv7(),
    ${holderColumns}
    year integer NOT NULL,
    version integer NOT NULL,
    level text,
    source_document text NOT NULL,
    reason text,
    source text NOT NULL,
    recorded_by_id uuid,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT evaluation_pk PRIMARY KEY (id),${holderConstraints('evaluation')},
    CONSTRAINT evaluation_recorded_by_id_fk FOREIGN KEY (recorded_by_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT evaluation_person_version_unique UNIQUE (person_id, year, version),
    CONSTRAINT evaluation_agency_version_unique UNIQUE (agency_id, year, version),
    CONSTRAINT evaluation_division_version_unique UNIQUE (division_id, year, version),
    CONSTRAINT evaluation_level_check CHECK (level IN ('not_completed','completed','well','excellent')),
    CONSTRAINT evaluation_year_check CHECK (year BETWEEN 1945 AND 2200),
    CONSTRAINT evaluation_first_version_check CHECK (version > 1 OR (version = 1 AND level IS NOT NULL)),
    CONSTRAINT evaluation_correction_check CHECK (version = 1 OR reason <> '')
  )`,
  `CREATE INDEX evaluation_recorder_index ON evaluation (recorded_by_id)`,
  `CREATE TABLE discipline (
    id uuid NOT NULL DEFAULT uuidv7(),
    ${holderColumns}
    system text NOT NULL,
    kind text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    decision_number text NOT NULL,
    content text NOT NULL DEFAULT '',
    annulled_reason text,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT discipline_pk PRIMARY KEY (id),${holderConstraints('discipline')},
    CONSTRAINT discipline_system_check CHECK (system IN ('state','party')),
    CONSTRAINT discipline_kind_check CHECK (kind IN ('reprimand','warning','dismissal_from_post','termination')),
    CONSTRAINT discipline_validity_check CHECK (valid_to IS NULL OR valid_from < valid_to)
  )`,
  ...holderIndexes('discipline'),
  `CREATE TABLE verification (
    id uuid NOT NULL DEFAULT uuidv7(),
    ${holderColumns}
    reason text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    outcome text,
    outcome_document text NOT NULL DEFAULT '',
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT verification_pk PRIMARY KEY (id),${holderConstraints('verification')},
    CONSTRAINT verification_outcome_check CHECK (outcome IN ('cleared','violation')),
    CONSTRAINT verification_end_check CHECK ((valid_to IS NULL) = (outcome IS NULL)),
    CONSTRAINT verification_validity_check CHECK (valid_to IS NULL OR valid_from <= valid_to)
  )`,
  ...holderIndexes('verification'),
  `CREATE TABLE discipline_check (
    agency_id uuid NOT NULL,
    year integer NOT NULL,
    document text NOT NULL DEFAULT '',
    confirmed_by_id uuid,
    confirmed_by text NOT NULL,
    confirmed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT discipline_check_pk PRIMARY KEY (agency_id, year),
    CONSTRAINT discipline_check_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT discipline_check_confirmed_by_id_fk FOREIGN KEY (confirmed_by_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT discipline_check_year_check CHECK (year BETWEEN 1945 AND 2200)
  )`,
  `CREATE INDEX discipline_check_confirmer_index ON discipline_check (confirmed_by_id)`,
];
