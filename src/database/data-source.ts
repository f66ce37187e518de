import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeCaseNaming } from './naming';

/** A role's connection to one schema of one database. */
export interface DatabaseConnection {
  readonly url: string;
  readonly schema: string;
}

/** Project folder as compiled (dist) or as written: entities and migrations lie beside each other in both. */
const ROOT = join(__dirname, '..', '..');

/**
 * Options of a data source: all names are relative to the schema, instants are read and written in UTC,
 * the structure changes by migrations alone. Statements are short: compiling one (JIT) would take longer than running it.
 */
export function dataSourceOptions(connection: DatabaseConnection): DataSourceOptions {
  return {
    type: 'postgres',
    url: connection.url,
    schema: connection.schema,
    extra: { options: `-c search_path=${connection.schema},public -c timezone=UTC -c jit=off`, max: 10 },
    entities: [join(ROOT, 'src', '**', '*.entity.{ts,js}')],
    migrations: [join(ROOT, 'migrations', '*.{ts,js}')],
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
    namingStrategy: new SnakeCaseNaming(),
    installExtensions: false,
    synchronize: false,
    logging: false,
  };
}

/** A data source outside Nest: for migrations and for tests. */
export function createDataSource(connection: DatabaseConnection): DataSource {
  return new DataSource(dataSourceOptions(connection));
}
