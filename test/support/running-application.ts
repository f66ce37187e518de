import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer } from '../../src/application';
import { readConfiguration } from '../../src/config/configuration';
import { cloneDatabase, cluster, onDatabase, SCHEMA } from './cluster';
import { temporaryFolder } from './temporary-folder';

/** The whole application, started, with a database of its own. */
export interface RunningApplication {
  readonly app: NestFastifyApplication;
  readonly databaseName: string;
  /** Gives everything back: the next test of the file gets the same application with a new database. */
  release(): Promise<void>;
}

/** Starting takes many times longer than copying a database, so that an application waits here for the next test. */
let waiting: Started | null = null;

interface Started {
  readonly app: NestFastifyApplication;
  readonly databaseName: string;
  readonly folder: ReturnType<typeof temporaryFolder>;
}

afterAll(async () => {
  if (waiting) await end(waiting);
  waiting = null;
});

/** An application whose database is a fresh copy of the migrated one. */
export async function runApplication(): Promise<RunningApplication> {
  const again = waiting;
  waiting = null;
  const { name: databaseName, drop } = await cloneDatabase(again?.databaseName);
  const { app, folder } = again ?? (await start(databaseName));
  return {
    app,
    databaseName,
    release: async () => {
      const started = { app, databaseName, folder };
      // One that serves on a port, or a second one, is not wanted again.
      if (app.getHttpServer().listening || waiting) await end(started);
      else waiting = started;
      await drop();
      jest.restoreAllMocks();
    },
  };
}

async function start(databaseName: string): Promise<Started> {
  const folder = temporaryFolder('thidua-files-');
  const configuration = readConfiguration({ DATA_DIR: folder.path, LOG_LEVEL: 'fatal', PORT: '0' });
  const url = onDatabase(cluster().applicationUrl, databaseName);
  const app = await createServer(configuration, { url, schema: SCHEMA });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { app, databaseName, folder };
}

async function end({ app, folder }: Started): Promise<void> {
  await app.close();
  folder.remove();
}
