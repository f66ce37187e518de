import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { readConfiguration } from '../../../src/config/configuration';
import { openConnections } from '../../../src/database/connections';
import { EmbeddedServer } from '../../../src/database/embedded/embedded-server';

const PID_LINE = 0;

describe('the embedded PostgreSQL', () => {
  let folder: string;

  beforeEach(() => {
    // mkdtemp makes folders of mode 0700, the hardest case when the server runs as another user.
    folder = mkdtempSync(join(tmpdir(), 'thidua-embedded-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const serverProcess = (): number =>
    Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[PID_LINE]);
  // A stopped server takes its pid file away.
  const isRunning = (): boolean => existsSync(join(folder, 'postgres', 'postmaster.pid'));

  it('is made once, joined by a second client and stopped by the last', async () => {
    const first = await EmbeddedServer.start(folder);
    const second = await EmbeddedServer.start(folder);
    expect(second.applicationUrl).toBe(first.applicationUrl);
    const client = new Client({ connectionString: first.applicationUrl });
    await client.connect();
    await second.leave();
    expect(isRunning()).toBe(true);
    await client.end();
    await first.leave();
    expect(isRunning()).toBe(false);
  });

  it('starts again after the server was killed and its pid file stayed behind', async () => {
    await EmbeddedServer.start(folder);
    process.kill(serverProcess(), 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const again = await EmbeddedServer.start(folder);
    const client = new Client({ connectionString: again.ownerUrl });
    await client.connect();
    const { rows } = await client.query('SELECT 1 AS one');
    expect(rows).toEqual([{ one: 1 }]);
    await client.end();
    await again.leave();
  });

  it('keeps its passwords from other users', async () => {
    const server = await EmbeddedServer.start(folder);
    expect(statSync(join(folder, 'database.secret')).mode & 0o077).toBe(0);
    const { port } = new URL(server.applicationUrl);
    const stranger = new Client({ connectionString: `postgres://postgres:guess@127.0.0.1:${port}/postgres` });
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
    await server.stop();
  });

  it('refuses a second application on the same folder with one sentence', async () => {
    const configuration = readConfiguration({ DATA_DIR: folder });
    const first = await openConnections(configuration);
    await first.claimServing();
    const second = await openConnections(configuration);
    await expect(second.claimServing()).rejects.toThrow(`Một ứng dụng khác đang chạy trên thư mục dữ liệu ${folder}.`);
    await second.leave();
    await first.leave();
  });

  it('makes a database anew when an interrupted start left only half of it', async () => {
    mkdirSync(join(folder, 'postgres'));
    writeFileSync(join(folder, 'postgres', 'rest'), '');
    const server = await EmbeddedServer.start(folder);
    expect(server.ownerUrl).toMatch(/^postgres:/);
    await server.leave();
  });

  // Only root switches to another user, so only root can meet a folder that this user cannot pass.
  const asRoot = process.getuid?.() === 0;
  it(asRoot ? 'names a folder that its user cannot reach' : 'runs as the current user', async () => {
    if (!asRoot) {
      const server = await EmbeddedServer.start(folder);
      expect(statSync(join(folder, 'postgres')).uid).toBe(process.getuid?.());
      await server.leave();
      return;
    }
    const barred = join(folder, 'barred');
    mkdirSync(join(barred, 'data'), { recursive: true });
    chmodSync(barred, 0o700);
    await expect(EmbeddedServer.start(join(barred, 'data'))).rejects.toThrow(`không vào được thư mục ${barred}`);
  });
});

describe('a database server of one’s own', () => {
  it('is used as named, and nothing embedded is touched', async () => {
    const dataDir = join(tmpdir(), 'thidua-never-made');
    const configuration = readConfiguration({
      DATA_DIR: dataDir,
      DATABASE_URL: 'postgres://thidua_app@db.example:5432/thidua',
      DATABASE_PASSWORD: 'p@ss/word',
      DATABASE_OWNER_URL: 'postgres://thidua_owner:x@db.example:5432/thidua',
    });
    const connections = await openConnections(configuration);
    expect(connections).toMatchObject({
      embedded: false,
      applicationRole: 'thidua_app',
      application: { url: 'postgres://thidua_app:p%40ss%2Fword@db.example:5432/thidua', schema: 'thidua' },
    });
    expect(() => statSync(dataDir)).toThrow(/ENOENT/);
  });
});
