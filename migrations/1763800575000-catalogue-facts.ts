import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const AUTHOR = 'Bộ danh mục kèm theo phần mềm';

/** The file of this migration: versions that correct those that came with the catalogue. */
interface CorrectionData {
  readonly corrections: readonly {
    readonly corrects: number;
    readonly reason: string;
    readonly definition: { readonly code: string };
  }[];
}

/**
 * Officials compare an award with the law fact by fact; who compared what is only added. The versions that came with the
 * catalogue are corrected: only what is uncertain is marked, each mark says what to compare, and gaps are filled.
 */
export class CatalogueFacts1763800575000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLE) await runner.query(statement);
    const file = join(__dirname, 'data', '1763800575000-catalogue-facts.json');
    const { corrections } = JSON.parse(readFileSync(file, 'utf8')) as CorrectionData;
    for (const { corrects, reason, definition } of corrections) {
      await runner.query(CORRECTION, [definition.code, corrects, JSON.stringify(definition), reason, AUTHOR]);
    }
  }

  /** Refused once an official has compared or written anything: the old form cannot say it. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM award_fact_confirmation)
           OR EXISTS (SELECT FROM award_version WHERE author_id IS NOT NULL OR confirmed_at IS NOT NULL) AS found`,
    )) as { found: boolean }[];
    if (used?.found === true) throw new Error('the catalogue holds what officials have compared or written');
    await runner.query(`DROP TABLE award_fact_confirmation`);
    await runner.query(`ALTER TABLE award_version DISABLE TRIGGER USER`);
    await runner.query(`DELETE FROM award_version WHERE author_name = $1 AND reason <> ''`, [AUTHOR]);
    await runner.query(`UPDATE award_version SET superseded_at = NULL WHERE author_name = $1`, [AUTHOR]);
    await runner.query(`ALTER TABLE award_version ENABLE TRIGGER USER`);
  }
}

/** Takes the place of a version only where no official has written, corrected or confirmed it since. */
const CORRECTION = `
  WITH old AS (
    UPDATE award_version v SET superseded_at = now() FROM award a
     WHERE a.id = v.award_id AND a.code = $1 AND v.version = $2 AND v.author_id IS NULL AND v.author_name = $5
       AND v.superseded_at IS NULL AND v.confirmed_at IS NULL
    RETURNING v.award_id, v.valid_from, v.valid_to, v.applies_by, v.yields_to_favourable)
  INSERT INTO award_version (award_id, version, definition, valid_from, valid_to, applies_by, yields_to_favourable, reason,
                             author_name)
  SELECT award_id, (SELECT max(version) + 1 FROM award_version m WHERE m.award_id = old.award_id), $3, valid_from, valid_to,
         applies_by, yields_to_favourable, $4, $5
    FROM old`;

const TABLE = [
  `CREATE TABLE award_fact_confirmation (
    id uuid NOT NULL DEFAULT uuidv7(),
    award_version_id uuid NOT NULL,
    place text NOT NULL,
    note text NOT NULL DEFAULT '',
    confirmed_by_id uuid,
    confirmed_by text NOT NULL,
    confirmed_at timestamptz NOT NULL,
    CONSTRAINT award_fact_confirmation_pk PRIMARY KEY (id),
    CONSTRAINT award_fact_confirmation_award_version_id_fk FOREIGN KEY (award_version_id)
      REFERENCES award_version (id) ON DELETE RESTRICT,
    CONSTRAINT award_fact_confirmation_confirmed_by_id_fk FOREIGN KEY (confirmed_by_id)
      REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT award_fact_confirmation_place_unique UNIQUE (award_version_id, place),
    CONSTRAINT award_fact_confirmation_place_check CHECK (place <> '')
  )`,
  `CREATE INDEX award_fact_confirmation_confirmed_by_index ON award_fact_confirmation (confirmed_by_id)`,
  `CREATE TRIGGER award_fact_confirmation_append_only BEFORE UPDATE OR DELETE ON award_fact_confirmation
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE TRIGGER award_fact_confirmation_no_truncate BEFORE TRUNCATE ON award_fact_confirmation
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
];
