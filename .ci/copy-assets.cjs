/* The compiler leaves CSS, scripts and icons behind: put them beside the compiled templates. */
const { cpSync, existsSync, chmodSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const source = join(root, 'templates', 'assets');
if (existsSync(source)) cpSync(source, join(root, 'dist', 'templates', 'assets'), { recursive: true });
const cli = join(root, 'dist', 'src', 'cli.js');
if (existsSync(cli)) chmodSync(cli, 0o755);
