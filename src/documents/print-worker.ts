import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { Document } from './model';
import type { PrintOrder, PrintResult } from './renderers/worker';
import { startWorker } from './start-worker';

interface Waiting {
  readonly resolve: (file: Buffer) => void;
  readonly reject: (reason: Error) => void;
}

/** Sends documents to a worker thread and waits for the files. The thread keeps the process alive only while it draws. */
export class PrintWorker {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  /** The file of a document in a format. @throws Error when it cannot be drawn or the worker ends. */
  print(document: Document, format: PrintOrder['format']): Promise<Buffer> {
    const worker = (this.worker ??= this.start());
    const id = (this.lastId += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, format, document } satisfies PrintOrder);
    });
  }

  /** Ends the thread; what is still being drawn fails. */
  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    this.failAll(new Error('The renderer was closed.'));
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = startWorker(join(__dirname, 'renderers', 'worker'));
    worker.on('message', (result: PrintResult) => this.settle(worker, result));
    worker.on('error', (error: Error) => this.lose(worker, error));
    worker.on('exit', (code) => this.lose(worker, new Error(`The renderer ended with code ${String(code)}.`)));
    return worker;
  }

  private settle(worker: Worker, result: PrintResult): void {
    const waiting = this.waiting.get(result.id);
    this.waiting.delete(result.id);
    if (this.waiting.size === 0) worker.unref();
    if ('error' in result) waiting?.reject(new Error(result.error));
    else waiting?.resolve(Buffer.from(result.file));
  }

  /** A thread that died takes its orders with it; the next order starts another. */
  private lose(worker: Worker, reason: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.failAll(reason);
  }

  private failAll(reason: Error): void {
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }
}
