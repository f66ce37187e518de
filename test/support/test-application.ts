import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createServer } from '../../src/application';
import { readConfiguration } from '../../src/config/configuration';
import { Database } from '../../src/database/database';
import { Clock } from '../../src/platform/clock';
import { cloneDatabase, cluster, onDatabase, SCHEMA } from './cluster';
import { temporaryFolder } from './temporary-folder';
import { TestClient } from './test-client';

export const TEST_PASSWORD = 'mat-khau-thu-nghiem';

/** The whole application on a database of its own. */
export interface TestApplication {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly dataDir: string;
  get<Service>(type: Type<Service>): Service;
  /** A browser signed in as this account, or signed out. */
  visit(loginName: string | null): Promise<TestClient>;
  /** Sets the clock to noon of the day in Vietnam. */
  setToday(day: string): void;
  /** Runs SQL as the owner of the schema, for what the application may not do. */
  asOwner(sql: string, parameters?: unknown[]): Promise<unknown[]>;
  close(): Promise<void>;
}

/** Starts the application; the clock stands at noon of `today` in Vietnam. */
export async function startTestApplication(options: { today?: string } = {}): Promise<TestApplication> {
  const clone = await cloneDatabase();
  const folder = temporaryFolder('thidua-files-');
  const configuration = readConfiguration({ DATA_DIR: folder.path, LOG_LEVEL: 'fatal', PORT: '0' });
  const url = onDatabase(cluster().applicationUrl, clone.name);
  const app = await createServer(configuration, { url, schema: SCHEMA });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const clock = app.get(Clock);
  const setToday = (day: string): void => {
    clock.now = () => new Date(`${day}T12:00:00+07:00`);
  };
  setToday(options.today ?? '2026-11-22');
  const owner = new DataSource({
    type: 'postgres',
    url: onDatabase(cluster().ownerUrl, clone.name),
    extra: { options: `-c search_path=${SCHEMA},public`, max: 2 },
  });
  return {
    app,
    database: app.get(Database),
    dataDir: folder.path,
    get: (type) => app.get(type),
    setToday,
    asOwner: async (sql, parameters = []) => {
      if (!owner.isInitialized) await owner.initialize();
      return owner.query(sql, parameters);
    },
    visit: async (loginName) => {
      const client = new TestClient(app);
      if (loginName !== null) await client.signIn(loginName, TEST_PASSWORD);
      return client;
    },
    close: async () => {
      if (owner.isInitialized) await owner.destroy();
      await app.close();
      await clone.drop();
      folder.remove();
    },
  };
}

/** How many SQL statements the work sends to PostgreSQL. */
export async function countQueries(application: TestApplication, work: () => Promise<unknown>): Promise<number> {
  const dataSource = application.app.get(DataSource);
  let count = 0;
  const original = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = original(mode);
    const query = runner.query.bind(runner) as (...parameters: unknown[]) => Promise<unknown>;
    runner.query = ((...parameters: unknown[]) => {
      count += 1;
      return query(...parameters);
    }) as typeof runner.query;
    return runner;
  };
  try {
    await work();
  } finally {
    dataSource.createQueryRunner = original;
  }
  return count;
}
