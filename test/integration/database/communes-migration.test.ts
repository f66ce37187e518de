import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../src/database/data-source';
import { cloneDatabase, cluster, onDatabase, SCHEMA } from '../../support/cluster';
import { undoThrough } from '../../support/migrations';

let dataSource: DataSource;
let drop: () => Promise<void>;

beforeAll(async () => {
  const clone = await cloneDatabase();
  drop = clone.drop;
  const url = onDatabase(cluster().ownerUrl, clone.name);
  dataSource = await createDataSource({ url, schema: SCHEMA }).initialize();
  await undoThrough(dataSource, 'Communes1763800641000');
});
afterAll(async () => {
  await dataSource.destroy();
  await drop();
});

const kinds = async (): Promise<string[]> =>
  (await dataSource.query<{ text: string }[]>(`SELECT code || ' ' || kind AS text FROM agency ORDER BY code`)).map(
    ({ text }) => text,
  );

it('makes communes of agencies of the State that bear such a name today, and takes it back', async () => {
  const agencies = [
    ['A', 'state', 'UBND xã Sơn Hà', null],
    ['B', 'state', 'Ủy ban nhân dân huyện Sơn Hà', null],
    ['C', 'party', 'Ủy ban nhân dân xã Một', null],
    ['D', 'state', 'Ủy ban nhân dân phường Hai', '2025-07-01'],
    ['E', 'state', 'Ủy ban nhân dân đặc khu Ba', null],
  ] as const;
  for (const [index, [code, kind, name, to]] of agencies.entries()) {
    await dataSource.query(
      `WITH a AS (INSERT INTO agency (code, kind, official_order) VALUES ($1, $2, $5) RETURNING id)
       INSERT INTO agency_name (agency_id, name, short_name, valid_from, valid_to)
       SELECT id, $3, $1, '2020-01-01', $4::date FROM a`,
      [code, kind, name, to, index + 1],
    );
  }
  const before = await kinds();
  await dataSource.runMigrations();
  expect(await kinds()).toEqual(['A commune', 'B state', 'C party', 'D state', 'E commune']);
  await undoThrough(dataSource, 'Communes1763800641000');
  expect(await kinds()).toEqual(before);
});
