import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Configuration } from '../config/configuration';
import type { DatabaseConnection } from './data-source';
import { EmbeddedDatabaseError } from './embedded/embedded-error';
import { EmbeddedServer } from './embedded/embedded-server';

/** The roles' connections, and how to leave the server behind them. */
export interface Connections {
  readonly application: DatabaseConnection;
  readonly owner: DatabaseConnection;
  /** Role to grant to; null when one role both migrates and serves. */
  readonly applicationRole: string | null;
  readonly embedded: boolean;
  /** Leaves an embedded server; the last to leave stops it. */
  leave(): Promise<void>;
  /** Keeps a second application off the same embedded database. Throws EmbeddedDatabaseError when one is serving. */
  claimServing(): Promise<void>;
}

/** Any fixed number: held for as long as an application serves from an embedded database. */
const SERVING_LOCK = 7_202_212;

/** Connects as configured: to the server named by DATABASE_URL, or to the embedded one in DATA_DIR. */
export async function openConnections(configuration: Configuration): Promise<Connections> {
  return configuration.databaseUrl === null
    ? openEmbedded(configuration)
    : openExternal(configuration, configuration.databaseUrl);
}

/** True when DATA_DIR already holds an embedded database. */
export function hasEmbeddedDatabase(dataDir: string): boolean {
  return existsSync(join(dataDir, 'postgres', 'PG_VERSION'));
}

function openExternal(configuration: Configuration, url: string): Connections {
  const schema = configuration.databaseSchema;
  const ownerUrl = configuration.databaseOwnerUrl ?? url;
  return {
    application: { url, schema },
    owner: { url: ownerUrl, schema },
    applicationRole: configuration.databaseOwnerUrl === null ? null : decodeURIComponent(new URL(url).username),
    embedded: false,
    leave: () => Promise.resolve(),
    claimServing: () => Promise.resolve(),
  };
}

async function openEmbedded(configuration: Configuration): Promise<Connections> {
  const server = await EmbeddedServer.start(configuration.dataDir);
  const schema = configuration.databaseSchema;
  let serving: Client | null = null;
  return {
    application: { url: server.applicationUrl, schema },
    owner: { url: server.ownerUrl, schema },
    applicationRole: 'thidua_app',
    embedded: true,
    leave: async () => {
      await serving?.end();
      await server.leave();
    },
    claimServing: async () => {
      serving = new Client({ connectionString: server.applicationUrl });
      await serving.connect();
      const { rows } = await serving.query<{ claimed: boolean }>('SELECT pg_try_advisory_lock($1) AS claimed', [
        SERVING_LOCK,
      ]);
      if (rows[0]?.claimed === true) return;
      await serving.end();
      serving = null;
      throw new EmbeddedDatabaseError(
        `Một ứng dụng khác đang chạy trên thư mục dữ liệu ${configuration.dataDir}. Hãy dừng nó hoặc đặt DATA_DIR khác.`,
      );
    },
  };
}
