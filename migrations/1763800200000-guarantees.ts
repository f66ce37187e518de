import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the tables promise by themselves: search without marks, histories that only grow, published schemes that stay. */
export class Guarantees1763800200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The dictionary is named so that the function may be called IMMUTABLE and used in an index.
    await runner.query(`
      CREATE FUNCTION fold_text(value text) RETURNS text
      LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      RETURN lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)))`);
    for (const [table, column] of SEARCHED) {
      await runner.query(
        `CREATE INDEX ${table}_${column}_search ON ${table} USING gin (fold_text(${column}) public.gin_trgm_ops)`,
      );
    }
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'rows of % are only added', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $$`);
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
    await runner.query(
      `CREATE TRIGGER scheme_version_published BEFORE UPDATE OR DELETE ON scheme_version
       FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(`INSERT INTO province (id) VALUES (1)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM province`);
    await runner.query(`DROP TRIGGER scheme_version_published ON scheme_version`);
    for (const table of APPEND_ONLY) {
      await runner.query(`DROP TRIGGER ${table}_no_truncate ON ${table}`);
      await runner.query(`DROP TRIGGER ${table}_append_only ON ${table}`);
    }
    await runner.query(`DROP FUNCTION refuse_change()`);
    for (const [table, column] of SEARCHED) await runner.query(`DROP INDEX ${table}_${column}_search`);
    await runner.query(`DROP FUNCTION fold_text(text)`);
  }
}

const SEARCHED = [
  ['agency_name', 'name'],
  ['bloc', 'name'],
  ['key_task_baseline', 'title'],
] as const;

const APPEND_ONLY = [
  'audit_entry',
  'deadline_extension',
  'key_task_baseline',
  'progress_entry',
  'progress_file',
  'report_section',
  'score_entry',
  'score_sheet_event',
] as const;
