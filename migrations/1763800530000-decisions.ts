import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What follows a decision of commendation: codes by which anybody checks an honour, payment lists of bonus money, the
 * handing over of certificates and objects, revocations with what has to be given back.
 */
export class Decisions1763800530000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, KEEPER]) await runner.query(statement);
    for (const [table, columns] of KEPT) {
      await runner.query(
        `CREATE TRIGGER ${table}_kept BEFORE UPDATE OR DELETE ON ${table}
         FOR EACH ROW EXECUTE FUNCTION keep_all_but(${columns.map((column) => `'${column}'`).join(', ')})`,
      );
      await runner.query(
        `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
         FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
    await purposes(runner, [...PURPOSES, 'decision']);
  }

  /** Refused while anything is stored that only these tables can say. */
  async down(runner: QueryRunner): Promise<void> {
    const names = KEPT.map(([table]) => table);
    for (const rest of [...names, `stored_file WHERE purpose = 'decision'`]) {
      const rows = (await runner.query(`SELECT FROM ${rest} LIMIT 1`)) as unknown[];
      if (rows.length > 0) throw new Error(`the old form cannot say what is stored: ${rest}`);
    }
    for (const table of names) await runner.query(`DROP TABLE ${table}`);
    await runner.query(`DROP FUNCTION keep_all_but()`);
    await purposes(runner, PURPOSES);
  }
}

/** Tables, those that point to others first, with the columns that may change after a row was written. */
const KEPT: readonly (readonly [table: string, changeable: readonly string[]])[] = [
  [
    'revocation_line',
    ['recovered', 'recovered_on', 'artefact_returned_on', 'note', 'version', 'recorded_by', 'recorded_at'],
  ],
  ['revocation', []],
  ['artefact_handover', ['handed_on', 'receiver', 'handed_by', 'recorded_by', 'recorded_at']],
  ['payment_line', ['is_live', 'paid_on', 'receiver', 'paid_recorded_by', 'paid_recorded_at']],
  ['payment_list', ['cancelled_by', 'cancelled_at', 'cancel_reason']],
  ['honour_code', []],
];

const PURPOSES = ['evidence', 'progress', 'import', 'bloc_document', 'agency_document'];

/** Lays down what files are kept for. */
async function purposes(runner: QueryRunner, known: readonly string[]): Promise<void> {
  await runner.query(`ALTER TABLE stored_file DROP CONSTRAINT stored_file_purpose_check`);
  const list = known.map((purpose) => `'${purpose}'`).join(',');
  await runner.query(`ALTER TABLE stored_file ADD CONSTRAINT stored_file_purpose_check CHECK (purpose IN (${list}))`);
}

const KEEPER = `CREATE FUNCTION keep_all_but() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - TG_ARGV::text[] = to_jsonb(OLD) - TG_ARGV::text[] THEN RETURN NEW; END IF;
     RAISE EXCEPTION 'rows of % are kept as written', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
   END $$`;

const TABLES = [
  `CREATE TABLE honour_code (
    code text COLLATE "C" NOT NULL,
    honour_id uuid NOT NULL,
    CONSTRAINT honour_code_pk PRIMARY KEY (code),
    CONSTRAINT honour_code_honour_id_fk FOREIGN KEY (honour_id) REFERENCES honour (id) ON DELETE RESTRICT,
    CONSTRAINT honour_code_honour_unique UNIQUE (honour_id),
    CONSTRAINT honour_code_form_check CHECK (code ~ '^[a-z2-7]{24}$')
  )`,
  `CREATE TABLE payment_list (
    id uuid NOT NULL DEFAULT uuidv7(),
    title text NOT NULL,
    decision_id uuid,
    agency_id uuid,
    decided_from date,
    decided_to date,
    total bigint NOT NULL,
    confirmed_by_id uuid,
    confirmed_by text NOT NULL,
    confirmed_at timestamptz NOT NULL,
    cancelled_by text,
    cancelled_at timestamptz,
    cancel_reason text,
    CONSTRAINT payment_list_pk PRIMARY KEY (id),
    CONSTRAINT payment_list_decision_id_fk FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE RESTRICT,
    CONSTRAINT payment_list_agency_id_fk FOREIGN KEY (agency_id) REFERENCES agency (id) ON DELETE RESTRICT,
    CONSTRAINT payment_list_confirmed_by_id_fk FOREIGN KEY (confirmed_by_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT payment_list_title_check CHECK (length(btrim(title)) > 0),
    CONSTRAINT payment_list_scope_check CHECK ((decision_id IS NOT NULL AND num_nonnulls(agency_id, decided_from, decided_to) = 0) OR (decision_id IS NULL AND num_nonnulls(agency_id, decided_from, decided_to) = 3 AND decided_from <= decided_to)),
    CONSTRAINT payment_list_total_check CHECK (total >= 0),
    CONSTRAINT payment_list_cancelled_check CHECK (num_nulls(cancelled_by, cancelled_at, cancel_reason) IN (0, 3))
  )`,
  `CREATE INDEX payment_list_decision_index ON payment_list (decision_id)`,
  `CREATE INDEX payment_list_agency_index ON payment_list (agency_id)`,
  `CREATE INDEX payment_list_confirmed_by_index ON payment_list (confirmed_by_id)`,
  `CREATE INDEX payment_list_newest_index ON payment_list (confirmed_at DESC, id DESC)`,
  `CREATE TABLE payment_line (
    list_id uuid NOT NULL,
    position integer NOT NULL,
    honour_id uuid NOT NULL,
    coefficient text,
    factor text,
    base_salary bigint,
    product text,
    computed bigint,
    amount bigint NOT NULL,
    reason text NOT NULL,
    working text NOT NULL,
    note text NOT NULL DEFAULT '',
    is_live boolean NOT NULL DEFAULT true,
    paid_on date,
    receiver text,
    paid_recorded_by text,
    paid_recorded_at timestamptz,
    CONSTRAINT payment_line_pk PRIMARY KEY (list_id, position),
    CONSTRAINT payment_line_list_id_fk FOREIGN KEY (list_id) REFERENCES payment_list (id) ON DELETE RESTRICT,
    CONSTRAINT payment_line_honour_id_fk FOREIGN KEY (honour_id) REFERENCES honour (id) ON DELETE RESTRICT,
    CONSTRAINT payment_line_honour_unique UNIQUE (list_id, honour_id),
    CONSTRAINT payment_line_amount_check CHECK (amount >= 0 AND (computed IS NULL OR computed >= 0)),
    CONSTRAINT payment_line_paid_check CHECK (num_nulls(paid_on, receiver, paid_recorded_by, paid_recorded_at) IN (0, 4) AND (paid_on IS NULL OR amount > 0))
  )`,
  `CREATE INDEX payment_line_honour_index ON payment_line (honour_id)`,
  // An honour is paid once, whatever lists it is looked at in.
  `CREATE UNIQUE INDEX payment_line_once_index ON payment_line (honour_id) WHERE is_live AND amount > 0`,
  `CREATE TABLE artefact_handover (
    id uuid NOT NULL DEFAULT uuidv7(),
    honour_id uuid NOT NULL,
    occasion text NOT NULL,
    reason text,
    requested_on date,
    due_on date,
    handed_on date,
    receiver text,
    handed_by text,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT artefact_handover_pk PRIMARY KEY (id),
    CONSTRAINT artefact_handover_honour_id_fk FOREIGN KEY (honour_id) REFERENCES honour (id) ON DELETE RESTRICT,
    CONSTRAINT artefact_handover_occasion_check CHECK (occasion IN ('first','reissue')),
    CONSTRAINT artefact_handover_reissue_check CHECK ((occasion = 'reissue') = (num_nulls(reason, requested_on, due_on) = 0) AND (occasion = 'reissue' OR num_nonnulls(reason, requested_on, due_on) = 0)),
    CONSTRAINT artefact_handover_due_check CHECK (due_on >= requested_on),
    CONSTRAINT artefact_handover_handed_check CHECK (num_nulls(handed_on, receiver, handed_by) IN (0, 3) AND (occasion = 'reissue' OR handed_on IS NOT NULL))
  )`,
  `CREATE INDEX artefact_handover_honour_index ON artefact_handover (honour_id)`,
  `CREATE UNIQUE INDEX artefact_handover_first_index ON artefact_handover (honour_id) WHERE occasion = 'first'`,
  `CREATE UNIQUE INDEX artefact_handover_open_index ON artefact_handover (honour_id) WHERE handed_on IS NULL`,
  `CREATE TABLE revocation (
    id uuid NOT NULL DEFAULT uuidv7(),
    decision_id uuid NOT NULL,
    number text NOT NULL,
    number_folded text COLLATE "C" NOT NULL,
    decided_on date NOT NULL,
    issuing_body text NOT NULL,
    issuing_body_folded text COLLATE "C" NOT NULL,
    signer_name text NOT NULL DEFAULT '',
    signer_title text NOT NULL DEFAULT '',
    ground text NOT NULL,
    reason text NOT NULL,
    file_id uuid,
    recorded_by_id uuid,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT revocation_pk PRIMARY KEY (id),
    CONSTRAINT revocation_decision_id_fk FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE RESTRICT,
    CONSTRAINT revocation_file_id_fk FOREIGN KEY (file_id) REFERENCES stored_file (id) ON DELETE RESTRICT,
    CONSTRAINT revocation_recorded_by_id_fk FOREIGN KEY (recorded_by_id) REFERENCES app_user (id) ON DELETE RESTRICT,
    CONSTRAINT revocation_number_unique UNIQUE (number_folded, issuing_body_folded, decided_on, decision_id),
    CONSTRAINT revocation_number_check CHECK (length(btrim(number)) > 0 AND length(btrim(issuing_body)) > 0 AND length(btrim(reason)) > 0),
    CONSTRAINT revocation_ground_check CHECK (ground IN ('fraud','false_dossier','unlawful_appraisal','later_violation'))
  )`,
  `CREATE INDEX revocation_decision_index ON revocation (decision_id)`,
  `CREATE INDEX revocation_file_index ON revocation (file_id)`,
  `CREATE INDEX revocation_recorded_by_index ON revocation (recorded_by_id)`,
  `CREATE TABLE revocation_line (
    honour_id uuid NOT NULL,
    revocation_id uuid NOT NULL,
    money_due bigint NOT NULL,
    artefact_due boolean NOT NULL,
    recovered bigint NOT NULL DEFAULT 0,
    recovered_on date,
    artefact_returned_on date,
    note text NOT NULL DEFAULT '',
    version integer NOT NULL DEFAULT 1,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT revocation_line_pk PRIMARY KEY (honour_id),
    CONSTRAINT revocation_line_honour_id_fk FOREIGN KEY (honour_id) REFERENCES honour (id) ON DELETE RESTRICT,
    CONSTRAINT revocation_line_revocation_id_fk FOREIGN KEY (revocation_id) REFERENCES revocation (id) ON DELETE RESTRICT,
    CONSTRAINT revocation_line_money_check CHECK (money_due >= 0 AND recovered BETWEEN 0 AND money_due AND (recovered = 0) = (recovered_on IS NULL)),
    CONSTRAINT revocation_line_artefact_check CHECK (artefact_due OR artefact_returned_on IS NULL)
  )`,
  `CREATE INDEX revocation_line_revocation_index ON revocation_line (revocation_id)`,
  `CREATE INDEX revocation_line_open_index ON revocation_line (honour_id) WHERE recovered < money_due OR (artefact_due AND artefact_returned_on IS NULL)`,
];
