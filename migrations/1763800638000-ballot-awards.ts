import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A ballot of a bloc may name the award for which it chooses members; one ballot of a review for each award. */
export class BallotAwards1763800638000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Refused while a ballot names an award: the table before cannot say it. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM ballot WHERE award_code IS NOT NULL) AS ballots`,
    )) as { readonly ballots: boolean }[];
    if (used?.ballots === true) throw new Error('ballots name the award that they are about; nothing is undone');
    await runner.query(`ALTER TABLE ballot DROP COLUMN award_code`);
  }
}

const STATEMENTS = [
  `ALTER TABLE ballot ADD COLUMN award_code text
     CONSTRAINT ballot_award_code_fk REFERENCES award (code) ON DELETE RESTRICT`,
  `CREATE INDEX ballot_award_index ON ballot (award_code)`,
  `CREATE UNIQUE INDEX ballot_one_award_index ON ballot (review_id, award_code) WHERE state <> 'cancelled'`,
];
