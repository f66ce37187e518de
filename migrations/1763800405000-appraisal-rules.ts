import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schemes say how others judge: those stored before say nothing of it. */
export class AppraisalRules1763800405000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await withoutTrigger(runner, () =>
      runner.query(`UPDATE scheme_version SET definition = definition || '{"appraisal":null}'`),
    );
    // What an import remembers is written with sorted keys: this one comes first.
    await runner.query(
      `UPDATE import_fact SET value = '{"appraisal":null,' || substr(value, 2) WHERE fact LIKE 'scheme:%:definition'`,
    );
  }

  /** Refused while a scheme says something that the old form cannot. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM scheme_version WHERE definition -> 'appraisal' <> 'null') AS "isUsed"`,
    )) as { isUsed: boolean }[];
    if (used?.isUsed === true) throw new Error('the old form cannot say what is stored: appraisal rules');
    await withoutTrigger(runner, () => runner.query(`UPDATE scheme_version SET definition = definition - 'appraisal'`));
    await runner.query(
      `UPDATE import_fact SET value = '{' || substr(value, length('{"appraisal":null,') + 1)
        WHERE fact LIKE 'scheme:%:definition' AND value LIKE '{"appraisal":null,%'`,
    );
  }
}

async function withoutTrigger(runner: QueryRunner, work: () => Promise<unknown>): Promise<void> {
  await runner.query(`ALTER TABLE scheme_version DISABLE TRIGGER scheme_version_published`);
  await work();
  await runner.query(`ALTER TABLE scheme_version ENABLE TRIGGER scheme_version_published`);
}
