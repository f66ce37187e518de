import { chmodSync, chownSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-error';

/** The system user who runs the server, when it cannot be the current one: PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The user to switch to, or null when the current user may run the server. */
export function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { name, uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new EmbeddedDatabaseError(
    'Đang chạy bằng root nhưng máy không có người dùng postgres hoặc nobody để chạy PostgreSQL. Hãy chạy bằng người dùng thường.',
  );
}

/** Lets the server's user pass through the data folder and own the database folder inside it. */
export function handOver(dataDir: string, databaseDir: string, user: ServerUser): void {
  chmodSync(dataDir, 0o711);
  chownSync(databaseDir, user.uid, user.gid);
}

/**
 * Checks that the user can walk to the path. initdb would fail half-way and leave files behind,
 * so the folder that bars the way is named before anything is written.
 */
export function requireReachable(path: string, user: ServerUser): void {
  for (let folder = path; ; folder = dirname(folder)) {
    if (!mayPass(folder, user)) {
      throw new EmbeddedDatabaseError(
        `Người dùng ${user.name} (chạy PostgreSQL) không vào được thư mục ${folder}. Hãy cấp quyền đi qua (chmod o+x) hoặc đặt nơi khác.`,
      );
    }
    if (dirname(folder) === folder) return;
  }
}

function mayPass(folder: string, user: ServerUser): boolean {
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0;
}
