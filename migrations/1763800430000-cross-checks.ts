import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which agency checks the sheet of which other agency in a review. */
export class CrossChecks1763800430000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE cross_check (
      id uuid NOT NULL DEFAULT uuidv7(),
      review_id uuid NOT NULL,
      checked_agency_id uuid NOT NULL,
      checker_agency_id uuid NOT NULL,
      origins text[] NOT NULL,
      state text NOT NULL DEFAULT 'assigned',
      version integer NOT NULL DEFAULT 1,
      assigned_by text NOT NULL,
      assigned_at timestamptz NOT NULL DEFAULT now(),
      assign_reason text NOT NULL DEFAULT '',
      finished_by text,
      finished_at timestamptz,
      remark text NOT NULL DEFAULT '',
      reopened_by text,
      reopened_at timestamptz,
      reopen_reason text,
      ended_by text,
      ended_at timestamptz,
      end_reason text,
      CONSTRAINT cross_check_pk PRIMARY KEY (id),
      CONSTRAINT cross_check_review_id_fk FOREIGN KEY (review_id) REFERENCES review (id) ON DELETE RESTRICT,
      CONSTRAINT cross_check_checked_agency_id_fk FOREIGN KEY (checked_agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
      CONSTRAINT cross_check_checker_agency_id_fk FOREIGN KEY (checker_agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
      CONSTRAINT cross_check_not_itself_check CHECK (checker_agency_id <> checked_agency_id),
      CONSTRAINT cross_check_origins_check CHECK (cardinality(origins) > 0
        AND origins <@ ARRAY['chair_team','vice_chair_team','automatic','manual']::text[]),
      CONSTRAINT cross_check_state_check CHECK (state IN ('assigned','checking','finished','ended')),
      CONSTRAINT cross_check_version_check CHECK (version > 0),
      CONSTRAINT cross_check_finished_check CHECK ((state = 'finished') = (finished_at IS NOT NULL)
        AND (finished_at IS NULL) = (finished_by IS NULL)),
      CONSTRAINT cross_check_ended_check CHECK ((state = 'ended') = (ended_at IS NOT NULL)
        AND (ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL))
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX cross_check_in_force_index ON cross_check (review_id, checked_agency_id, checker_agency_id)
        WHERE state <> 'ended'`,
    );
    await runner.query(`CREATE INDEX cross_check_review_index ON cross_check (review_id)`);
    await runner.query(`CREATE INDEX cross_check_checked_agency_index ON cross_check (checked_agency_id)`);
    await runner.query(`CREATE INDEX cross_check_checker_agency_index ON cross_check (checker_agency_id)`);
  }

  /** Refused while assignments are stored: the form before knows none. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(`SELECT EXISTS (SELECT FROM cross_check) AS used`)) as { used: boolean }[];
    if (used?.used === true) throw new Error('the old form cannot say what is stored: cross-checks');
    await runner.query(`DROP TABLE cross_check`);
  }
}
