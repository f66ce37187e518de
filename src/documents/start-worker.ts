import { Worker } from 'node:worker_threads';

/** Starts the thread that draws documents: a script named without its ending. Tests put another in its place, which reads the source. */
export function startWorker(script: string): Worker {
  return new Worker(`${script}.js`);
}
