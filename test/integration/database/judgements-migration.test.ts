import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../src/database/data-source';
import { cloneDatabase, cluster, onDatabase, SCHEMA } from '../../support/cluster';
import { undoThrough } from '../../support/migrations';

const NAME = 'Judgements1763800440000';

let dataSource: DataSource;
let drop: () => Promise<void>;

beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  const url = onDatabase(cluster().ownerUrl, clone.name);
  dataSource = await createDataSource({ url, schema: SCHEMA }).initialize();
  await undoThrough(dataSource, NAME);
  await seedPreviousRelease();
});
afterAll(async () => {
  await dataSource.destroy();
  await drop();
});

async function insert(sql: string, parameters: unknown[] = []): Promise<string> {
  const [row] = await dataSource.query<{ id: string }[]>(`${sql} RETURNING id`, parameters);
  return row!.id;
}

async function seedPreviousRelease(): Promise<void> {
  const scheme = await insert(`INSERT INTO scheme (code, title) VALUES ('S', 'x')`);
  const version = await insert(
    `INSERT INTO scheme_version (scheme_id, state, definition, created_by, changed_by) VALUES ($1, 'draft', '{}', 'x', 'x')`,
    [scheme],
  );
  const bloc = await insert(`INSERT INTO bloc (code, name) VALUES ('K', 'Khối')`);
  const period = await insert(
    `INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on)
     VALUES ('2022', 'Năm 2022', 'year', '2022-01-01', '2022-12-31', '2022-12-31')`,
  );
  const agency = await insert(`INSERT INTO agency (code, kind, official_order) VALUES ('AG', 'party', 1)`);
  const review = await insert(`INSERT INTO review (bloc_id, period_id, scheme_version_id) VALUES ($1, $2, $3)`, [
    ...[bloc, period, version],
  ]);
  const sheet = await insert(
    `INSERT INTO score_sheet (review_id, agency_id, scheme_version_id, state) VALUES ($1, $2, $3, 'taken_up')`,
    [review, agency, version],
  );
  await dataSource.query(
    `INSERT INTO score_entry (sheet_id, criterion_code, layer, version, input, explanation, author_name, source)
     VALUES ($1, 'A1', 'self', 1, '{"points":"18.5"}', 'Đủ', 'x', 'screen'),
            ($1, 'A1', 'self', 2, NULL, '', 'x', 'import')`,
    [sheet],
  );
}

const entries = () =>
  dataSource.query<unknown[]>(
    `SELECT criterion_code, version, input, explanation, source FROM score_entry ORDER BY criterion_code, version`,
  );
const BOTH = [
  { criterion_code: 'A1', version: 1, input: { points: '18.5' }, explanation: 'Đủ', source: 'screen' },
  { criterion_code: 'A1', version: 2, input: null, explanation: '', source: 'import' },
];

it('keeps every entry and its history, and refuses a version twice', async () => {
  await dataSource.runMigrations();
  expect(await entries()).toEqual(BOTH);
  const twice = dataSource.query(`INSERT INTO score_entry SELECT * FROM score_entry LIMIT 1`);
  await expect(twice).rejects.toMatchObject({ constraint: 'score_entry_pk' });
  await expect(dataSource.query(`UPDATE score_entry SET version = 3`)).rejects.toMatchObject({ code: '23000' });
});

it('keeps judgements that only grow, one version once, also without an agency that judges', async () => {
  const add = (layer: string, points: string, accepted: boolean) =>
    dataSource.query(
      `INSERT INTO score_judgement (sheet_id, criterion_code, layer, version, accepted, points, author_name, source)
       SELECT id, 'A1', $1, 1, $3, $2, 'x', 'screen' FROM score_sheet`,
      [layer, points, accepted],
    );
  await add('appraisal', '17', false);
  await expect(add('appraisal', '16', false)).rejects.toMatchObject({
    constraint: 'score_judgement_version_once_index',
  });
  await expect(add('cross', '16', false)).rejects.toMatchObject({ constraint: 'score_judgement_judge_check' });
  await expect(add('appraisal', '16', true)).rejects.toMatchObject({ constraint: 'score_judgement_points_check' });
  for (const change of [`UPDATE score_judgement SET points = 1`, `DELETE FROM score_judgement`]) {
    await expect(dataSource.query(change)).rejects.toMatchObject({ code: '23000' });
  }
});

it('goes back to entries with a layer, but not over judgements', async () => {
  await expect(undoThrough(dataSource, NAME)).rejects.toThrow(
    'the old form cannot say what is stored: score_judgement',
  );
  await dataSource.query(`ALTER TABLE score_judgement DISABLE TRIGGER score_judgement_append_only`);
  await dataSource.query(`DELETE FROM score_judgement`);
  await dataSource.query(`ALTER TABLE score_judgement ENABLE TRIGGER score_judgement_append_only`);
  await undoThrough(dataSource, NAME);
  const layers = await dataSource.query<{ layer: string }[]>(`SELECT layer FROM score_entry`);
  expect(layers.map(({ layer }) => layer)).toEqual(['self', 'self']);
  expect(await entries()).toEqual(BOTH);
  await expect(dataSource.query(`UPDATE score_entry SET version = 3`)).rejects.toMatchObject({ code: '23000' });
});

it('refuses to forget a score that was no self-assessment', async () => {
  await dataSource.query(
    `INSERT INTO score_entry (sheet_id, criterion_code, layer, version, input, author_name, source)
     SELECT id, 'A2', 'cross', 1, '{"points":"1"}', 'x', 'screen' FROM score_sheet`,
  );
  await expect(dataSource.runMigrations()).rejects.toThrow('no self-assessment');
});
