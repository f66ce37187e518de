import { mkdir, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const STALE_AFTER_MILLISECONDS = 60_000;
const RETRY_AFTER_MILLISECONDS = 50;

/**
 * Runs the work while no other process does its own on the same folder: starting and stopping the server must not
 * interleave. A lock left by a killed process is taken over after a minute, longer than any start or stop takes.
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'database.lock');
  for (;;) {
    try {
      await mkdir(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await takeOverIfStale(lock);
      await pause(RETRY_AFTER_MILLISECONDS);
    }
  }
  try {
    return await work();
  } finally {
    await rmdir(lock).catch(() => undefined);
  }
}

async function takeOverIfStale(lock: string): Promise<void> {
  const found = await stat(lock).catch(() => null);
  if (found && Date.now() - found.mtimeMs > STALE_AFTER_MILLISECONDS) await rmdir(lock).catch(() => undefined);
}
