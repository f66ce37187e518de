import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Starts the thread that draws documents. Tests put another in its place, which reads the source. */
export function startWorker(): Worker {
  return new Worker(join(__dirname, 'renderers', 'worker.js'));
}
