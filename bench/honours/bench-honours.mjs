/*
 * How long the search of the ledger takes over ten million honours: common and rare names, alone and with conditions,
 * combinations that nothing fulfils, and later pages; and how long a decision of 300 lines takes to write.
 *
 *   npm run --silent build && node bench/honours/bench-honours.mjs [--folder <folder>] [--honours 10000000] [--explain]
 *
 * The folder keeps the filled PostgreSQL for the next run; filling takes minutes. The product's own search is measured:
 * its service, its statements, one connection. `--explain` prints the plans of the statements that searches send.
 */
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DataSource } from 'typeorm';
import databaseModule from '../../dist/src/database/database.js';
import honoursRepository from '../../dist/src/modules/honours/honours.repository.js';
import ledgerRepository from '../../dist/src/modules/honours/ledger.repository.js';
import ledgerSearch from '../../dist/src/modules/honours/ledger-search.service.js';
import ledgerService from '../../dist/src/modules/honours/ledger.service.js';
import { SCHEMA, SETTINGS, startLedger } from './ledger-database.mjs';
import { QUERIES } from './queries.mjs';

const ROUNDS = 5;
const READER = { userId: null, name: 'đo', assignments: [{ role: 'APPRAISER', scope: 'province' }] };
/** The day whose names of agencies are shown. */
const CLOCK = { today: () => '2026-11-22' };
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};

const percentile = (times, share) => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)];
const line = (label, times, found) => {
  const sorted = [...times].sort((left, right) => left - right);
  const shown = [percentile(sorted, 0.5), percentile(sorted, 0.95), sorted.at(-1)].map((time) => time.toFixed(1));
  console.log(`| ${label} | ${found} | ${times.length} | ${shown.join(' | ')} |`);
};

async function describe(source, honours) {
  const [{ version }] = await source.query('SELECT version()');
  console.log(
    `Máy: ${cpus()[0].model}, ${cpus().length} lõi, ${(totalmem() / 2 ** 30).toFixed(0)} GB; Node ${process.version}`,
  );
  console.log(`${version.split(' on ')[0]}; ${SETTINGS.join(', ')}`);
  console.log(
    `Tải của máy lúc đo (load average): ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}; quy mô đặt: ${honours}`,
  );
  const sizes = await source.query(
    `SELECT relname AS name, greatest(reltuples, 0)::bigint::text AS rows, pg_size_pretty(pg_table_size(oid)) AS size,
            pg_size_pretty(pg_indexes_size(oid)) AS indexes
       FROM pg_class WHERE relname IN ('decision', 'honour', 'honour_name') AND relkind = 'r' ORDER BY 1`,
  );
  for (const { name, rows, size, indexes } of sizes)
    console.log(`${name}: ${rows} dòng, bảng ${size}, chỉ mục ${indexes}`);
}

/** Searches as the page does, and returns how long each took. */
async function search(ledger, ids, { query, pages = 1 }) {
  const wanted = {
    name: '',
    agencyId: null,
    awardCode: null,
    year: null,
    decision: '',
    system: null,
    subject: null,
    type: null,
    kind: null,
    from: null,
    to: null,
    ...query,
  };
  if (wanted.agency !== undefined) wanted.agencyId = ids.get(wanted.agency);
  let after = null;
  const times = [];
  let first;
  for (let page = 0; page < pages; page += 1) {
    const start = performance.now();
    const found = await ledger.search(READER, wanted, after);
    times.push(performance.now() - start);
    first ??= found;
    after = found.next;
    if (after === null) break;
  }
  const { count, rows, stoppedAt } = first;
  return {
    times,
    found: `${count.isExact ? count.value : count.value > 1000 ? '1.000+' : `≥ ${count.value}`} (${rows.length}${stoppedAt ? ', dừng' : ''})`,
  };
}

async function measure(ledger, ids) {
  console.log('\n| tìm | có (trang đầu) | số lần | p50 ms | p95 ms | lâu nhất ms |\n|---|---|---|---|---|---|');
  const all = [];
  for (const [group, queries] of Object.entries(QUERIES)) {
    const times = [];
    for (const one of queries) {
      const own = [];
      let found = '';
      await search(ledger, ids, one);
      for (let round = 0; round < ROUNDS; round += 1) {
        const result = await search(ledger, ids, one);
        own.push(...result.times);
        found = result.found;
      }
      line(`${group}: ${one.label ?? Object.values(one.query).join(' · ')}`, own, found);
      times.push(...own);
    }
    line(`**${group}**`, times, '');
    all.push(...times);
  }
  line('**tất cả**', all, '');
}

async function explain(source, ledger, ids) {
  for (const one of Object.values(QUERIES).flatMap((queries) => queries.filter(({ explained }) => explained))) {
    const sent = [];
    const original = source.manager.query.bind(source.manager);
    source.manager.query = (sql, parameters) => {
      sent.push({ sql, parameters });
      return original(sql, parameters);
    };
    await search(ledger, ids, one);
    source.manager.query = original;
    console.log(`\n## ${one.label ?? Object.values(one.query).join(' · ')}`);
    for (const { sql, parameters } of sent) {
      const rows = await source.query(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${sql}`, parameters);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      console.log(`\n${sql.replace(/\s+/g, ' ').slice(0, 160)} …\n${plan.replace(/\{[^}]{200,}\}/g, '{…}')}`);
    }
  }
}

/** The lines of a decision that honours 300 persons of the ledger again. */
const linesOf = (source, seed) =>
  source.query(
    `SELECT award_code AS "awardCode", award_version AS "awardVersion", award_name AS "awardName", kind, subject, type,
            agency_id AS "agencyId", NULL AS "agencyName", false AS "isAgency", NULL AS "divisionId", NULL AS "personId",
            NULL AS "householdId", recipient_name AS "recipientName", 'Dòng ' || row_number() OVER () AS "recipientDetail",
            achievement_from AS "achievementFrom", achievement_to AS "achievementYear"
       FROM honour TABLESAMPLE SYSTEM (0.01) REPEATABLE (${String(seed)}) WHERE subject = 'person' LIMIT 300`,
  );

/** Writes decisions of 300 lines as a grant does, `decisions` to a transaction, each transaction undone again. */
async function grants(database, source, { label, rounds, decisions }) {
  const repository = new honoursRepository.HonoursRepository(database);
  const times = [];
  const undone = new Error('undone');
  for (let round = 0; round < rounds; round += 1) {
    const lists = [];
    for (let n = 0; n < decisions; n += 1) lists.push(await linesOf(source, round * decisions + n));
    await database
      .transaction(async () => {
        const start = performance.now();
        for (const [n, lines] of lists.entries()) {
          const id = await repository.addDecision(draftOf(`${round}.${n}/QĐ-ĐO`), { id: null, name: 'đo' });
          const added = await repository.addLines(id, lines, 0);
          if (added.size !== 300) throw new Error(`${added.size} lines were added`);
        }
        times.push(performance.now() - start);
        throw undone;
      })
      .catch((error) => {
        if (error !== undone) throw error;
      });
  }
  line(label, times, decisions * 300);
}

const draftOf = (number) => ({
  ...{ number, decidedOn: '2026-11-22', issuingBody: 'Đo', authority: '', signerName: '', signerTitle: '' },
  ...{ system: 'state', subjectLine: '', fileId: null, source: 'entered' },
});

/** What the indexes of the ledger take, and how often searches have read them since they were filled. */
async function indexes(source) {
  const rows = await source.query(
    `SELECT indexrelname AS name, pg_size_pretty(pg_relation_size(indexrelid)) AS size, idx_scan AS scans
       FROM pg_stat_user_indexes WHERE relname IN ('honour', 'honour_name') ORDER BY pg_relation_size(indexrelid) DESC`,
  );
  console.log('\n| chỉ mục | cỡ | số lần đọc |\n|---|---|---|');
  for (const { name, size, scans } of rows) console.log(`| ${name} | ${size} | ${scans} |`);
}

const honours = Number(option('honours', '10000000'));
const server = await startLedger(option('folder', join(tmpdir(), 'thidua-ledger')), honours);
const source = await new DataSource({
  type: 'postgres',
  url: server.applicationUrl,
  extra: { options: `-c search_path=${SCHEMA},public -c jit=off`, max: 2 },
}).initialize();
try {
  const database = new databaseModule.Database(source);
  const repository = new ledgerRepository.LedgerRepository(database);
  const ledger = new ledgerService.LedgerService(new ledgerSearch.LedgerSearch(repository), repository, null, CLOCK);
  const agencies = await source.query(`SELECT code, id FROM agency`);
  const ids = new Map(agencies.map(({ code, id }) => [code, id]));
  await describe(source, honours);
  if (process.argv.includes('--explain')) await explain(source, ledger, ids);
  else {
    await measure(ledger, ids);
    console.log('\n| ghi | số dòng | số lần | p50 ms | p95 ms | lâu nhất ms |\n|---|---|---|---|---|---|');
    await grants(database, source, { label: 'một quyết định', rounds: 15, decisions: 1 });
    await grants(database, source, { label: 'nhập khen thưởng đã qua, 67 quyết định', rounds: 1, decisions: 67 });
    await indexes(source);
  }
} finally {
  await source.destroy();
  await server.stop();
}
