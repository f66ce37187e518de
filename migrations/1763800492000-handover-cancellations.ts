import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A planned hand-over of the chair can be cancelled before its day; what it said stays. */
export class HandoverCancellations1763800492000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE handover
      ADD COLUMN outgoing_until date,
      ADD COLUMN incoming_began boolean NOT NULL DEFAULT true,
      ADD COLUMN cancelled_by text,
      ADD COLUMN cancelled_at timestamptz,
      ADD COLUMN cancel_reason text,
      ADD CONSTRAINT handover_cancelled_check CHECK (num_nulls(cancelled_by, cancelled_at, cancel_reason) IN (0, 3)),
      DROP CONSTRAINT handover_day_unique`);
    await runner.query(
      `CREATE UNIQUE INDEX handover_day_index ON handover (bloc_id, effective_on) WHERE cancelled_at IS NULL`,
    );
    await runner.query(`CREATE INDEX handover_bloc_index ON handover (bloc_id)`);
    await runner.query(`DROP TRIGGER handover_append_only ON handover`);
    await runner.query(
      `CREATE TRIGGER handover_cancel_once BEFORE UPDATE ON handover FOR EACH ROW
       WHEN (OLD.cancelled_at IS NOT NULL OR NEW.cancelled_at IS NULL OR (${KEPT('OLD')}) IS DISTINCT FROM (${KEPT('NEW')}))
       EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER handover_no_delete BEFORE DELETE ON handover FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
  }

  /** Refused while a hand-over is cancelled, or says something of roles that the old form cannot. */
  async down(runner: QueryRunner): Promise<void> {
    const rows = (await runner.query(
      `SELECT FROM handover WHERE cancelled_at IS NOT NULL OR outgoing_until IS NOT NULL OR NOT incoming_began LIMIT 1`,
    )) as unknown[];
    if (rows.length > 0) throw new Error('the old form cannot say what is stored: handover');
    await runner.query(`DROP TRIGGER handover_no_delete ON handover`);
    await runner.query(`DROP TRIGGER handover_cancel_once ON handover`);
    await runner.query(
      `CREATE TRIGGER handover_append_only BEFORE UPDATE OR DELETE ON handover
       FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(`DROP INDEX handover_bloc_index`);
    await runner.query(`DROP INDEX handover_day_index`);
    await runner.query(`ALTER TABLE handover
      DROP CONSTRAINT handover_cancelled_check,
      DROP COLUMN cancel_reason,
      DROP COLUMN cancelled_at,
      DROP COLUMN cancelled_by,
      DROP COLUMN incoming_began,
      DROP COLUMN outgoing_until,
      ADD CONSTRAINT handover_day_unique UNIQUE (bloc_id, effective_on)`);
  }
}

/** What a cancellation does not touch. */
function KEPT(row: string): string {
  const columns = ['id', 'bloc_id', 'period_id', 'effective_on', 'old_chair_id', 'new_chair_id', 'new_vice_chair_id'];
  const others = [
    'outgoing_user_id',
    'incoming_user_id',
    'outgoing_until',
    'incoming_began',
    'note',
    'made_by',
    'made_at',
  ];
  return [...columns, ...others].map((column) => `${row}.${column}`).join(', ');
}
