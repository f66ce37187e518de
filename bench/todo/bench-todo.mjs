/*
 * How long "Việc cần làm" takes at the size of a province: 200 blocs of 9 agencies over three years, the last under way
 * and everybody with something to do. One statement for each visit, as an officer, a secretary and Sở Nội vụ send it.
 *
 *   npm run --silent build && node bench/todo/bench-todo.mjs
 *
 * Starts a PostgreSQL of its own in a fresh folder and leaves nothing behind. `--explain officer` prints the plan instead.
 */
import { URL } from 'node:url';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import 'reflect-metadata';
import pg from 'pg';
import embedded from '../../dist/src/database/embedded/embedded-server.js';
import migration from '../../dist/src/database/migrate.js';
import sources from '../../dist/src/modules/home/todo/todo-sources.js';

const SCHEMA = 'thidua';
const SIZE = { blocs: 200, agencies: 9, criteria: 8 };
const RUNS = 41;
const WARM_UP = 5;
const NOW = new Date('2024-06-25T12:00:00+07:00');
const READERS = { officer: 'officer-l7-3', leader: 'leader-l7-3', secretary: 'secretary-l7', 'Sở Nội vụ': null };

async function assignmentsOf(client, login) {
  if (login === null) {
    return [{ role: 'APPRAISER', scope: 'province', agencyId: null, blocId: null, periodId: null }];
  }
  const { rows } = await client.query(
    `SELECT r.role, r.scope, r.agency_id AS "agencyId", r.bloc_id AS "blocId", r.period_id AS "periodId", u.id AS "userId"
       FROM role_assignment r JOIN app_user u ON u.id = r.user_id WHERE u.login_name = $1`,
    [login],
  );
  return rows;
}

async function fill(server) {
  const client = new pg.Client({
    connectionString: server.superuserUrl('thidua'),
    options: `-c search_path=${SCHEMA},public -c session_replication_role=replica`,
  });
  await client.connect();
  for (const [name, value] of Object.entries(SIZE)) {
    await client.query(`SELECT set_config($1, $2, false)`, [`province.${name}`, String(value)]);
  }
  try {
    await client.query(readFileSync(new URL('./province.sql', import.meta.url), 'utf8'));
  } finally {
    await client.end();
  }
}

async function measure(client, sql, parameters) {
  const times = [];
  let rows = 0;
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    const start = performance.now();
    rows = (await client.query(sql, parameters)).rows.length;
    if (run >= WARM_UP) times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  return { rows, median: times[RUNS >> 1], worst: times[RUNS - 1] };
}

const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
const server = await embedded.EmbeddedServer.start(folder, { settings: ['fsync=off'] });
try {
  await migration.migrate({ url: server.ownerUrl, schema: SCHEMA }, 'thidua_app');
  await fill(server);
  const client = new pg.Client({
    connectionString: server.applicationUrl,
    options: `-c search_path=${SCHEMA},public`,
  });
  await client.connect();
  client.on('error', () => undefined);
  const explained = process.argv[process.argv.indexOf('--explain') + 1];
  for (const [reader, login] of Object.entries(READERS)) {
    const held = await assignmentsOf(client, login);
    const ids = (field) => held.flatMap((assignment) => assignment[field] ?? []);
    const parameters = [JSON.stringify(held), held[0].userId ?? null, NOW, ids('agencyId'), ids('blocId')];
    const sql = sources.todoSql(new Set(held.map(({ role }) => role)));
    if (process.argv.includes('--explain')) {
      if (reader !== explained) continue;
      const { rows } = await client.query(`EXPLAIN (ANALYZE, COSTS OFF, TIMING ON) ${sql}`, parameters);
      console.log(rows.map((row) => row['QUERY PLAN']).join('\n'));
      continue;
    }
    const { rows, median, worst } = await measure(client, sql, parameters);
    console.log(`${reader}: ${rows} rows, median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`);
  }
  await client.end();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
