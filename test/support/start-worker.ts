import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const SCRIPT = join(__dirname, '..', '..', 'src', 'documents', 'renderers', 'worker.ts');

/** Stands in for src/documents/start-worker: tests run from source, which a thread cannot read by itself. */
export function startWorker(): Worker {
  return new Worker(join(__dirname, 'typescript-worker.cjs'), { workerData: { script: SCRIPT } });
}
