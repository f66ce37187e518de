import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who took a step is known by the account and not by the name alone, which two may bear: only then is the same request sent
 * twice told from that of somebody else. Rows of before have no account.
 */
export class ActingAccounts1763800595500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS) {
      const name = `${table}_${column}_fk`;
      await runner.query(
        `ALTER TABLE ${table} ADD COLUMN ${column} uuid CONSTRAINT ${name} REFERENCES app_user (id) ON DELETE RESTRICT`,
      );
      await runner.query(`CREATE INDEX ${table}_${column.replace(/_id$/, '')}_index ON ${table} (${column})`);
    }
    for (const [table, before, added] of KEPT) await keep(runner, table, [...before, added]);
  }

  /** Refused while an account is stored: the old form has only the name. */
  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS) {
      const rows = (await runner.query(`SELECT FROM ${table} WHERE ${column} IS NOT NULL LIMIT 1`)) as unknown[];
      if (rows.length > 0) throw new Error(`the old form cannot say what is stored: ${table}`);
    }
    for (const [table, before] of KEPT) await keep(runner, table, before);
    for (const [table, column] of COLUMNS) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
}

const COLUMNS = [
  ['score_sheet_event', 'actor_id'],
  ['task_registration_event', 'actor_id'],
  ['registered_task', 'changed_by_id'],
  ['target_change_request', 'decided_by_id'],
  ['meeting_event', 'actor_id'],
  ['review_exclusion', 'excluded_by_id'],
  ['reply_term', 'set_by_id'],
  ['cross_check', 'finished_by_id'],
  ['cross_check', 'reopened_by_id'],
  ['cross_check', 'ended_by_id'],
  ['payment_list', 'cancelled_by_id'],
  ['artefact_handover', 'recorded_by_id'],
  ['handover', 'cancelled_by_id'],
] as const;

/** Tables that are kept as written: the columns that may change, and the one that may change with them. */
const KEPT = [
  ['artefact_handover', ['handed_on', 'receiver', 'handed_by', 'recorded_by', 'recorded_at'], 'recorded_by_id'],
  ['payment_list', ['cancelled_by', 'cancelled_at', 'cancel_reason'], 'cancelled_by_id'],
] as const;

async function keep(runner: QueryRunner, table: string, changeable: readonly string[]): Promise<void> {
  const columns = changeable.map((column) => `'${column}'`).join(', ');
  await runner.query(
    `CREATE OR REPLACE TRIGGER ${table}_kept BEFORE UPDATE OR DELETE ON ${table}
     FOR EACH ROW EXECUTE FUNCTION keep_all_but(${columns})`,
  );
}
