import { join } from 'node:path';
import { type ResourceLimits, Worker } from 'node:worker_threads';

/** Stands in for every `start-worker` of the source: tests run from source, which a thread cannot read by itself. */
export function startWorker(script: string, resourceLimits: ResourceLimits = {}): Worker {
  return new Worker(join(__dirname, 'typescript-worker.cjs'), {
    workerData: { script: `${script}.ts` },
    resourceLimits,
  });
}
