import { Client } from 'pg';
import type { EmbeddedServer } from '../../src/database/embedded/embedded-server';

/** How a test reaches the cluster that globalSetup started; passed on through the environment. */
export interface Cluster {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly applicationUrl: string;
}

export const SCHEMA = 'thidua';
export const TEMPLATE = 'test_template';
const VARIABLE = 'TEST_CLUSTER';

declare global {
  /** Held by the process that ran globalSetup. */
  var testCluster: { server: EmbeddedServer; folder: { remove(): void }; users: number } | undefined;
}

export function publishCluster(cluster: Cluster): void {
  process.env[VARIABLE] = JSON.stringify(cluster);
}

/** The running cluster; throws when the project has no globalSetup. */
export function cluster(): Cluster {
  const value = process.env[VARIABLE];
  if (value === undefined) throw new Error('this test needs the PostgreSQL of globalSetup');
  return JSON.parse(value) as Cluster;
}

/** The same role on another database of the cluster. */
export function onDatabase(url: string, database: string): string {
  const moved = new URL(url);
  moved.pathname = `/${database}`;
  return moved.toString();
}

/** Runs one statement as superuser. */
export async function asSuperuser(superuserUrl: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A database of its own, made from the migrated template under a name of its own or the one given, and how to drop it. */
export async function cloneDatabase(given?: string): Promise<{ name: string; drop: () => Promise<void> }> {
  const name = given ?? `test_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;
  const { superuserUrl } = cluster();
  await asSuperuser(superuserUrl, `CREATE DATABASE ${name} OWNER thidua_owner TEMPLATE ${TEMPLATE}`);
  return { name, drop: () => asSuperuser(superuserUrl, `DROP DATABASE ${name} WITH (FORCE)`) };
}
