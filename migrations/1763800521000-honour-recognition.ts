import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What may be said of an honour later: besides its award and its holder also its agency, where the decision named none of
 * the register, and the kind with the award, since nobody but the catalogue knows it for sure.
 */
export class HonourRecognition1763800521000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(keepHonour(WITH_AGENCY, AGENCY_ONCE));
    // Those whose award nobody has said, for the list of what is left to do.
    await runner.query(
      `CREATE INDEX honour_unrecognised_index ON honour (decided_on DESC, id DESC) WHERE award_code IS NULL`,
    );
  }

  /** Everything stored can be said in the old form: only what may change is less. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX honour_unrecognised_index`);
    await runner.query(keepHonour(BEFORE, ''));
  }
}

const BEFORE = [
  'revoked_on',
  'revoked_reason',
  'award_code',
  'award_version',
  'person_id',
  'division_id',
  'household_id',
];
const WITH_AGENCY = [...BEFORE, 'agency_id', 'agency_name', 'is_agency', 'kind'];

const AGENCY_ONCE = `
        AND (OLD.agency_id IS NULL OR OLD.agency_id = NEW.agency_id)
        AND (OLD.agency_name = '' OR OLD.agency_name = NEW.agency_name)
        AND (NOT OLD.is_agency OR NEW.is_agency)
        AND (OLD.award_code IS NULL OR OLD.kind = NEW.kind)`;

function keepHonour(later: readonly string[], more: string): string {
  return `CREATE OR REPLACE FUNCTION keep_honour() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     later CONSTANT text[] := ARRAY[${later.map((column) => `'${column}'`).join(', ')}];
   BEGIN
     IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - later = to_jsonb(OLD) - later
        AND (OLD.revoked_on IS NULL OR (OLD.revoked_on, OLD.revoked_reason) = (NEW.revoked_on, NEW.revoked_reason))
        AND (OLD.award_code IS NULL OR (OLD.award_code = NEW.award_code AND OLD.award_version IS NOT DISTINCT FROM NEW.award_version))
        AND (OLD.person_id IS NULL OR OLD.person_id = NEW.person_id)
        AND (OLD.division_id IS NULL OR OLD.division_id = NEW.division_id)
        AND (OLD.household_id IS NULL OR OLD.household_id = NEW.household_id)${more}
     THEN RETURN NEW;
     END IF;
     RAISE EXCEPTION 'honours are kept as granted' USING ERRCODE = 'integrity_constraint_violation';
   END $$`;
}
