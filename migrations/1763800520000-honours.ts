import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Decisions of commendation and the ledger of honours. What was granted stays as it was printed: a decision keeps its
 * words and may only be given its file, an honour may only be recognised (its award, its holder) and revoked.
 *
 * The ledger grows to millions of rows. Each index that lists it by day carries the columns that a search filters by, so
 * that reading on for the next hit touches the index alone (docs/do-luong-tra-cuu.md).
 */
export class Honours1763800520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const [name, columns] of LISTED_BY_DAY) {
      await runner.query(
        `CREATE INDEX ${name} ON honour (${columns.join(', ')}) INCLUDE (${FILTERED.filter((column) => !columns.includes(column)).join(', ')})`,
      );
    }
    for (const [name, condition] of SELDOM) {
      await runner.query(
        `CREATE INDEX ${name} ON honour (${NEWEST_FIRST.join(', ')}) INCLUDE (${FILTERED.join(', ')}) WHERE ${condition}`,
      );
    }
    for (const statement of GUARDS) await runner.query(statement);
  }

  /** Refused while a decision is stored: no earlier table can say it. */
  async down(runner: QueryRunner): Promise<void> {
    const rows = (await runner.query(`SELECT FROM decision LIMIT 1`)) as unknown[];
    if (rows.length > 0) throw new Error('the old form cannot say what is stored: decision');
    for (const table of ['honour', 'honour_name', 'decision']) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP FUNCTION keep_honour()`);
    await runner.query(`DROP FUNCTION keep_decision()`);
  }
}

/** What a search may ask beside the day; in every index that is read on by day. */
const FILTERED = ['recipient_folded', 'award_code', 'achievement_to', 'subject', 'system', 'agency_id'];

const NEWEST_FIRST = ['decided_on DESC', 'id DESC'];

const LISTED_BY_DAY: readonly (readonly [name: string, columns: readonly string[]])[] = [
  ['honour_newest_index', NEWEST_FIRST],
  ['honour_agency_index', ['agency_id', ...NEWEST_FIRST]],
  ['honour_award_index', ['award_code', ...NEWEST_FIRST]],
  ['honour_award_year_index', ['award_code', 'achievement_to', ...NEWEST_FIRST]],
  ['honour_year_index', ['achievement_to', ...NEWEST_FIRST]],
  ['honour_recipient_index', ['recipient_folded', ...NEWEST_FIRST]],
];

/** What is seldom among all honours and searched for by itself. */
const SELDOM = [
  ['honour_household_newest_index', `subject = 'household'`],
  ['honour_party_newest_index', `system = 'party'`],
] as const;

const TABLES = [
  `CREATE TABLE decision (
    id uuid NOT NULL DEFAULT uuidv7(),
    number text NOT NULL,
    number_folded text COLLATE "C" NOT NULL,
    decided_on date NOT NULL,
    issuing_body text NOT NULL,
    issuing_body_folded text COLLATE "C" NOT NULL,
    authority text NOT NULL DEFAULT '',
    signer_name text NOT NULL DEFAULT '',
    signer_title text NOT NULL DEFAULT '',
    system text NOT NULL,
    subject_line text NOT NULL DEFAULT '',
    file_id uuid,
    source text NOT NULL,
    recorded_by_id uuid,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT decision_pk PRIMARY KEY (id),
    CONSTRAINT decision_file_id_fk FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE RESTRICT,
    CONSTRAINT decision_recorded_by_id_fk FOREIGN KEY (recorded_by_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT decision_number_unique UNIQUE (number_folded, issuing_body_folded, decided_on),
    CONSTRAINT decision_number_check CHECK (length(btrim(number)) > 0 AND length(btrim(issuing_body)) > 0),
    CONSTRAINT decision_system_check CHECK (system IN ('state','party')),
    CONSTRAINT decision_source_check CHECK (source IN ('entered','imported'))
  )`,
  `CREATE INDEX decision_file_index ON decision (file_id)`,
  `CREATE INDEX decision_recorded_by_index ON decision (recorded_by_id)`,
  `CREATE INDEX decision_newest_index ON decision (decided_on DESC, id DESC)`,
  // Every name that was ever honoured, once: a part of a name is looked for here, not among millions of honours.
  `CREATE TABLE honour_name (
    folded text COLLATE "C" NOT NULL,
    CONSTRAINT honour_name_pk PRIMARY KEY (folded)
  )`,
  `CREATE INDEX honour_name_search ON honour_name USING gin (folded public.gin_trgm_ops) WITH (fastupdate = off)`,
  `CREATE TABLE honour (
    id uuid NOT NULL DEFAULT uuidv7(),
    decision_id uuid NOT NULL,
    line integer NOT NULL,
    award_code text,
    award_version integer,
    award_name text NOT NULL,
    kind text NOT NULL,
    system text NOT NULL,
    subject text NOT NULL,
    type text NOT NULL,
    agency_id uuid,
    agency_name text NOT NULL DEFAULT '',
    is_agency boolean NOT NULL DEFAULT false,
    division_id uuid,
    person_id uuid,
    household_id uuid,
    recipient_name text NOT NULL,
    recipient_folded text COLLATE "C" NOT NULL,
    recipient_detail text NOT NULL DEFAULT '',
    achievement_from smallint NOT NULL,
    achievement_to smallint NOT NULL,
    decided_on date NOT NULL,
    revoked_on date,
    revoked_reason text,
    CONSTRAINT honour_pk PRIMARY KEY (id),
    CONSTRAINT honour_decision_id_fk FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE RESTRICT,
    CONSTRAINT honour_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT honour_person_id_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT honour_division_id_fk FOREIGN KEY (division_id) REFERENCES division (id) ON DELETE RESTRICT,
    CONSTRAINT honour_household_id_fk FOREIGN KEY (household_id) REFERENCES household (id) ON DELETE RESTRICT,
    CONSTRAINT honour_award_code_fk FOREIGN KEY (award_code) REFERENCES award (code) ON DELETE RESTRICT,
    CONSTRAINT honour_recipient_folded_fk FOREIGN KEY (recipient_folded) REFERENCES honour_name (folded) ON DELETE RESTRICT,
    CONSTRAINT honour_line_unique UNIQUE (decision_id, line),
    CONSTRAINT honour_line_check CHECK (line > 0),
    CONSTRAINT honour_kind_check CHECK (kind IN ('title','form')),
    CONSTRAINT honour_system_check CHECK (system IN ('state','party')),
    CONSTRAINT honour_subject_check CHECK (subject IN ('collective','person','household')),
    CONSTRAINT honour_type_check CHECK (type IN ('achievement','unexpected','thematic','movement','contribution','tenure','foreign')),
    CONSTRAINT honour_award_check CHECK (length(btrim(award_name)) > 0 AND (award_version IS NULL OR award_code IS NOT NULL)),
    CONSTRAINT honour_recipient_check CHECK (length(btrim(recipient_name)) > 0),
    CONSTRAINT honour_holder_check CHECK ((person_id IS NULL OR subject = 'person') AND (household_id IS NULL OR subject = 'household') AND (division_id IS NULL OR subject = 'collective')),
    CONSTRAINT honour_is_agency_check CHECK (NOT is_agency OR (subject = 'collective' AND agency_id IS NOT NULL AND division_id IS NULL)),
    CONSTRAINT honour_agency_name_check CHECK (agency_id IS NULL OR length(btrim(agency_name)) > 0),
    CONSTRAINT honour_years_check CHECK (achievement_from BETWEEN 1900 AND 2999 AND achievement_from <= achievement_to AND achievement_to <= 2999),
    CONSTRAINT honour_revoked_check CHECK ((revoked_on IS NULL) = (revoked_reason IS NULL) AND (revoked_on IS NULL OR (revoked_on >= decided_on AND length(btrim(revoked_reason)) > 0)))
  )`,
  // What an agency holds itself, among the many honours of its people.
  `CREATE INDEX honour_own_index ON honour (agency_id) WHERE is_agency`,
  ...['person', 'division', 'household'].map(
    (holder) => `CREATE INDEX honour_${holder}_index ON honour (${holder}_id) WHERE ${holder}_id IS NOT NULL`,
  ),
  // One decision gives the same award to the same recipient once. The key is hashed to keep the index small.
  `CREATE UNIQUE INDEX honour_once_index ON honour (decision_id, (md5(
     coalesce(award_code, award_name) || chr(10) || subject || chr(10) || coalesce(person_id::text, division_id::text, household_id::text,
       recipient_name || chr(10) || recipient_detail || chr(10) || coalesce(agency_id::text, agency_name)))::uuid))`,
];

const GUARDS = [
  `CREATE FUNCTION keep_decision() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - ARRAY['file_id', 'version'] = to_jsonb(OLD) - ARRAY['file_id', 'version'] THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'decisions keep their words' USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `CREATE FUNCTION keep_honour() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     later CONSTANT text[] := ARRAY['revoked_on', 'revoked_reason', 'award_code', 'award_version', 'person_id', 'division_id', 'household_id'];
   BEGIN
     IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - later = to_jsonb(OLD) - later
        AND (OLD.revoked_on IS NULL OR (OLD.revoked_on, OLD.revoked_reason) = (NEW.revoked_on, NEW.revoked_reason))
        AND (OLD.award_code IS NULL OR (OLD.award_code = NEW.award_code AND OLD.award_version IS NOT DISTINCT FROM NEW.award_version))
        AND (OLD.person_id IS NULL OR OLD.person_id = NEW.person_id)
        AND (OLD.division_id IS NULL OR OLD.division_id = NEW.division_id)
        AND (OLD.household_id IS NULL OR OLD.household_id = NEW.household_id)
     THEN RETURN NEW;
     END IF;
     RAISE EXCEPTION 'honours are kept as granted' USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  ...['decision', 'honour'].flatMap((table) => [
    `CREATE TRIGGER ${table}_kept BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION keep_${table}()`,
    `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ]),
];
