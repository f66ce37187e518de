import type { Document } from './model';
import { PrintWorker } from './print-worker';
import type { PrintOrder } from './renderers/worker';

/** The formats that are drawn away from the event loop. */
export type PrintFormat = PrintOrder['format'];

/** One worker a process, kept alive: loading the libraries takes longer than drawing. */
const worker = new PrintWorker();

/** The document as a file. Drawn in a worker thread, one after another. @throws Error when it cannot be drawn. */
export function renderDocument(document: Document, format: PrintFormat): Promise<Buffer> {
  return worker.print(document, format);
}

/** Ends the worker; the next document starts another. Files still being drawn fail. */
export function closeRenderer(): Promise<void> {
  return worker.close();
}
