import { Client } from 'pg';
import { createDataSource } from '../../../src/database/data-source';
import { migrate } from '../../../src/database/migrate';
import { cloneDatabase, cluster, onDatabase, SCHEMA } from '../../support/cluster';

describe('the schema', () => {
  it('is what the entities say, after the migrations', async () => {
    const clone = await cloneDatabase();
    const dataSource = await createDataSource({
      url: onDatabase(cluster().ownerUrl, clone.name),
      schema: SCHEMA,
    }).initialize();
    try {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map((query) => query.query)).toEqual([]);
    } finally {
      await dataSource.destroy();
      await clone.drop();
    }
  });

  it('can be taken down and built again on an empty database', async () => {
    const clone = await cloneDatabase();
    const owner = { url: onDatabase(cluster().ownerUrl, clone.name), schema: SCHEMA };
    const dataSource = await createDataSource(owner).initialize();
    try {
      const applied = dataSource.migrations.length;
      for (let undone = 0; undone < applied; undone += 1) await dataSource.undoLastMigration();
      const tables = await dataSource.query<{ relname: string }[]>(
        `SELECT relname FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind = 'r'`,
        [SCHEMA],
      );
      expect(tables.map((table) => table.relname)).toEqual(['migration']);
      expect(await migrate(owner, 'thidua_app')).toHaveLength(applied);
    } finally {
      await dataSource.destroy();
      await clone.drop();
    }
  });

  it('lives beside another in the same database', async () => {
    const clone = await cloneDatabase();
    const owner = { url: onDatabase(cluster().ownerUrl, clone.name), schema: 'tinh_khac' };
    try {
      expect((await migrate(owner, 'thidua_app')).length).toBeGreaterThan(0);
      expect(await migrate(owner, 'thidua_app')).toEqual([]);
    } finally {
      await clone.drop();
    }
  });

  it('names every constraint and indexes every foreign key', async () => {
    const clone = await cloneDatabase();
    const client = new Client({ connectionString: onDatabase(cluster().superuserUrl, clone.name) });
    await client.connect();
    try {
      // A foreign key needs an index that begins with its column, or deleting and joining reads the whole table.
      const { rows } = await client.query<{ conname: string }>(
        `SELECT c.conname FROM pg_constraint c
          WHERE c.contype = 'f' AND c.connamespace = $1::regnamespace
            AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])
          ORDER BY 1`,
        [SCHEMA],
      );
      expect(rows.map((row) => row.conname)).toEqual([]);
      const unnamed = await client.query<{ conname: string }>(
        `SELECT conname FROM pg_constraint WHERE connamespace = $1::regnamespace AND contype IN ('c', 'f', 'u', 'x', 'p')
            AND conrelid <> ($1 || '.migration')::regclass
            AND conname !~ '_(pk|fk|check|unique|exclusion)$'`,
        [SCHEMA],
      );
      expect(unnamed.rows).toEqual([]);
    } finally {
      await client.end();
      await clone.drop();
    }
  });
});
