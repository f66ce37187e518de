import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A review of a whole year has a report too. */
export class AnnualReport1763800490000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await allow(runner, `'six_month','annual'`);
  }

  /** Refused while there is such a report. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(`SELECT EXISTS (SELECT FROM report WHERE kind = 'annual') AS "isUsed"`)) as {
      isUsed: boolean;
    }[];
    if (used?.isUsed === true) throw new Error('the old form cannot say what is stored: annual reports');
    await allow(runner, `'six_month'`);
  }
}

async function allow(runner: QueryRunner, kinds: string): Promise<void> {
  await runner.query(`ALTER TABLE report DROP CONSTRAINT report_kind_check`);
  await runner.query(`ALTER TABLE report ADD CONSTRAINT report_kind_check CHECK (kind IN (${kinds}))`);
}
