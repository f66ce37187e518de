import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counts that were taken away leave their version behind, so that nobody who saw them writes over newer ones; counts keep the
 * case that they were typed of, so that one that was changed afterwards is looked at again.
 */
export class OutsideVoteVersions1763800643000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE proposal_candidate ADD COLUMN outside_version integer NOT NULL DEFAULT 0`);
    await runner.query(`ALTER TABLE outside_vote ADD COLUMN considered jsonb`);
  }

  /** Refused while counts were taken away: the form before would number newer ones from the beginning. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM proposal_candidate WHERE outside_version > 0) AS found`,
    )) as { found: boolean }[];
    if (used?.found === true) throw new Error('counts of councils were taken away; nothing is undone');
    await runner.query(`ALTER TABLE outside_vote DROP COLUMN considered`);
    await runner.query(`ALTER TABLE proposal_candidate DROP COLUMN outside_version`);
  }
}
