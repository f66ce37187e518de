import { parentPort } from 'node:worker_threads';
import { openWorkbook, WorkbookRefused } from '../../../workbooks';
import { type PastProblem, type PastRow, readPastHonours } from './read-past-honours';

/**
 * What the reading thread sends: rows and problems piece by piece, since the receiver takes each piece in at once; at the
 * end that all was sent, or why the file was not opened.
 */
export type PastReadingPart =
  | { readonly kind: 'rows'; readonly rows: readonly PastRow[] }
  | { readonly kind: 'problems'; readonly problems: readonly PastProblem[] }
  | { readonly kind: 'read' }
  | { readonly kind: 'refused'; readonly sentence: string };

const PIECE = 500;

parentPort?.once('message', (bytes: Uint8Array) => {
  readAndSend(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch((error: unknown) => {
    // Thrown outside the promise, so that the thread ends with this error and its owner hears of it.
    setImmediate(() => {
      throw error;
    });
  });
});

async function readAndSend(bytes: Buffer): Promise<void> {
  try {
    const { rows, problems } = readPastHonours(await openWorkbook(bytes));
    for (const piece of piecesOf(rows)) send({ kind: 'rows', rows: piece });
    for (const piece of piecesOf(problems)) send({ kind: 'problems', problems: piece });
    send({ kind: 'read' });
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    send({ kind: 'refused', sentence: error.message });
  }
}

function piecesOf<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / PIECE) }, (_, at) => items.slice(at * PIECE, (at + 1) * PIECE));
}

function send(part: PastReadingPart): void {
  parentPort?.postMessage(part);
}
