/*
 * How long others wait, and how much memory it takes, while a long list of past honours is checked, written to a ledger,
 * and checked again when the ledger has every line: reading, comparing and the statements to the database together.
 *
 *   npm run --silent build
 *   node bench/past-honours/bench-past-honours-ledger.mjs [--rows 19000] [--decisions 200] [--compiled dist]
 *
 * Starts a PostgreSQL of its own in a fresh folder and leaves nothing behind. `--compiled` names another compiled product,
 * so that two of them can be measured in turn. Names are counted, not drawn: every run reads the same list.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import 'reflect-metadata';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const ROWS = Number(option('--rows', '19000'));
const COMPILED = resolve(option('--compiled', 'dist'));
const DECISIONS = Number(option('--decisions', '200'));
const FIRST_YEAR = 2004;
const YEARS = 20;
const MEGABYTE = 1024 * 1024;
const SCHEMA = 'thidua';
const AWARD = 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh';

const load = async (path) => (await import(pathToFileURL(join(COMPILED, path)).href)).default;

function line(index) {
  const decision = index % DECISIONS;
  const year = String(FIRST_YEAR + (decision % YEARS));
  return {
    number: `${String(decision + 1)}/QĐ-UB`,
    decidedOn: `${year}-12-10`,
    issuingBody: 'Ủy ban nhân dân tỉnh',
    signerName: 'Nguyễn Văn Ký',
    signerTitle: 'Chủ tịch',
    subject: 'Cá nhân',
    recipient: `Lò Văn Thứ ${String(index)}`,
    detail: 'Chuyên viên Phòng Tổng hợp',
    agencyName: `Huyện ủy Khe Thượng ${String(index % 40)}`,
    award: AWARD,
    year,
  };
}

/** The list is made by another process, so that its memory is not counted. */
async function writeList(path) {
  const { PAST_COLUMNS } = await load('src/modules/honours/past/past-columns.js');
  const { writeForms } = await load('src/workbooks/index.js');
  const rows = Array.from({ length: ROWS }, (_, index) => line(index));
  const form = { name: 'Khen thưởng', title: 'Danh sách', remarks: [], columns: PAST_COLUMNS, rows, spareRows: 0 };
  writeFileSync(path, await writeForms('Danh sách', [form]));
}

/** A service of the compiled product on a real database; files and the audit, which have no part in it, are left out. */
async function serviceOn(dataSource, bytes) {
  const { Database } = await load('src/database/database.js');
  const { HonoursRepository } = await load('src/modules/honours/honours.repository.js');
  const { PastHonoursRepository } = await load('src/modules/honours/past/past-honours.repository.js');
  const { PastHonoursService } = await load('src/modules/honours/past/past-honours.service.js');
  const { Clock } = await load('src/platform/clock.js');
  const database = new Database(dataSource);
  const award = { code: 'BK_TINH', system: 'state', kind: 'form', current: { version: 1, award: { name: AWARD } } };
  return new PastHonoursService(
    database,
    new PastHonoursRepository(database),
    new HonoursRepository(database),
    { list: async () => [award] },
    { keep: async () => ({ id: 'kept' }), read: async () => ({ file: { name: 'list.xlsx' }, bytes }) },
    { record: () => undefined },
    new Clock(),
  );
}

async function measure(name, work) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  delay.disable();
  const worst = delay.max / 1e6;
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${name}: ${seconds.toFixed(1)} s, longest wait of others ${worst.toFixed(0)} ms (99 %: ` +
      `${(delay.percentile(99) / 1e6).toFixed(0)} ms), peak memory of the process so far ${peak.toFixed(0)} MB`,
  );
  return result;
}

async function run(folder) {
  const path = join(folder, 'list.xlsx');
  execFileSync(process.execPath, [fileURLToPath(import.meta.url), ...process.argv.slice(2), '--write', path]);
  const bytes = readFileSync(path);
  const { EmbeddedServer } = await load('src/database/embedded/embedded-server.js');
  const { createDataSource } = await load('src/database/data-source.js');
  const { migrate } = await load('src/database/migrate.js');
  const { SYSTEM_ACTOR } = await load('src/platform/access/actor.js');
  const server = await EmbeddedServer.start(join(folder, 'database'), { settings: ['fsync=off'] });
  try {
    await migrate({ url: server.ownerUrl, schema: SCHEMA }, 'thidua_app');
    const dataSource = await createDataSource({ url: server.applicationUrl, schema: SCHEMA }).initialize();
    const service = await serviceOn(dataSource, bytes);
    const before = process.resourceUsage().maxRSS / 1024;
    console.log(
      `${String(ROWS)} rows, ${DECISIONS} decisions, ${(bytes.length / MEGABYTE).toFixed(1)} MB; at rest ${before.toFixed(0)} MB`,
    );
    const file = { name: 'list.xlsx', bytes };
    const { plan } = await measure('check', () => service.preview(SYSTEM_ACTOR, file));
    if (plan.problems.length > 0) throw new Error(plan.problems[0].sentence);
    const { honours } = await measure('write', () => service.apply(SYSTEM_ACTOR, 'kept', new Map()));
    if (honours !== ROWS) throw new Error(`${String(honours)} lines were written`);
    await measure('check again', () => service.preview(SYSTEM_ACTOR, file));
    await dataSource.destroy();
  } finally {
    await server.stop();
  }
}

const list = option('--write', null);
if (list !== null) await writeList(list);
else {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-bench-'));
  // The account that runs PostgreSQL has to pass through.
  chmodSync(folder, 0o711);
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
