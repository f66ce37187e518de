import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Agencies say that every initiative of their persons up to the end of a year is recorded, so that an empty list says that
 * there was none. It may be taken back with a reason; what was said stays on record.
 */
export class InitiativeChecks1763800615000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE initiative_check');
  }
}

const UP = [
  `CREATE TABLE initiative_check (
    id uuid NOT NULL DEFAULT uuidv7(),
    agency_id uuid NOT NULL,
    year integer NOT NULL,
    confirmed_by_id uuid,
    confirmed_by text NOT NULL,
    confirmed_at timestamptz NOT NULL DEFAULT now(),
    withdrawn_reason text,
    withdrawn_by_id uuid,
    withdrawn_by text,
    withdrawn_at timestamptz,
    CONSTRAINT initiative_check_pk PRIMARY KEY (id),
    CONSTRAINT initiative_check_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT initiative_check_confirmed_by_id_fk FOREIGN KEY (confirmed_by_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT initiative_check_withdrawn_by_id_fk FOREIGN KEY (withdrawn_by_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT initiative_check_year_check CHECK (year BETWEEN 1945 AND 2200),
    CONSTRAINT initiative_check_withdrawn_check CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL))
  )`,
  `CREATE UNIQUE INDEX initiative_check_standing_index ON initiative_check (agency_id, year) WHERE withdrawn_at IS NULL`,
  `CREATE INDEX initiative_check_agency_index ON initiative_check (agency_id, year)`,
  `CREATE INDEX initiative_check_confirmer_index ON initiative_check (confirmed_by_id)`,
  `CREATE INDEX initiative_check_withdrawer_index ON initiative_check (withdrawn_by_id)`,
];
