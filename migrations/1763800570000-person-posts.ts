import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A person may hold several posts at one time, one of them the main one, and what the forms of achievement reports ask of a
 * person (NĐ 152/2025, Mẫu 05) has a place.
 */
export class PersonPosts1763800570000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  /** Refused while a second post at one time, or a fact for the forms, is stored. */
  async down(runner: QueryRunner): Promise<void> {
    const [stored] = (await runner.query(
      `SELECT EXISTS (SELECT FROM person_post WHERE NOT is_main)
           OR EXISTS (SELECT FROM person WHERE home_place || residence || qualification || academic_title <> '') AS "isUsed"`,
    )) as { isUsed: boolean }[];
    if (stored?.isUsed === true) throw new Error('the old form cannot say what is stored: concurrent posts of persons');
    for (const statement of DOWN) await runner.query(statement);
  }
}

const FACTS = ['home_place', 'residence', 'qualification', 'academic_title'] as const;

const UP = [
  ...FACTS.map((fact) => `ALTER TABLE person ADD COLUMN ${fact} text NOT NULL DEFAULT ''`),
  `ALTER TABLE person_post ADD COLUMN is_main boolean NOT NULL DEFAULT true`,
  `ALTER TABLE person_post DROP CONSTRAINT person_post_overlap_exclusion`,
  `ALTER TABLE person_post ADD CONSTRAINT person_post_main_exclusion
     EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&) WHERE (is_main)`,
  `ALTER TABLE person_post ADD CONSTRAINT person_post_twice_exclusion
     EXCLUDE USING gist (person_id WITH =, agency_id WITH =, fold_text(position_title) WITH =, daterange(valid_from, valid_to, '[)') WITH &&)`,
];

const DOWN = [
  `ALTER TABLE person_post DROP CONSTRAINT person_post_twice_exclusion`,
  `ALTER TABLE person_post DROP CONSTRAINT person_post_main_exclusion`,
  `ALTER TABLE person_post ADD CONSTRAINT person_post_overlap_exclusion
     EXCLUDE USING gist (person_id WITH =, daterange(valid_from, valid_to, '[)') WITH &&)`,
  `ALTER TABLE person_post DROP COLUMN is_main`,
  ...FACTS.toReversed().map((fact) => `ALTER TABLE person DROP COLUMN ${fact}`),
];
