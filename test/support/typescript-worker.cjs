/* A thread that runs a TypeScript file. What was compiled once is kept beside other temporary files, under its digest. */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { tmpdir, userInfo } = require('node:os');
const { join } = require('node:path');
const { threadId, workerData } = require('node:worker_threads');
const { version } = require('typescript/package.json');

const KEPT = join(tmpdir(), `thidua-compiled-${userInfo().username}`);
const COMPILER_OPTIONS = { module: 'commonjs', target: 'es2022', esModuleInterop: true };

function compiled(fileName) {
  const source = readFileSync(fileName, 'utf8');
  const digest = createHash('sha256')
    .update(JSON.stringify([version, COMPILER_OPTIONS, source]))
    .digest('hex');
  const kept = join(KEPT, `${digest}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { outputText } = require('typescript').transpileModule(source, {
      fileName,
      compilerOptions: COMPILER_OPTIONS,
    });
    const half = `${kept}.${process.pid}.${threadId}`;
    mkdirSync(KEPT, { recursive: true, mode: 0o700 });
    writeFileSync(half, outputText);
    renameSync(half, kept);
    return outputText;
  }
}

require.extensions['.ts'] = (module, fileName) => module._compile(compiled(fileName), fileName);
require(workerData.script);
