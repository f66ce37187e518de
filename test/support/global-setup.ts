import 'reflect-metadata';
import { EmbeddedServer } from '../../src/database/embedded/embedded-server';
import { migrate } from '../../src/database/migrate';
import { asSuperuser, onDatabase, publishCluster, SCHEMA, TEMPLATE } from './cluster';
import { temporaryFolder } from './temporary-folder';

const WITHOUT_DURABILITY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];

/** Starts one PostgreSQL for all projects of the run, in a fresh folder, with a migrated template database. */
export default async function setUp(): Promise<void> {
  if (globalThis.testCluster) {
    globalThis.testCluster.users += 1;
    return;
  }
  const folder = temporaryFolder('thidua-test-');
  const server = await EmbeddedServer.start(folder.path, { settings: WITHOUT_DURABILITY });
  globalThis.testCluster = { server, folder, users: 1 };
  const superuserUrl = server.superuserUrl('postgres');
  await asSuperuser(superuserUrl, `CREATE DATABASE ${TEMPLATE} OWNER thidua_owner`);
  await migrate({ url: onDatabase(server.ownerUrl, TEMPLATE), schema: SCHEMA }, 'thidua_app');
  publishCluster({ superuserUrl, ownerUrl: server.ownerUrl, applicationUrl: server.applicationUrl });
}
