/*
 * How long others wait while a long list of past honours is checked, and how much memory that takes: the list is read in a
 * thread and compared in slices, and for comparison read and compared on the main thread at once.
 *
 *   npm run --silent build && node bench/past-honours/bench-past-honours.mjs [--rows 19990] [--rounds 3]
 *
 * Every measurement runs in a process of its own, the two ways in turn, so that neither has the other's memory.
 * The ledger is taken as empty; no database is needed.
 */
import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import columns from '../../dist/src/modules/honours/past/past-columns.js';
import pastPlan from '../../dist/src/modules/honours/past/past-plan.js';
import slices from '../../dist/src/modules/honours/past/in-slices.js';
import readApart from '../../dist/src/modules/honours/past/read-apart.js';
import reader from '../../dist/src/modules/honours/past/read-past-honours.js';
import workbooks from '../../dist/src/workbooks/index.js';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const ROWS = Number(option('rows', '19990'));
const ROUNDS = Number(option('rounds', '3'));
const AROUND = {
  ...{ awards: [], agencyByCode: new Map(), agencyByName: new Map(), stored: [], personBy: new Map() },
  ...{ choices: new Map(), today: '2026-11-23' },
};

const WAYS = {
  'một mạch': async (bytes) => {
    const { rows } = reader.readPastHonours(await workbooks.openWorkbook(bytes));
    return pastPlan.planPast(rows, AROUND);
  },
  'luồng riêng': async (bytes) => {
    const { rows } = await readApart.readApart(bytes);
    return slices.inSlices(pastPlan.planningPast(rows, AROUND));
  },
};

function listOf(count) {
  const rows = Array.from({ length: count }, (_, index) => ({
    number: `${Math.floor(index / 40) + 1}/QĐ-UBND`,
    decidedOn: '2015-02-10',
    issuingBody: 'Ủy ban nhân dân tỉnh',
    system: 'Nhà nước',
    signerName: 'Trần Văn Mẫu',
    signerTitle: 'Chủ tịch',
    subject: 'Cá nhân',
    recipient: `Nguyễn Thị Mẫu ${index}`,
    detail: `Chuyên viên phòng ${index % 70}`,
    agencyName: `Cơ quan số ${index % 300}`,
    award: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    type: 'Công trạng',
    yearFrom: '2012',
    year: '2014',
  }));
  return workbooks.writeForms('Danh sách', [
    { name: 'Khen thưởng', title: 'Danh sách', remarks: [], columns: columns.PAST_COLUMNS, rows, spareRows: 1 },
  ]);
}

/** One measurement; the file comes from standard input, so that writing it costs this process nothing. */
async function measure(way) {
  const pieces = [];
  for await (const piece of process.stdin) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  const before = process.memoryUsage.rss();
  let peak = before;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  delay.enable();
  await setTimeout(100);
  delay.reset();
  const start = performance.now();
  const plan = await WAYS[way](bytes);
  const seconds = (performance.now() - start) / 1000;
  await setTimeout(50);
  delay.disable();
  clearInterval(watch);
  // The greatest size that the system has seen counts what happened between two looks.
  const most = Math.max(peak, process.resourceUsage().maxRSS * 1024);
  const lines = plan.decisions.reduce((sum, decision) => sum + decision.lines.length, 0);
  const megabytes = (size) => Math.round(size / 2 ** 20);
  const wait = { longest: delay.max / 1e6, p99: delay.percentile(99) / 1e6 };
  console.log(JSON.stringify({ lines, seconds, ...wait, before: megabytes(before), most: megabytes(most) }));
}

async function compare() {
  const input = await listOf(ROWS);
  console.log(
    `Máy: ${cpus()[0].model}, ${cpus().length} lõi, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.version}`,
  );
  console.log(`${ROWS} dòng, tệp ${(input.length / 2 ** 20).toFixed(1)} MB`);
  console.log('| lượt | cách | dòng | giây | chờ lâu nhất ms | chờ p99 ms | bộ nhớ trước MB | đỉnh MB | tải máy |');
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const way of Object.keys(WAYS)) {
      const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--way', way], { input });
      if (run.status !== 0) throw new Error(run.stderr.toString());
      const { lines, seconds, longest, p99, before, most } = JSON.parse(run.stdout.toString());
      const cells = [round, way, lines, seconds.toFixed(1), longest.toFixed(0), p99.toFixed(0), before, most];
      console.log(`| ${[...cells, loadavg()[0].toFixed(1)].join(' | ')} |`);
    }
  }
}

const way = option('way', '');
await (way === '' ? compare() : measure(way));
