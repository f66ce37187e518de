import { Worker, type ResourceLimits } from 'node:worker_threads';

/** Starts a thread that runs a compiled script, named without its ending. Tests put another in its place, which reads the source. */
export function startWorker(script: string, resourceLimits: ResourceLimits): Worker {
  return new Worker(`${script}.js`, { resourceLimits });
}
