import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two persons of one name may be said to be two, with who, when and why, and that may be taken back. A person who was
 * proposed twice in one list under two records may be made one when only one of the two is still being looked at.
 */
export class ToldApart1763800595000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  /** Refused while the old form cannot say what is stored. */
  async down(runner: QueryRunner): Promise<void> {
    const stored = (await runner.query(
      `SELECT FROM person_distinction UNION ALL SELECT FROM proposal_candidate WHERE merged_from IS NOT NULL LIMIT 1`,
    )) as unknown[];
    if (stored.length > 0)
      throw new Error('the old form cannot say what is stored: persons told apart, merged candidates');
    for (const statement of DOWN) await runner.query(statement);
  }
}

const once = (more: string): string => `ALTER TABLE proposal_candidate ADD CONSTRAINT proposal_candidate_once_unique
  UNIQUE NULLS NOT DISTINCT (proposal_id, award_code, agency_id, person_id, division_id, household_id${more})`;

const UP = [
  `CREATE TABLE person_distinction (
    id uuid NOT NULL DEFAULT uuidv7(),
    one_id uuid NOT NULL,
    other_id uuid NOT NULL,
    reason text NOT NULL,
    said_by_id uuid,
    said_by text NOT NULL,
    said_at timestamptz NOT NULL DEFAULT now(),
    ended_reason text,
    ended_by_id uuid,
    ended_by text,
    ended_at timestamptz,
    CONSTRAINT person_distinction_pk PRIMARY KEY (id),
    CONSTRAINT person_distinction_one_id_fk FOREIGN KEY (one_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT person_distinction_other_id_fk FOREIGN KEY (other_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT person_distinction_said_by_id_fk FOREIGN KEY (said_by_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT person_distinction_ended_by_id_fk FOREIGN KEY (ended_by_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT person_distinction_two_check CHECK (one_id < other_id),
    CONSTRAINT person_distinction_reason_check CHECK (reason <> ''),
    CONSTRAINT person_distinction_ended_check CHECK ((ended_at IS NULL) = (ended_reason IS NULL) AND (ended_at IS NULL) = (ended_by IS NULL))
  )`,
  `CREATE UNIQUE INDEX person_distinction_standing_index ON person_distinction (one_id, other_id) WHERE ended_at IS NULL`,
  `CREATE INDEX person_distinction_one_index ON person_distinction (one_id)`,
  `CREATE INDEX person_distinction_other_index ON person_distinction (other_id)`,
  `CREATE INDEX person_distinction_sayer_index ON person_distinction (said_by_id)`,
  `CREATE INDEX person_distinction_ender_index ON person_distinction (ended_by_id)`,
  `ALTER TABLE proposal_candidate ADD COLUMN merged_from uuid`,
  `ALTER TABLE proposal_candidate DROP CONSTRAINT proposal_candidate_once_unique`,
  once(', merged_from'),
];

const DOWN = [
  `ALTER TABLE proposal_candidate DROP CONSTRAINT proposal_candidate_once_unique`,
  once(''),
  `ALTER TABLE proposal_candidate DROP COLUMN merged_from`,
  `DROP TABLE person_distinction`,
];
