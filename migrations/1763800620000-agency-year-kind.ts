import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agency is commended by the calendar year or, in education, by the school year, which has deadlines of its own. */
export class AgencyYearKind1763800620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE agency ADD COLUMN year_kind text NOT NULL DEFAULT 'calendar',
         ADD CONSTRAINT agency_year_kind_check CHECK (year_kind IN ('calendar','school'))`,
    );
  }

  /** Refused once an agency is commended by the school year: the old form cannot say it. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM agency WHERE year_kind <> 'calendar') AS found`,
    )) as { found: boolean }[];
    if (used?.found === true) throw new Error('an agency is commended by the school year');
    await runner.query(`ALTER TABLE agency DROP COLUMN year_kind`);
  }
}
