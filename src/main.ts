import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer } from './application';
import type { Configuration } from './config/configuration';
import type { Connections } from './database/connections';
import { migrate } from './database/migrate';
import { DemonstrationAccounts } from './modules/accounts';
import { DemonstrationService, demonstrationText } from './modules/demonstration';

/**
 * Migrates, serves, and resolves when the server has stopped. The order on the way out: requests, pool, and then,
 * by the caller, the database server itself.
 */
export async function serve(configuration: Configuration, connections: Connections): Promise<void> {
  await connections.claimServing();
  await migrate(connections.owner, connections.applicationRole);
  if (connections.applicationRole === null) {
    process.stderr.write(
      'Cảnh báo: chưa đặt DATABASE_OWNER_URL, nên vai trò phục vụ có quyền sửa cả nhật ký. Xem docs/van-hanh.md.\n',
    );
  }
  const app = await createServer(configuration, connections.application);
  const stop = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  try {
    await app.get(DemonstrationService).loadAtStart();
    await announce(app, configuration);
    await stop;
  } finally {
    await app.close();
  }
}

async function announce(app: NestFastifyApplication, configuration: Configuration): Promise<void> {
  // A database that somebody else runs is no demonstration, whatever was copied into it.
  const listed = configuration.databaseUrl === null ? await app.get(DemonstrationAccounts).listed() : null;
  if (listed !== null) process.stdout.write(`${demonstrationText(listed)}\n`);
  await app.listen(configuration.port, configuration.host);
  process.stdout.write(`Đang chạy tại ${await app.getUrl()}\n`);
}
