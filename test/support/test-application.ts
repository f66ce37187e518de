import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { Database } from '../../src/database/database';
import { Clock } from '../../src/platform/clock';
import { cluster, onDatabase, SCHEMA } from './cluster';
import { runApplication } from './running-application';
import { TestClient } from './test-client';

export const TEST_PASSWORD = 'mat-khau-thu-nghiem';

/** The whole application on a database of its own. */
export interface TestApplication {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  get<Service>(type: Type<Service>): Service;
  /** A browser signed in as this account, or signed out. */
  visit(loginName: string | null): Promise<TestClient>;
  /** Sets the clock to noon of the day in Vietnam. */
  setToday(day: string): void;
  /** Runs SQL as the owner of the schema, for what the application may not do. */
  asOwner(sql: string, parameters?: unknown[]): Promise<unknown[]>;
  close(): Promise<void>;
}

/** An application for one test or more; the clock stands at noon of `today` in Vietnam. */
export async function startTestApplication(options: { today?: string } = {}): Promise<TestApplication> {
  const running = await runApplication();
  const { app } = running;
  const clock = app.get(Clock);
  const setToday = (day: string): void => {
    clock.now = () => new Date(`${day}T12:00:00+07:00`);
  };
  setToday(options.today ?? '2026-11-22');
  const owner = new DataSource({
    type: 'postgres',
    url: onDatabase(cluster().ownerUrl, running.databaseName),
    extra: { options: `-c search_path=${SCHEMA},public`, max: 2 },
  });
  return {
    app,
    database: app.get(Database),
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
      await running.release();
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
