import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Emulation movements: who launched them, who takes part, what happened to them and what the agencies report. */
export class Movements1763800560000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  /** Refused while a movement is stored: the tables before have no place for it. */
  async down(runner: QueryRunner): Promise<void> {
    const rows = (await runner.query(`SELECT FROM movement LIMIT 1`)) as unknown[];
    if (rows.length > 0) throw new Error('the old form cannot say what is stored: movement');
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}

/** Those that point to others first. */
const TABLES = ['movement_participation', 'movement_event', 'movement_agency', 'movement'] as const;

const STATEMENTS = [
  `CREATE TABLE movement (
    id uuid NOT NULL DEFAULT uuidv7(),
    kind text NOT NULL,
    name text NOT NULL,
    content text NOT NULL DEFAULT '',
    bloc_id uuid,
    agency_id uuid,
    document_number text NOT NULL,
    document_on date NOT NULL,
    file_id uuid,
    from_on date NOT NULL,
    to_on date NOT NULL,
    includes_all boolean NOT NULL DEFAULT true,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT movement_pk PRIMARY KEY (id),
    CONSTRAINT movement_bloc_id_fk FOREIGN KEY (bloc_id) REFERENCES bloc (id) ON DELETE RESTRICT,
    CONSTRAINT movement_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT movement_file_id_fk FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE RESTRICT,
    CONSTRAINT movement_kind_check CHECK (kind IN ('regular','thematic')),
    CONSTRAINT movement_name_check CHECK (length(btrim(name)) > 0),
    CONSTRAINT movement_document_number_check CHECK (length(btrim(document_number)) > 0),
    CONSTRAINT movement_launcher_check CHECK (num_nonnulls(bloc_id, agency_id) <= 1),
    CONSTRAINT movement_days_check CHECK (from_on <= to_on)
  )`,
  `CREATE INDEX movement_bloc_index ON movement (bloc_id, from_on)`,
  `CREATE INDEX movement_agency_index ON movement (agency_id, from_on)`,
  `CREATE INDEX movement_file_index ON movement (file_id)`,
  `CREATE TABLE movement_agency (
    movement_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    CONSTRAINT movement_agency_pk PRIMARY KEY (movement_id, agency_id),
    CONSTRAINT movement_agency_movement_id_fk FOREIGN KEY (movement_id) REFERENCES movement (id) ON DELETE RESTRICT,
    CONSTRAINT movement_agency_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT
  )`,
  `CREATE INDEX movement_agency_agency_index ON movement_agency (agency_id)`,
  `CREATE TABLE movement_event (
    id uuid NOT NULL DEFAULT uuidv7(),
    movement_id uuid NOT NULL,
    kind text NOT NULL,
    happened_on date NOT NULL,
    document_number text NOT NULL DEFAULT '',
    text text NOT NULL DEFAULT '',
    ends_on date,
    file_id uuid,
    recorded_by_id uuid,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    struck_reason text,
    struck_by text,
    struck_at timestamptz,
    CONSTRAINT movement_event_pk PRIMARY KEY (id),
    CONSTRAINT movement_event_movement_id_fk FOREIGN KEY (movement_id) REFERENCES movement (id) ON DELETE RESTRICT,
    CONSTRAINT movement_event_file_id_fk FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE RESTRICT,
    CONSTRAINT movement_event_recorded_by_id_fk FOREIGN KEY (recorded_by_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT movement_event_kind_check CHECK (kind IN ('interim_review','final_review','extension','closing','withdrawal')),
    CONSTRAINT movement_event_ends_on_check CHECK ((kind IN ('extension','closing')) = (ends_on IS NOT NULL)),
    CONSTRAINT movement_event_struck_check CHECK (num_nonnulls(struck_reason, struck_by, struck_at) IN (0, 3))
  )`,
  `CREATE INDEX movement_event_movement_index ON movement_event (movement_id, happened_on)`,
  `CREATE INDEX movement_event_file_index ON movement_event (file_id)`,
  `CREATE INDEX movement_event_recorder_index ON movement_event (recorded_by_id)`,
  `CREATE TABLE movement_participation (
    movement_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    registration text NOT NULL,
    registered_on date NOT NULL,
    results text NOT NULL DEFAULT '',
    reported_on date,
    file_id uuid,
    version integer NOT NULL DEFAULT 1,
    CONSTRAINT movement_participation_pk PRIMARY KEY (movement_id, agency_id),
    CONSTRAINT movement_participation_movement_id_fk FOREIGN KEY (movement_id) REFERENCES movement (id) ON DELETE RESTRICT,
    CONSTRAINT movement_participation_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT movement_participation_file_id_fk FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE RESTRICT,
    CONSTRAINT movement_participation_results_check CHECK ((results = '') = (reported_on IS NULL)),
    CONSTRAINT movement_participation_days_check CHECK (reported_on >= registered_on)
  )`,
  `CREATE INDEX movement_participation_agency_index ON movement_participation (agency_id)`,
  `CREATE INDEX movement_participation_file_index ON movement_participation (file_id)`,
];
