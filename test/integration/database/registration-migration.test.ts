import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../src/database/data-source';
import { cloneDatabase, cluster, onDatabase, SCHEMA } from '../../support/cluster';
import { undoThrough } from '../../support/migrations';

const REGISTRATION = 'Registration1763800410000';

let dataSource: DataSource;
let drop: () => Promise<void>;
let taskId: string;

beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  const url = onDatabase(cluster().ownerUrl, clone.name);
  dataSource = await createDataSource({ url, schema: SCHEMA }).initialize();
  await undoThrough(dataSource, REGISTRATION);
  await seedPreviousRelease();
  await dataSource.runMigrations();
});
afterAll(async () => {
  await dataSource.destroy();
  await drop();
});

async function insert(sql: string, parameters: unknown[] = []): Promise<string> {
  const [row] = await dataSource.query<{ id: string }[]>(`${sql} RETURNING id`, parameters);
  return row!.id;
}

/** A task as the release before stored it: approved, and adjusted once. */
async function seedPreviousRelease(): Promise<void> {
  const bloc = await insert(`INSERT INTO bloc (code, name, kind) VALUES ('K', 'Khối', 'bloc')`);
  const period = await insert(
    `INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on) VALUES ('2022', 'Năm 2022', 'year', '2022-01-01', '2022-12-31', '2022-12-31')`,
  );
  const agency = await insert(`INSERT INTO agency (code, kind, official_order) VALUES ('AG', 'party', 1)`);
  taskId = await insert(`INSERT INTO key_task (bloc_id, period_id, agency_id, number) VALUES ($1, $2, $3, 1)`, [
    ...[bloc, period, agency],
  ]);
  for (const [version, target, reason] of [
    [1, '95', null],
    [2, '90', 'Cấp trên giao lại'],
  ] as const) {
    await dataSource.query(
      `INSERT INTO key_task_baseline (task_id, version, title, unit, target, target_kind, direction, due_on, reason, approved_by, source)
       VALUES ($1, $2, 'Việc', '%', $3, 'level', 'higher', '2022-12-31', $4, 'Hội đồng', 'import')`,
      [taskId, version, target, reason],
    );
  }
}

describe('tasks of the release before', () => {
  it('keep every approved version, which hold for the whole year and have no arrangement', async () => {
    const rows = await dataSource.query<object[]>(
      `SELECT version, target::text, reason, weight, expected_product, coordinators, milestones, effective_on
         FROM key_task_baseline WHERE task_id = $1 ORDER BY version`,
      [taskId],
    );
    const bare = { weight: null, expected_product: '', coordinators: [], milestones: [], effective_on: null };
    expect(rows).toEqual([
      { version: 1, target: '95', reason: null, ...bare },
      { version: 2, target: '90', reason: 'Cấp trên giao lại', ...bare },
    ]);
  });

  it('are still only added to', async () => {
    await expect(dataSource.query(`UPDATE key_task_baseline SET weight = 5`)).rejects.toThrow('only added');
  });

  it('are not taken back to a form that cannot say what is stored', async () => {
    await dataSource.query(
      `INSERT INTO task_registration (bloc_id, period_id, agency_id) SELECT bloc_id, period_id, agency_id FROM key_task`,
    );
    await expect(undoThrough(dataSource, REGISTRATION)).rejects.toThrow('registrations');
  });
});
