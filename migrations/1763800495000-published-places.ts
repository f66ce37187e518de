import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bloc, period and members under the names that a result was published with; a publication before this column has none. */
export class PublishedPlaces1763800495000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE review_step ADD COLUMN place jsonb`);
    await runner.query(
      `ALTER TABLE review_step ADD CONSTRAINT review_step_place_check CHECK (place IS NULL OR action = 'publish')`,
    );
  }

  /** Refused while a publication keeps its names: the table before cannot say them. */
  async down(runner: QueryRunner): Promise<void> {
    const rows = (await runner.query(`SELECT FROM review_step WHERE place IS NOT NULL LIMIT 1`)) as unknown[];
    if (rows.length > 0) throw new Error('the old form cannot say what is stored: names of published results');
    await runner.query(`ALTER TABLE review_step DROP CONSTRAINT review_step_place_check`);
    await runner.query(`ALTER TABLE review_step DROP COLUMN place`);
  }
}
