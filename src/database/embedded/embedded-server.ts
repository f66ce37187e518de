import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { postgresBinaries, type PostgresBinaries } from './binaries';
import { EmbeddedDatabaseError } from './embedded-error';
import { withFolderLock } from './folder-lock';
import { handOver, requireReachable, serverUser, type ServerUser } from './server-user';

const DATABASE = 'thidua';
const OWNER = 'thidua_owner';
const APPLICATION = 'thidua_app';
const SUPERUSER = 'postgres';
/** Line of postmaster.pid that holds the port. */
const PORT_LINE = 3;
const LOOKS = 4;
const LOOK_AGAIN_MILLISECONDS = 75;
/** Together three seconds: longer than a living server takes to listen, and than the children of a killed one live. */
const ADOPTION_ATTEMPTS = 30;
const ADOPTION_PAUSE_MILLISECONDS = 100;

interface Passwords {
  readonly superuser: string;
  readonly owner: string;
  readonly application: string;
}

export interface EmbeddedServerOptions {
  /** Extra settings of the server, for example `fsync=off` for tests. */
  readonly settings?: readonly string[];
}

/**
 * PostgreSQL in a folder. `start` makes it when the folder is new, starts it when it is down and joins it when it
 * already runs: a command beside the application, or an application after its predecessor was killed.
 * The last client to leave stops it.
 */
export class EmbeddedServer {
  private constructor(
    private readonly binaries: PostgresBinaries,
    private readonly dataDir: string,
    private readonly user: ServerUser | null,
    private readonly passwords: Passwords,
    private readonly port: number,
  ) {}

  /** Promises a server that accepts connections. Throws EmbeddedDatabaseError with a sentence for the operator. */
  static async start(dataDir: string, options: EmbeddedServerOptions = {}): Promise<EmbeddedServer> {
    const binaries = postgresBinaries();
    const user = serverUser();
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    const databaseDir = join(dataDir, 'postgres');
    mkdirSync(databaseDir, { recursive: true, mode: 0o700 });
    if (user) {
      handOver(dataDir, databaseDir, user);
      requireReachable(dataDir, user);
      requireReachable(join(binaries.initdb, '..'), user);
    }
    return withFolderLock(dataDir, async () => {
      const passwords = readPasswords(dataDir);
      const run = (program: string, args: readonly string[]): Promise<number> => runProgram(program, args, user);
      if (!existsSync(join(databaseDir, 'PG_VERSION'))) await initialise(binaries, dataDir, passwords, user, run);
      const running = (await run(binaries.pgCtl, ['status', '-D', databaseDir])) === 0;
      const port = (running ? await adopt(databaseDir) : null) ?? (await launch(binaries, databaseDir, options, run));
      const server = new EmbeddedServer(binaries, dataDir, user, passwords, port);
      await server.prepareDatabase();
      return server;
    });
  }

  /** Connection of the role that serves: reads and writes rows, owns nothing. */
  get applicationUrl(): string {
    return this.url(APPLICATION, this.passwords.application, DATABASE);
  }

  /** Connection of the role that migrates: owns the schema. */
  get ownerUrl(): string {
    return this.url(OWNER, this.passwords.owner, DATABASE);
  }

  /** Connection of the superuser to a database of this server; only for set-up and tests. */
  superuserUrl(database: string): string {
    return this.url(SUPERUSER, this.passwords.superuser, database);
  }

  /** Leaves the server; stops it when nobody else is connected. */
  async leave(): Promise<void> {
    await withFolderLock(this.dataDir, async () => {
      if (await this.hasOtherClients()) return;
      await this.stop();
    });
  }

  /** Stops the server whoever is connected. */
  async stop(): Promise<void> {
    const args = ['stop', '-D', join(this.dataDir, 'postgres'), '-m', 'fast', '-w'];
    await runProgram(this.binaries.pgCtl, args, this.user);
  }

  private async hasOtherClients(): Promise<boolean> {
    return this.asSuperuser('postgres', async (client) => {
      // Our own connections, closed a moment ago, may still be listed: look again before believing in somebody else.
      for (let look = 0; look < LOOKS; look += 1) {
        if (look > 0) await pause(LOOK_AGAIN_MILLISECONDS);
        const { rows } = await client.query<{ others: boolean }>(
          `SELECT count(*) > 0 AS others FROM pg_stat_activity
            WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
        );
        if (rows[0]?.others === false) return false;
      }
      return true;
    });
  }

  private async prepareDatabase(): Promise<void> {
    await this.asSuperuser('postgres', async (client) => {
      for (const [role, password] of [
        [OWNER, this.passwords.owner],
        [APPLICATION, this.passwords.application],
      ] as const) {
        const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
        if (known.rowCount === 0)
          await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
      }
      const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
      if (known.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
    });
  }

  private async asSuperuser<T>(database: string, work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: this.superuserUrl(database) });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  private url(role: string, password: string, database: string): string {
    return `postgres://${role}:${password}@127.0.0.1:${String(this.port)}/${database}`;
  }
}

type Run = (program: string, args: readonly string[]) => Promise<number>;

/** The passwords live beside the database folder, readable by its owner alone. */
function readPasswords(dataDir: string): Passwords {
  const file = join(dataDir, 'database.secret');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  const password = (): string => randomBytes(24).toString('hex');
  const passwords = { superuser: password(), owner: password(), application: password() };
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}

async function initialise(
  binaries: PostgresBinaries,
  dataDir: string,
  passwords: Passwords,
  user: ServerUser | null,
  run: Run,
): Promise<void> {
  const databaseDir = join(dataDir, 'postgres');
  // A folder left half-made by an interrupted first start is made again; a made one has PG_VERSION and never comes here.
  rmSync(databaseDir, { recursive: true, force: true });
  mkdirSync(databaseDir, { mode: 0o700 });
  if (user) handOver(dataDir, databaseDir, user);
  const passwordFile = join(databaseDir, '..', 'database.initial');
  writeFileSync(passwordFile, passwords.superuser, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  try {
    const code = await run(binaries.initdb, [
      ...['-D', databaseDir, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
      ...['--locale=C', '--locale-provider=icu', '--icu-locale=und'],
    ]);
    if (code !== 0) throw new EmbeddedDatabaseError(`Không tạo được cơ sở dữ liệu trong thư mục ${databaseDir}.`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function launch(
  binaries: PostgresBinaries,
  databaseDir: string,
  options: EmbeddedServerOptions,
  run: Run,
): Promise<number> {
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(options.settings ?? [])];
  const flags = [`-p ${String(port)}`, ...settings.map((setting) => `-c ${setting}`)].join(' ');
  const log = join(databaseDir, 'server.log');
  const code = await run(binaries.pgCtl, ['start', '-w', '-t', '60', '-D', databaseDir, '-l', log, '-o', flags]);
  if (code !== 0) throw new EmbeddedDatabaseError(`PostgreSQL không khởi động được. Xem nhật ký: ${log}`);
  return port;
}

/**
 * The port of the server that the pid file names, once it answers; null when it is dead. A killed server that nobody
 * has reaped still counts as running, so only an answer proves that it lives; its pid file is then removed.
 */
async function adopt(databaseDir: string): Promise<number | null> {
  const port = portOf(databaseDir);
  for (let attempt = 0; attempt < ADOPTION_ATTEMPTS; attempt += 1) {
    if (attempt > 0) await pause(ADOPTION_PAUSE_MILLISECONDS);
    if (await answers(port)) return port;
  }
  rmSync(join(databaseDir, 'postmaster.pid'), { force: true });
  return null;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect({ host: '127.0.0.1', port });
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', () => resolve(false));
  });
}

function portOf(databaseDir: string): number {
  const port = Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[PORT_LINE]);
  if (!Number.isInteger(port) || port <= 0) {
    throw new EmbeddedDatabaseError(`Không đọc được cổng của PostgreSQL đang chạy trong ${databaseDir}.`);
  }
  return port;
}

/** Resolves with the exit code. The server inherits no stream of ours, so a closed terminal cannot disturb it. */
function runProgram(program: string, args: readonly string[], user: ServerUser | null): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: 'ignore',
      // The server's user may not be allowed to stand in the current folder.
      cwd: '/',
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
