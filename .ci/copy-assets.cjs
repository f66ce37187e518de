/* The compiler leaves CSS, scripts, icons and the data of migrations behind: put them beside what it has compiled. */
const { cpSync, existsSync, chmodSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
for (const folder of [join('templates', 'assets'), join('migrations', 'data')]) {
  if (existsSync(join(root, folder))) cpSync(join(root, folder), join(root, 'dist', folder), { recursive: true });
}
const cli = join(root, 'dist', 'src', 'cli.js');
if (existsSync(cli)) chmodSync(cli, 0o755);
