import { Client } from 'pg';
import { createDataSource, type DatabaseConnection } from './data-source';

/** The engine whose functions the migrations use (uuidv7). */
const OLDEST_SERVER = 180_000;
/** Any fixed number: instances that start together migrate one after the other. */
const MIGRATION_LOCK = 7_202_211;

/** The database cannot be used as it is; the message is a Vietnamese sentence for the operator. */
export class DatabaseUnusableError extends Error {}

/**
 * Brings the schema to the newest version and lets the serving role use it.
 * Returns the names of the migrations that ran. `owner` may create; `applicationRole` null: the owner serves, too.
 */
export async function migrate(owner: DatabaseConnection, applicationRole: string | null): Promise<string[]> {
  const client = new Client({ connectionString: owner.url });
  await client.connect();
  try {
    await requireServerVersion(client);
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    for (const extension of ['unaccent', 'pg_trgm', 'btree_gist']) {
      await client.query(`CREATE EXTENSION IF NOT EXISTS ${extension} WITH SCHEMA public`);
    }
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${owner.schema}`);
    const applied = await runMigrations(owner);
    if (applicationRole !== null) await grant(client, owner.schema, applicationRole);
    return applied;
  } finally {
    // Closing the session releases the lock.
    await client.end();
  }
}

async function requireServerVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  if (Number(rows[0]?.server_version_num ?? 0) < OLDEST_SERVER) {
    throw new DatabaseUnusableError('Cần máy chủ PostgreSQL 18 trở lên.');
  }
}

async function runMigrations(owner: DatabaseConnection): Promise<string[]> {
  const dataSource = await createDataSource(owner).initialize();
  try {
    const applied = await dataSource.runMigrations();
    return applied.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

async function grant(client: Client, schema: string, role: string): Promise<void> {
  const name = client.escapeIdentifier(role);
  await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${name}`);
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${name}`);
  await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${name}`);
  // The serving role may only add to a table that a trigger keeps append-only.
  const { rows } = await client.query<{ tablename: string }>(
    `SELECT DISTINCT relname AS tablename FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
      WHERE relnamespace = $1::regnamespace AND tgname LIKE '%\\_append\\_only'`,
    [schema],
  );
  for (const { tablename } of rows) await client.query(`REVOKE UPDATE, DELETE ON ${schema}.${tablename} FROM ${name}`);
  await client.query(`REVOKE INSERT, UPDATE, DELETE ON ${schema}.migration FROM ${name}`);
}
