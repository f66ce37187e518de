import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { cluster, onDatabase, SCHEMA } from './cluster';
import type { TestApplication } from './test-application';

/** How much a province holds: its blocs, the agencies of each, and the criteria on which each sheet is judged. */
export interface ProvinceSize {
  readonly blocs: number;
  readonly agencies: number;
  readonly criteria: number;
}

/** A statement as it was sent to PostgreSQL. */
export interface SentQuery {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Fills the database of an application with a province at work over three years, without triggers, and counts it. */
export async function fillProvince(application: TestApplication, size: ProvinceSize): Promise<void> {
  const [row] = await application.database.query<{ name: string }>(`SELECT current_database() AS name`);
  const client = new Client({
    connectionString: onDatabase(cluster().superuserUrl, row?.name ?? ''),
    options: `-c search_path=${SCHEMA},public -c session_replication_role=replica`,
  });
  await client.connect();
  try {
    for (const [name, value] of Object.entries(size)) {
      await client.query(`SELECT set_config($1, $2, false)`, [`province.${name}`, String(value)]);
    }
    await client.query(readFileSync(join(__dirname, '../../bench/todo/province.sql'), 'utf8'));
  } finally {
    await client.end();
  }
}

/** What the work sends to PostgreSQL. */
export async function sentQueries(application: TestApplication, work: () => Promise<unknown>): Promise<SentQuery[]> {
  const dataSource = application.app.get(DataSource);
  const sent: SentQuery[] = [];
  const original = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = original(mode);
    const query = runner.query.bind(runner) as (...parameters: unknown[]) => Promise<unknown>;
    runner.query = ((sql: string, parameters: unknown[] = [], ...rest: unknown[]) => {
      sent.push({ sql, parameters });
      return query(sql, parameters, ...rest);
    }) as typeof runner.query;
    return runner;
  };
  try {
    await work();
  } finally {
    dataSource.createQueryRunner = original;
  }
  return sent;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** The tables that PostgreSQL would read from end to end to answer a query. */
export async function tablesReadWhole(application: TestApplication, { sql, parameters }: SentQuery): Promise<string[]> {
  const [row] = await application.database.query<{ 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }>(
    `EXPLAIN (FORMAT JSON) ${sql}`,
    parameters,
  );
  return (row?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => wholeIn(Plan));
}

function wholeIn(node: PlanNode): string[] {
  const own = node['Node Type'].includes('Seq Scan') ? [node['Relation Name'] ?? ''] : [];
  return [...own, ...(node.Plans ?? []).flatMap(wholeIn)];
}
