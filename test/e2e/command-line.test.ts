import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { cloneDatabase, cluster, onDatabase, SCHEMA } from '../support/cluster';
import { compileProgram, type Ended, runCommand, RunningServer } from '../support/command-line';
import { temporaryFolder } from '../support/temporary-folder';
import { BLOC_WORKBOOK } from '../support/workbook-factory';

const SLOW = 180_000;
const MARK = 'Số liệu minh họa';

beforeAll(compileProgram, SLOW);

/** The one JSON object on standard output, and nothing else. */
function jsonOf({ stdout }: Ended): any {
  expect(stdout.trimEnd()).not.toContain('\n');
  return JSON.parse(stdout);
}

describe('the commands on a folder of their own', () => {
  const folder = temporaryFolder('thidua-command-');
  afterAll(() => folder.remove());

  const run = (...words: string[]): Promise<Ended> => runCommand(words, { DATA_DIR: folder.path, LOG_LEVEL: 'error' });
  const importBloc = (...more: string[]): Promise<Ended> =>
    run('import', BLOC_WORKBOOK, '--year', '2022', '--bloc', 'KHOI-BAN-DANG', ...more);

  it(
    'make the database',
    async () => {
      const ended = await run('migrate', '--json');
      expect([ended.exitCode, jsonOf(ended).applied.length]).toEqual([0, expect.any(Number)]);
    },
    SLOW,
  );

  it(
    'look at a workbook without writing',
    async () => {
      const ended = await importBloc('--dry-run');
      expect(ended.exitCode).toBe(0);
      expect(ended.stdout).toContain('mới kiểm tra, chưa ghi gì');
      expect(ended.stdout).toContain('90 nhiệm vụ của 9 đơn vị');
      expect(ended.stdout).toContain('Cần bổ sung:\n- Tên tỉnh, thành phố: quản trị đặt ở Hệ thống, Cài đặt.');
    },
    SLOW,
  );

  it(
    'import it, and answer one JSON object',
    async () => {
      const ended = await importBloc('--json');
      expect([ended.exitCode, ended.stderr]).toEqual([0, '']);
      const answer = jsonOf(ended);
      expect(answer).toMatchObject({
        ...{ bloc: 'KHOI-BAN-DANG', year: 2022, period: '2022-H1', applied: true, changed: true, repairs: 44 },
        blocName: 'Khối thi đua các Ban Xây dựng Đảng và các cơ quan trực thuộc Tỉnh ủy',
        counts: { agencies: 9, tasks: 90, values: 87, self_scores: 117, commendations: 8 },
        conflicts: [],
      });
      expect(answer.sheets.map(({ kind, added }: { kind: string; added: number }) => [kind, added])).toEqual([
        ...[
          ['agencies', 9],
          ['tasks', 90],
          ['progress', 89],
          ['criteria', 1],
        ],
        ...[
          ['self_scores', 117],
          ['commendations', 8],
        ],
      ]);
      expect(answer.missing.map(({ code }: { code: string }) => code)).toContain('pact_signed_on');
    },
    SLOW,
  );

  it(
    'say that the same file changes nothing',
    async () => {
      const ended = await importBloc();
      expect([ended.exitCode, ended.stdout.split('\n')[0]]).toEqual([0, 'khoi-ban-dang-2022.xlsx: không có thay đổi.']);
      expect(jsonOf(await importBloc('--json'))).toMatchObject({ applied: false, changed: false });
    },
    SLOW,
  );

  it(
    'refuse what is no workbook with 1 and a sentence',
    async () => {
      const file = path.join(folder.path, 'danh-sach.csv');
      writeFileSync(file, 'Mã,Tên\nVPTU,Văn phòng');
      const ended = await run('import', file, '--year', '2022', '--json');
      expect([ended.exitCode, jsonOf(ended).error]).toEqual([1, expect.stringContaining('tệp văn bản hoặc CSV')]);
      const missing = await run('import', path.join(folder.path, 'khong-co.xlsx'), '--year', '2022');
      expect([missing.exitCode, missing.stdout]).toEqual([1, '']);
      expect(missing.stderr).toContain('Không đọc được tệp');
    },
    SLOW,
  );

  it(
    'refuse a year that the file is not of, naming the cells',
    async () => {
      const ended = await run('import', BLOC_WORKBOOK, '--year', '2021', '--json');
      const answer = jsonOf(ended);
      expect([ended.exitCode, answer.code, answer.applied]).toEqual([1, 'import_has_errors', false]);
      expect(answer.problems).toContainEqual(
        expect.objectContaining({ sheet: 'Đơn vị', address: 'A2', sentence: 'Tiêu đề ghi năm 2022, cần năm 2021.' }),
      );
    },
    SLOW,
  );

  it.each([
    ['an unknown option', ['import', 'x.xlsx', '--khoi', 'A']],
    ['a year that is none', ['import', 'x.xlsx', '--year', 'hai']],
    ['no file', ['import', '--year', '2022']],
    ['an unknown command', ['nhap']],
  ])(
    'answer 2 for %s',
    async (_, words) => {
      expect((await run(...words)).exitCode).toBe(2);
    },
    SLOW,
  );

  it(
    'make the first administrator',
    async () => {
      const ended = await run('user', 'add', 'quan-tri', '--name', 'Quản trị', '--role', 'ADMINISTRATOR', '--json');
      expect([ended.exitCode, jsonOf(ended)]).toEqual([0, expect.objectContaining({ loginName: 'quan-tri' })]);
    },
    SLOW,
  );

  it(
    'verify the audit',
    async () => {
      const ended = await run('audit', 'verify', '--json');
      expect([ended.exitCode, jsonOf(ended).whole]).toEqual([0, true]);
    },
    SLOW,
  );

  it(
    'load no demonstration over it',
    async () => {
      const ended = await run('demo');
      expect([ended.exitCode, ended.stderr]).toEqual([1, expect.stringContaining('đã có dữ liệu')]);
    },
    SLOW,
  );
});

describe('the commands on schemes, which need no database', () => {
  const SCHEMES = path.join(__dirname, '..', '..', 'docs', 'schemes');
  const shipped = (file: string): string => path.join(SCHEMES, file);
  const fixture = (file: string): string => path.join(__dirname, '..', 'fixtures', file);
  const run = (...words: string[]): Promise<Ended> => runCommand(words, { DATA_DIR: '/nowhere', LOG_LEVEL: 'error' });

  it.each(['kd-100', 'kd-100-quota', 'kd-1000', 'kb-2022'])(
    'accept the shipped scheme %s',
    async (name) => {
      const ended = await run('scheme', 'check', shipped(`${name}.scheme.json`), '--json');
      expect([ended.exitCode, ended.stderr, jsonOf(ended).valid]).toEqual([0, '', true]);
    },
    SLOW,
  );

  it(
    'name six planted inconsistencies at six places, as JSON and as Excel',
    async () => {
      const places = async (file: string): Promise<unknown> => {
        const ended = await run('scheme', 'check', fixture(file), '--json');
        expect([ended.exitCode, ended.stderr]).toEqual([1, '']);
        return jsonOf(ended).violations.map(({ place }: { place: string }) => place);
      };
      expect(await places('six-mistakes.scheme.json')).toEqual(['A', 'B1', 'D2', 'E1', 'classification', 'C']);
      expect(await places('six-mistakes.scheme.xlsx')).toEqual([
        ...['Tiêu chí!D5', 'Tiêu chí!D10', 'Thưởng và trừ!G7'],
        ...['Thưởng và trừ!B10', 'Xếp loại!C5', 'Điều kiện!C5'],
      ]);
      const words = await run('scheme', 'check', fixture('six-mistakes.scheme.xlsx'));
      expect(words.stderr.trimEnd().split('\n')).toHaveLength(7);
      expect(words.stderr).toContain('- [Tiêu chí!D5] ');
    },
    SLOW,
  );

  it.each([
    ['kd-100', 'VPTU', { exact: '95.8', printed: '95,8' }],
    ['kd-1000', null, { exact: '8608/9', printed: '956' }],
  ])(
    'score the worked example of %s',
    async (name, code, total) => {
      const files = [shipped(`${name}.scheme.json`), shipped(`${name}.inputs.json`)];
      const ended = await run('score', ...files, '--json');
      expect([ended.exitCode, ended.stderr]).toEqual([0, '']);
      const { units } = jsonOf(ended);
      const unit = code === null ? units[0] : units.find((one: { code: string }) => one.code === code);
      expect(unit.total).toEqual(total);
      expect(Object.keys(unit)).toEqual(expect.arrayContaining(['code', 'total', 'rank', 'grade', 'lines', 'why']));
      const words = await run('score', ...files);
      expect([words.exitCode, words.stdout.includes('Vì sao:')]).toEqual([0, true]);
    },
    SLOW,
  );

  it(
    'refuse inputs that do not fit, and files that are not there',
    async () => {
      const wrong = await run('score', shipped('kd-1000.scheme.json'), shipped('kd-100.inputs.json'), '--json');
      expect([wrong.exitCode, jsonOf(wrong).valid]).toEqual([1, false]);
      expect((await run('scheme', 'check', 'khong-co.json')).exitCode).toBe(2);
      expect((await run('scheme', 'check')).exitCode).toBe(2);
      expect((await run('score', shipped('kd-100.scheme.json'))).exitCode).toBe(2);
    },
    SLOW,
  );
});

describe('the server', () => {
  const folders: ReturnType<typeof temporaryFolder>[] = [];
  const newFolder = (): string => {
    const folder = temporaryFolder('thidua-command-');
    folders.push(folder);
    return folder.path;
  };
  afterAll(() => folders.forEach((folder) => folder.remove()));

  it(
    'loads the demonstration on a new folder, and says so on pages, at its start and in every line of its log',
    async () => {
      const settings = { DATA_DIR: newFolder() };
      const server = await RunningServer.start(settings);
      expect(await server.page('/dang-nhap')).toContain(MARK);
      const { exitCode, stdout, stderr } = await server.stop();
      expect(exitCode).toBe(0);
      expect(stdout).toContain(`${MARK}: tỉnh Lam Giang là hư cấu`);
      expect(stdout).toMatch(/thu-ky {2,}Thư ký khối/);
      const lines = stderr.split('\n').filter((line) => line.startsWith('{'));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(JSON.parse(line)).toMatchObject({ note: MARK });
      const again = await runCommand(['demo'], settings);
      expect([again.exitCode, again.stderr]).toEqual([1, expect.stringContaining('đã có dữ liệu')]);
    },
    SLOW,
  );

  it(
    'loads none in production',
    async () => {
      const server = await RunningServer.start({ DATA_DIR: newFolder(), NODE_ENV: 'production' });
      expect(await server.page('/dang-nhap')).not.toContain(MARK);
      const { stdout, stderr } = await server.stop();
      expect(stdout).not.toContain('thu-ky');
      expect(stderr).not.toContain(MARK);
    },
    SLOW,
  );

  it(
    'has no demonstration account where DATABASE_URL is set',
    async () => {
      const clone = await cloneDatabase();
      const settings = {
        DATA_DIR: newFolder(),
        DATABASE_URL: onDatabase(cluster().applicationUrl, clone.name),
        DATABASE_OWNER_URL: onDatabase(cluster().ownerUrl, clone.name),
        DATABASE_SCHEMA: SCHEMA,
      };
      const server = await RunningServer.start(settings);
      expect(await server.page('/dang-nhap')).not.toContain(MARK);
      const { stdout } = await server.stop();
      expect(stdout).not.toContain('thu-ky');
      const command = await runCommand(['demo', '--json'], settings);
      expect([command.exitCode, jsonOf(command).error]).toEqual([
        1,
        'Không có tài khoản minh họa nơi đặt DATABASE_URL.',
      ]);
      await clone.drop();
    },
    SLOW,
  );
});
