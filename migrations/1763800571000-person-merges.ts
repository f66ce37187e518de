import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two records of the same person become one. What was said of the record that goes stays readable in person_merge; what is
 * granted or written in the meantime about it follows to the one that stays.
 */
export class PersonMerges1763800571000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  /** Refused while two records are merged: the old form cannot say so. */
  async down(runner: QueryRunner): Promise<void> {
    const merged = (await runner.query(`SELECT FROM person_merge LIMIT 1`)) as unknown[];
    if (merged.length > 0) throw new Error('the old form cannot say what is stored: merged records of persons');
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** The tables that say something of a person. */
const ABOUT_PERSONS = [
  ...['person_post', 'evaluation', 'discipline', 'verification', 'initiative_author', 'initiative_use', 'honour'],
  'proposal_candidate',
];

/** Honours as the migration before has them; `more` lets one follow its person. */
const keepHonour = (
  more: string,
): string => `CREATE OR REPLACE FUNCTION keep_honour() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     later CONSTANT text[] := ARRAY['revoked_on', 'revoked_reason', 'award_code', 'award_version', 'person_id', 'division_id',
       'household_id', 'agency_id', 'agency_name', 'is_agency', 'kind'];
   BEGIN
     IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - later = to_jsonb(OLD) - later
        AND (OLD.revoked_on IS NULL OR (OLD.revoked_on, OLD.revoked_reason) = (NEW.revoked_on, NEW.revoked_reason))
        AND (OLD.award_code IS NULL OR (OLD.award_code = NEW.award_code AND OLD.award_version IS NOT DISTINCT FROM NEW.award_version))
        AND (OLD.person_id IS NULL OR OLD.person_id = NEW.person_id${more})
        AND (OLD.division_id IS NULL OR OLD.division_id = NEW.division_id)
        AND (OLD.household_id IS NULL OR OLD.household_id = NEW.household_id)
        AND (OLD.agency_id IS NULL OR OLD.agency_id = NEW.agency_id)
        AND (OLD.agency_name = '' OR OLD.agency_name = NEW.agency_name)
        AND (NOT OLD.is_agency OR NEW.is_agency)
        AND (OLD.award_code IS NULL OR OLD.kind = NEW.kind)
     THEN RETURN NEW;
     END IF;
     RAISE EXCEPTION 'honours are kept as granted' USING ERRCODE = 'integrity_constraint_violation';
   END $$`;

const UP = [
  `CREATE TABLE person_merge (
    merged_id uuid NOT NULL,
    survivor_id uuid NOT NULL,
    name text NOT NULL,
    facts jsonb NOT NULL,
    reason text NOT NULL,
    merged_by_id uuid,
    merged_by text NOT NULL,
    merged_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT person_merge_pk PRIMARY KEY (merged_id),
    CONSTRAINT person_merge_survivor_id_fk FOREIGN KEY (survivor_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT person_merge_merged_by_id_fk FOREIGN KEY (merged_by_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT person_merge_two_check CHECK (merged_id <> survivor_id),
    CONSTRAINT person_merge_reason_check CHECK (reason <> '')
  )`,
  `CREATE INDEX person_merge_survivor_index ON person_merge (survivor_id)`,
  `CREATE INDEX person_merge_merger_index ON person_merge (merged_by_id)`,
  // Waits for a merge that is under way, then names the record that stayed.
  `CREATE FUNCTION follow_merged_person() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM FROM person WHERE id = NEW.person_id FOR KEY SHARE;
     IF NOT FOUND THEN
       SELECT coalesce(max(survivor_id::text)::uuid, NEW.person_id) INTO NEW.person_id FROM person_merge WHERE merged_id = NEW.person_id;
     END IF;
     RETURN NEW;
   END $$`,
  ...ABOUT_PERSONS.map(
    (table) => `CREATE TRIGGER ${table}_person_followed BEFORE INSERT OR UPDATE OF person_id ON ${table}
     FOR EACH ROW WHEN (NEW.person_id IS NOT NULL) EXECUTE FUNCTION follow_merged_person()`,
  ),
  // A version of an evaluation never changes, except that it follows its person behind the versions that are there.
  `CREATE FUNCTION keep_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     moved CONSTANT text[] := ARRAY['person_id', 'version', 'reason'];
   BEGIN
     IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - moved = to_jsonb(OLD) - moved
        AND EXISTS (SELECT FROM person_merge m WHERE m.merged_id = OLD.person_id AND m.survivor_id = NEW.person_id)
     THEN RETURN NEW;
     END IF;
     RAISE EXCEPTION 'evaluations are append-only' USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  `DROP TRIGGER evaluation_append_only ON evaluation`,
  `CREATE TRIGGER evaluation_kept BEFORE UPDATE OR DELETE ON evaluation FOR EACH ROW EXECUTE FUNCTION keep_evaluation()`,
  keepHonour(
    `\n          OR EXISTS (SELECT FROM person_merge m WHERE m.merged_id = OLD.person_id AND m.survivor_id = NEW.person_id)`,
  ),
];

const DOWN = [
  keepHonour(''),
  `DROP TRIGGER evaluation_kept ON evaluation`,
  `CREATE TRIGGER evaluation_append_only BEFORE UPDATE OR DELETE ON evaluation FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `DROP FUNCTION keep_evaluation()`,
  ...ABOUT_PERSONS.map((table) => `DROP TRIGGER ${table}_person_followed ON ${table}`),
  `DROP FUNCTION follow_merged_person()`,
  `DROP TABLE person_merge`,
];
