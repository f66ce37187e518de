import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Started from source (tests), a worker has no compiler of its own: these lines give it one, file by file. */
const FROM_SOURCE = `
const { workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const typescript = require(workerData.compiler);
const compilerOptions = { module: 'commonjs', target: 'es2022', esModuleInterop: true };
require.extensions['.ts'] = (module, fileName) => {
  const source = readFileSync(fileName, 'utf8');
  module._compile(typescript.transpileModule(source, { fileName, compilerOptions }).outputText, fileName);
};
require(workerData.script);
`;

/** Starts the thread that draws documents, compiled beside this file or, in tests, from source. */
export function startWorker(): Worker {
  const extension = extname(__filename);
  const script = join(__dirname, 'renderers', `worker${extension}`);
  if (extension === '.js') return new Worker(script);
  return new Worker(FROM_SOURCE, { eval: true, workerData: { script, compiler: require.resolve('typescript') } });
}
