import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Registration of key tasks: more of what is approved, the agencies' drafts with their steps, and requests to change what
 * was approved.
 */
export class Registration1763800410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...BASELINE, ...TABLES]) await runner.query(statement);
    await runner.query(
      `CREATE TRIGGER task_registration_event_append_only BEFORE UPDATE OR DELETE ON task_registration_event
       FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER task_registration_event_no_truncate BEFORE TRUNCATE ON task_registration_event
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    // An open request is decided once; what was decided stays as it is.
    await runner.query(
      `CREATE TRIGGER target_change_request_decided BEFORE UPDATE OR DELETE ON target_change_request
       FOR EACH ROW WHEN (OLD.state <> 'requested') EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER target_change_request_no_truncate BEFORE TRUNCATE ON target_change_request
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  /** Refused while something is stored that the tables before cannot say. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM task_registration) AS registrations,
              EXISTS (SELECT FROM target_change_request) AS requests,
              EXISTS (SELECT FROM key_task_baseline
                       WHERE weight IS NOT NULL OR expected_product <> '' OR coordinators <> '{}' OR milestones <> '[]'
                          OR effective_on IS NOT NULL) AS baselines`,
    )) as Record<string, boolean>[];
    const reasons = Object.entries(used ?? {}).flatMap(([name, isUsed]) => (isUsed ? [name] : []));
    if (reasons.length > 0) throw new Error(`the old form cannot say what is stored: ${reasons.join(', ')}`);
    for (const table of ['target_change_request', 'registered_task', 'task_registration_event', 'task_registration']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    for (const column of ['effective_on', 'milestones', 'coordinators', 'expected_product', 'weight']) {
      await runner.query(`ALTER TABLE key_task_baseline DROP COLUMN ${column}`);
    }
  }
}

const BASELINE = [
  `ALTER TABLE key_task_baseline
    ADD COLUMN weight numeric,
    ADD COLUMN expected_product text NOT NULL DEFAULT '',
    ADD COLUMN coordinators text[] NOT NULL DEFAULT '{}',
    ADD COLUMN milestones jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN effective_on date`,
  `ALTER TABLE key_task_baseline ADD CONSTRAINT key_task_baseline_weight_check CHECK (weight >= 0)`,
  `ALTER TABLE key_task_baseline ADD CONSTRAINT key_task_baseline_milestones_check
    CHECK (jsonb_typeof(milestones) = 'array')`,
] as const;

const TABLES = [
  `CREATE TABLE task_registration (
    id uuid NOT NULL DEFAULT uuidv7(),
    bloc_id uuid NOT NULL,
    period_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    state text NOT NULL DEFAULT 'drafting',
    version integer NOT NULL DEFAULT 1,
    titles text[] NOT NULL DEFAULT '{}',
    CONSTRAINT task_registration_pk PRIMARY KEY (id),
    CONSTRAINT task_registration_bloc_id_fk FOREIGN KEY (bloc_id) REFERENCES bloc (id) ON DELETE RESTRICT,
    CONSTRAINT task_registration_period_id_fk FOREIGN KEY (period_id) REFERENCES period (id) ON DELETE RESTRICT,
    CONSTRAINT task_registration_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT task_registration_place_unique UNIQUE (bloc_id, period_id, agency_id),
    CONSTRAINT task_registration_state_check
      CHECK (state IN ('drafting','awaiting_leader','submitted','gathered','approved'))
  )`,
  `CREATE INDEX task_registration_period_index ON task_registration (period_id)`,
  `CREATE INDEX task_registration_agency_index ON task_registration (agency_id)`,
  `CREATE TABLE task_registration_event (
    id uuid NOT NULL DEFAULT uuidv7(),
    registration_id uuid NOT NULL,
    sequence integer NOT NULL,
    action text NOT NULL,
    from_state text NOT NULL,
    to_state text NOT NULL,
    reason text,
    actor_name text NOT NULL,
    happened_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT task_registration_event_pk PRIMARY KEY (id),
    CONSTRAINT task_registration_event_registration_id_fk
      FOREIGN KEY (registration_id) REFERENCES task_registration (id) ON DELETE RESTRICT,
    CONSTRAINT task_registration_event_sequence_unique UNIQUE (registration_id, sequence)
  )`,
  `CREATE TABLE registered_task (
    id uuid NOT NULL DEFAULT uuidv7(),
    registration_id uuid NOT NULL,
    number smallint NOT NULL,
    title text NOT NULL,
    unit text NOT NULL,
    target numeric,
    target_kind text NOT NULL,
    direction text NOT NULL,
    weight numeric,
    due_on date,
    expected_product text NOT NULL,
    coordinators text[] NOT NULL,
    milestones jsonb NOT NULL,
    version integer NOT NULL DEFAULT 1,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT registered_task_pk PRIMARY KEY (id),
    CONSTRAINT registered_task_registration_id_fk
      FOREIGN KEY (registration_id) REFERENCES task_registration (id) ON DELETE RESTRICT,
    CONSTRAINT registered_task_number_unique UNIQUE (registration_id, number) DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT registered_task_number_check CHECK (number BETWEEN 1 AND 200),
    CONSTRAINT registered_task_target_check CHECK (target >= 0),
    CONSTRAINT registered_task_weight_check CHECK (weight >= 0),
    CONSTRAINT registered_task_milestones_check CHECK (jsonb_typeof(milestones) = 'array'),
    CONSTRAINT registered_task_target_kind_check CHECK (target_kind IN ('cumulative','level')),
    CONSTRAINT registered_task_direction_check CHECK (direction IN ('higher','lower','reach'))
  )`,
  `CREATE TABLE target_change_request (
    id uuid NOT NULL DEFAULT uuidv7(),
    task_id uuid NOT NULL,
    seen_version integer NOT NULL,
    title text NOT NULL,
    unit text NOT NULL,
    target numeric NOT NULL,
    target_kind text NOT NULL,
    direction text NOT NULL,
    weight numeric,
    due_on date NOT NULL,
    expected_product text NOT NULL,
    coordinators text[] NOT NULL,
    milestones jsonb NOT NULL,
    effective_on date NOT NULL,
    reason text NOT NULL,
    state text NOT NULL DEFAULT 'requested',
    requested_by text NOT NULL,
    requester_id uuid,
    requested_at timestamptz NOT NULL DEFAULT now(),
    decided_by text,
    decided_at timestamptz,
    decision_reason text,
    CONSTRAINT target_change_request_pk PRIMARY KEY (id),
    CONSTRAINT target_change_request_task_id_fk
      FOREIGN KEY (task_id, seen_version) REFERENCES key_task_baseline (task_id, version) ON DELETE RESTRICT,
    CONSTRAINT target_change_request_requester_id_fk
      FOREIGN KEY (requester_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT target_change_request_target_check CHECK (target >= 0),
    CONSTRAINT target_change_request_weight_check CHECK (weight >= 0),
    CONSTRAINT target_change_request_milestones_check CHECK (jsonb_typeof(milestones) = 'array'),
    CONSTRAINT target_change_request_target_kind_check CHECK (target_kind IN ('cumulative','level')),
    CONSTRAINT target_change_request_direction_check CHECK (direction IN ('higher','lower','reach')),
    CONSTRAINT target_change_request_state_check CHECK (state IN ('requested','approved','rejected','withdrawn')),
    CONSTRAINT target_change_request_decided_check CHECK ((state = 'requested') = (decided_by IS NULL)),
    CONSTRAINT target_change_request_rejection_has_reason_check CHECK (state <> 'rejected' OR decision_reason IS NOT NULL)
  )`,
  `CREATE INDEX target_change_request_task_index ON target_change_request (task_id, seen_version)`,
  `CREATE INDEX target_change_request_requester_index ON target_change_request (requester_id)`,
  `CREATE UNIQUE INDEX target_change_request_one_open_index ON target_change_request (task_id) WHERE state = 'requested'`,
] as const;
