import type { MigrationInterface, QueryRunner } from 'typeorm';

const GROUPS = [
  ...['state_leader', 'minister', 'provincial_secretary', 'deputy_minister', 'provincial_head', 'delegation_head'],
  ...[
    'provincial_deputy',
    'director',
    'deputy_director',
    'division_head',
    'deputy_division_head',
    'commune_head',
    'none',
  ],
];

/**
 * Long service is counted over the leading posts that a person held: a post says which group it belongs to, and a person
 * whether the higher retirement age holds; of what is stored so far neither is known. A post held beside the main one may have
 * ended on a day that nobody knows.
 */
export class LeadingPosts1763800632000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE person_post ADD COLUMN leading_group text,
         ADD CONSTRAINT person_post_leading_group_check
           CHECK (leading_group IN (${GROUPS.map((group) => `'${group}'`).join(',')}))`,
    );
    await runner.query(
      `ALTER TABLE person_post ADD COLUMN is_end_unknown boolean NOT NULL DEFAULT false,
         ADD CONSTRAINT person_post_end_check CHECK (NOT is_end_unknown OR (valid_to IS NULL AND NOT is_main))`,
    );
    await runner.query(`ALTER TABLE person ADD COLUMN retires_at_higher_age boolean`);
  }

  /** Refused while either is recorded of anybody. */
  async down(runner: QueryRunner): Promise<void> {
    const [stored] = (await runner.query(
      `SELECT EXISTS (SELECT FROM person_post WHERE leading_group IS NOT NULL OR is_end_unknown)
           OR EXISTS (SELECT FROM person WHERE retires_at_higher_age IS NOT NULL) AS "isUsed"`,
    )) as { isUsed: boolean }[];
    if (stored?.isUsed === true) throw new Error('the old form cannot say what is stored: leading posts of persons');
    await runner.query(`ALTER TABLE person DROP COLUMN retires_at_higher_age`);
    await runner.query(`ALTER TABLE person_post DROP COLUMN is_end_unknown, DROP COLUMN leading_group`);
  }
}
