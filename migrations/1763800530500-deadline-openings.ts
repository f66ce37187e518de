import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A deadline may say from which day on the work is asked for. */
export class DeadlineOpenings1763800530500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE deadline
      ADD COLUMN opens_on date,
      ADD CONSTRAINT deadline_opens_on_check CHECK (opens_on <= (due_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)`);
  }

  /** Refused while a deadline says when its work opens. */
  async down(runner: QueryRunner): Promise<void> {
    const rows = (await runner.query(`SELECT FROM deadline WHERE opens_on IS NOT NULL LIMIT 1`)) as unknown[];
    if (rows.length > 0) throw new Error('the old form cannot say what is stored: deadline.opens_on');
    await runner.query(`ALTER TABLE deadline DROP CONSTRAINT deadline_opens_on_check, DROP COLUMN opens_on`);
  }
}
