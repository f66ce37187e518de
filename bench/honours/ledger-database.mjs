/* The database that the ledger is measured on: a PostgreSQL of its own in a folder that is kept, filled once. */
import { URL } from 'node:url';
import { readFileSync } from 'node:fs';
import 'reflect-metadata';
import pg from 'pg';
import embedded from '../../dist/src/database/embedded/embedded-server.js';
import migration from '../../dist/src/database/migrate.js';

export const SCHEMA = 'thidua';
/** What a database server of a province would be given; the rest is left as PostgreSQL has it. */
export const SETTINGS = [
  'shared_buffers=2GB',
  'random_page_cost=1.1',
  'max_wal_size=8GB',
  'work_mem=16MB',
  'fsync=off',
];
const TABLES = ['decision', 'honour', 'honour_name'];

export async function connect(url) {
  const client = new pg.Client({ connectionString: url, options: `-c search_path=${SCHEMA},public` });
  await client.connect();
  client.on('error', () => undefined);
  return client;
}

/** Starts the server in the folder and fills it with about `honours` rows, unless it holds a ledger already. */
export async function startLedger(folder, honours) {
  const server = await embedded.EmbeddedServer.start(folder, { settings: SETTINGS });
  await migration.migrate({ url: server.ownerUrl, schema: SCHEMA }, 'thidua_app');
  const client = await connect(server.superuserUrl('thidua'));
  try {
    const { rows } = await client.query('SELECT EXISTS (SELECT FROM honour) AS filled');
    if (!rows[0].filled) await fill(client, honours);
  } finally {
    await client.end();
  }
  return server;
}

/** Fills the tables without triggers and indexes, then builds the indexes as the migration describes them. */
async function fill(client, honours) {
  const { rows: indexes } = await client.query(
    `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = $1 AND tablename = ANY($2)
        AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
    [SCHEMA, TABLES],
  );
  const time = async (label, work) => {
    const start = Date.now();
    await work();
    console.error(`${label}: ${((Date.now() - start) / 1000).toFixed(0)} s`);
  };
  await client.query('SET session_replication_role = replica');
  await client.query(
    `SET work_mem = '256MB'; SET maintenance_work_mem = '1GB'; SET synchronous_commit = off; SET jit = off`,
  );
  await client.query(`SELECT set_config('ledger.honours', $1, false)`, [String(honours)]);
  for (const { indexname } of indexes) await client.query(`DROP INDEX ${indexname}`);
  const script = readFileSync(new URL('./ledger.sql', import.meta.url), 'utf8');
  await time('honours', () => client.query(script));
  for (const { indexname, indexdef } of indexes) await time(indexname, () => client.query(indexdef));
  for (const table of TABLES) await time(`vacuum ${table}`, () => client.query(`VACUUM ANALYZE ${table}`));
  await client.query('CHECKPOINT');
}
