/** Stops the PostgreSQL of the run when its last project has ended. */
export default async function tearDown(): Promise<void> {
  const running = globalThis.testCluster;
  if (!running) return;
  running.users -= 1;
  if (running.users > 0) return;
  await running.server.stop();
  running.folder.remove();
}
