import { parentPort } from 'node:worker_threads';
import type { Document } from '../model';
import { renderDocx } from './docx/render-docx';
import { renderPdf } from './pdf/render-pdf';
import { renderXlsx } from './xlsx/render-xlsx';

/** A document to print, sent to the worker. */
export interface PrintOrder {
  readonly id: number;
  readonly format: 'pdf' | 'xlsx' | 'docx';
  readonly document: Document;
}

/** What the worker sends back: the file, or why there is none. */
export type PrintResult =
  { readonly id: number; readonly file: Uint8Array } | { readonly id: number; readonly error: string };

parentPort?.on('message', (order: PrintOrder) => {
  print(order).then(
    (file) => parentPort?.postMessage({ id: order.id, file } satisfies PrintResult),
    (error: unknown) => parentPort?.postMessage({ id: order.id, error: reasonOf(error) } satisfies PrintResult),
  );
});

const RENDERERS = { pdf: renderPdf, xlsx: renderXlsx, docx: renderDocx } as const;

async function print({ format, document }: PrintOrder): Promise<Buffer> {
  return await RENDERERS[format](document);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
