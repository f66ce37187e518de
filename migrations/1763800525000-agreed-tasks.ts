import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A line of a registration says which task agreed at a meeting it was taken from. */
export class AgreedTasks1763800525000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE registered_task ADD COLUMN agreed_item_id uuid`);
    await runner.query(
      `ALTER TABLE registered_task ADD CONSTRAINT registered_task_agreed_item_id_fk
         FOREIGN KEY (agreed_item_id) REFERENCES meeting_item (id) ON DELETE SET NULL`,
    );
    await runner.query(
      `ALTER TABLE registered_task ADD CONSTRAINT registered_task_agreed_item_unique
         UNIQUE (agreed_item_id, registration_id)`,
    );
  }

  /** Refused while a line was taken from a meeting. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM registered_task WHERE agreed_item_id IS NOT NULL) AS "isUsed"`,
    )) as { isUsed: boolean }[];
    if (used?.isUsed === true) throw new Error('the old form cannot say what is stored: tasks taken from meetings');
    await runner.query(`ALTER TABLE registered_task DROP COLUMN agreed_item_id`);
  }
}
