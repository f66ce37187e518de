import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const MEMORY = '/dev/shm';
/** The databases of a whole run stay well below this. */
const ENOUGH_BYTES = 4 * 1024 ** 3;

/**
 * A new folder for files of a test, and how to remove it. It lies in memory where there is plenty: copying a database of
 * some thousand small files, which every test of the application does, takes twenty times as long on a disk.
 */
export function temporaryFolder(prefix: string): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(join(memoryIsPlenty() ? MEMORY : tmpdir(), prefix));
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function memoryIsPlenty(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ENOUGH_BYTES;
  } catch {
    return false;
  }
}
