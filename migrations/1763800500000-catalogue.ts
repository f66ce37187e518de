import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The law as data: legal texts, base salaries, public holidays, and the awards with their versions. A version of an award
 * is never rewritten: only the end of its days, its confirmation and the fact that a correction took its place are added.
 */
export class Catalogue1763800500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await runner.query(GUARD);
    await runner.query(
      `CREATE TRIGGER award_version_kept BEFORE UPDATE OR DELETE ON award_version
       FOR EACH ROW EXECUTE FUNCTION keep_award_version()`,
    );
    await runner.query(
      `CREATE TRIGGER award_version_no_truncate BEFORE TRUNCATE ON award_version
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  /** Refused while there is anything in the catalogue: no earlier table can say it. */
  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['award_version', 'base_salary', 'public_holiday', 'legal_text']) {
      const [used] = (await runner.query(`SELECT EXISTS (SELECT FROM ${table}) AS found`)) as { found: boolean }[];
      if (used?.found === true) throw new Error(`the old form cannot say what is stored: ${table}`);
    }
    for (const table of ['award_version', 'award', 'public_holiday', 'base_salary', 'legal_text']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query(`DROP FUNCTION keep_award_version()`);
  }
}

const GUARD = `
  CREATE FUNCTION keep_award_version() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.confirmed_at IS NULL OR (OLD.confirmed_by, OLD.confirmed_at) = (NEW.confirmed_by, NEW.confirmed_at))
       AND (OLD.superseded_at IS NULL OR OLD.superseded_at = NEW.superseded_at)
       AND (OLD.valid_to IS NULL OR NEW.valid_to <= OLD.valid_to)
       AND (OLD.id, OLD.award_id, OLD.version, OLD.definition, OLD.valid_from, OLD.applies_by, OLD.yields_to_favourable,
            OLD.reason, OLD.author_name, OLD.recorded_at)
         = (NEW.id, NEW.award_id, NEW.version, NEW.definition, NEW.valid_from, NEW.applies_by, NEW.yields_to_favourable,
            NEW.reason, NEW.author_name, NEW.recorded_at)
       AND OLD.author_id IS NOT DISTINCT FROM NEW.author_id
    THEN RETURN NEW;
    END IF;
    RAISE EXCEPTION 'versions of awards are only added' USING ERRCODE = 'integrity_constraint_violation';
  END $$`;

const TABLES = [
  `CREATE TABLE legal_text (
    id uuid NOT NULL DEFAULT uuidv7(),
    code text NOT NULL,
    kind text NOT NULL,
    number text NOT NULL,
    title text NOT NULL,
    printed_title text NOT NULL,
    issuing_body text NOT NULL,
    issued_on date,
    valid_from date,
    valid_to date,
    replaced_by_id uuid,
    amends_id uuid,
    amendment_words text NOT NULL DEFAULT '',
    is_report_ground boolean NOT NULL DEFAULT false,
    confidence text NOT NULL,
    note text NOT NULL DEFAULT '',
    confirmed_by text,
    confirmed_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT legal_text_pk PRIMARY KEY (id),
    CONSTRAINT legal_text_code_unique UNIQUE (code),
    CONSTRAINT legal_text_replaced_by_id_fk FOREIGN KEY (replaced_by_id) REFERENCES legal_text (id) ON DELETE RESTRICT,
    CONSTRAINT legal_text_amends_id_fk FOREIGN KEY (amends_id) REFERENCES legal_text (id) ON DELETE RESTRICT,
    CONSTRAINT legal_text_kind_check CHECK (kind IN ('law','decree','decision','circular','directive','guidance')),
    CONSTRAINT legal_text_validity_check CHECK (valid_from < valid_to),
    CONSTRAINT legal_text_confidence_check CHECK (confidence IN ('confirmed','to_check')),
    CONSTRAINT legal_text_confirmation_check CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
  )`,
  `CREATE INDEX legal_text_replaced_by_index ON legal_text (replaced_by_id)`,
  `CREATE INDEX legal_text_amends_index ON legal_text (amends_id)`,
  `CREATE TABLE base_salary (
    id uuid NOT NULL DEFAULT uuidv7(),
    valid_from date NOT NULL,
    amount bigint NOT NULL,
    basis_id uuid,
    confidence text NOT NULL,
    note text NOT NULL DEFAULT '',
    confirmed_by text,
    confirmed_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT base_salary_pk PRIMARY KEY (id),
    CONSTRAINT base_salary_valid_from_unique UNIQUE (valid_from),
    CONSTRAINT base_salary_basis_id_fk FOREIGN KEY (basis_id) REFERENCES legal_text (id) ON DELETE RESTRICT,
    CONSTRAINT base_salary_amount_check CHECK (amount > 0),
    CONSTRAINT base_salary_confidence_check CHECK (confidence IN ('confirmed','to_check')),
    CONSTRAINT base_salary_confirmation_check CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
  )`,
  `CREATE INDEX base_salary_basis_index ON base_salary (basis_id)`,
  `CREATE TABLE public_holiday (
    id uuid NOT NULL DEFAULT uuidv7(),
    day date NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    confidence text NOT NULL,
    note text NOT NULL DEFAULT '',
    confirmed_by text,
    confirmed_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT public_holiday_pk PRIMARY KEY (id),
    CONSTRAINT public_holiday_day_unique UNIQUE (day),
    CONSTRAINT public_holiday_kind_check CHECK (kind IN ('off','working')),
    CONSTRAINT public_holiday_confidence_check CHECK (confidence IN ('confirmed','to_check')),
    CONSTRAINT public_holiday_confirmation_check CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
  )`,
  `CREATE TABLE award (
    id uuid NOT NULL DEFAULT uuidv7(),
    code text NOT NULL,
    system text NOT NULL,
    kind text NOT NULL,
    CONSTRAINT award_pk PRIMARY KEY (id),
    CONSTRAINT award_code_unique UNIQUE (code),
    CONSTRAINT award_system_check CHECK (system IN ('state','party')),
    CONSTRAINT award_kind_check CHECK (kind IN ('title','form'))
  )`,
  `CREATE TABLE award_version (
    id uuid NOT NULL DEFAULT uuidv7(),
    award_id uuid NOT NULL,
    version integer NOT NULL,
    definition jsonb NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    applies_by text NOT NULL,
    yields_to_favourable boolean NOT NULL,
    reason text NOT NULL DEFAULT '',
    author_id uuid,
    author_name text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    superseded_at timestamptz,
    confirmed_by text,
    confirmed_at timestamptz,
    CONSTRAINT award_version_pk PRIMARY KEY (id),
    CONSTRAINT award_version_award_id_fk FOREIGN KEY (award_id) REFERENCES award (id) ON DELETE RESTRICT,
    CONSTRAINT award_version_author_id_fk FOREIGN KEY (author_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT award_version_number_unique UNIQUE (award_id, version),
    CONSTRAINT award_version_number_check CHECK (version > 0),
    CONSTRAINT award_version_validity_check CHECK (valid_from < valid_to),
    CONSTRAINT award_version_applies_by_check CHECK (applies_by IN ('received','decided','proposed')),
    CONSTRAINT award_version_confirmation_check CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
    CONSTRAINT award_version_overlap_exclusion EXCLUDE USING gist
      (award_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&) WHERE (superseded_at IS NULL)
  )`,
  `CREATE INDEX award_version_author_index ON award_version (author_id)`,
];
