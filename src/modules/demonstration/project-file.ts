import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The path of a file of the project, whether the program runs from its sources or compiled below them. */
export function projectFile(...path: readonly string[]): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the folder of the project was not found');
    folder = parent;
  }
  return join(folder, ...path);
}
