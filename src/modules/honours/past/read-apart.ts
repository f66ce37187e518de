import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { InvalidInput } from '../../../platform/errors';
import type { PastProblem, PastRow } from './read-past-honours';
import type { PastReadingPart } from './read-worker';
import { startWorker } from './start-worker';

/** A list as it was read: its good rows, and what is wrong at which cell. */
export interface PastReading {
  readonly rows: readonly PastRow[];
  readonly problems: readonly PastProblem[];
}

/** What reading a list may cost. */
export interface ReadingLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Several times what the largest list that the limits of a workbook let through needs. */
const LIMITS: ReadingLimits = { milliseconds: 120_000, megabytes: 1_536 };

const log = new Logger('PastHonours');

let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a list of past honours in a thread of its own, so that others are served meanwhile; its memory is given back when
 * it ends. One list at a time: two at once would need twice the memory. InvalidInput for what is no workbook, and when the
 * thread dies or takes longer than it may.
 */
export function readApart(bytes: Buffer, limits: ReadingLimits = LIMITS): Promise<PastReading> {
  const reading = last.then(() => readNow(bytes, limits));
  last = reading.catch(() => undefined);
  return reading;
}

function readNow(bytes: Buffer, { milliseconds, megabytes }: ReadingLimits): Promise<PastReading> {
  const worker = startWorker(join(__dirname, 'read-worker'), { maxOldGenerationSizeMb: megabytes });
  const rows: PastRow[] = [];
  const problems: PastProblem[] = [];
  return new Promise<PastReading>((resolve, reject) => {
    const timer = setTimeout(() => reject(refusal(TOO_SLOW)), milliseconds);
    worker.on('message', (part: PastReadingPart) => {
      if (part.kind === 'rows') rows.push(...part.rows);
      else if (part.kind === 'problems') problems.push(...part.problems);
      else if (part.kind === 'read') resolve({ rows, problems });
      else reject(refusal(part.sentence));
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (!isFull) log.error(error.stack ?? error.message);
      reject(refusal(isFull ? TOO_LARGE : BROKEN_OFF));
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      reject(refusal(BROKEN_OFF));
    });
    worker.postMessage(bytes);
  }).finally(() => worker.terminate());
}

const SMALLER = 'Chia danh sách thành các tệp nhỏ hơn rồi nhập từng tệp.';
const TOO_SLOW = `Đọc tệp quá lâu nên đã dừng; chưa ghi gì. ${SMALLER}`;
const TOO_LARGE = `Tệp cần nhiều bộ nhớ hơn mức cho phép nên không đọc xong; chưa ghi gì. ${SMALLER}`;
const BROKEN_OFF = `Việc đọc tệp bị dừng giữa chừng; chưa ghi gì. Chọn lại tệp để thử lần nữa. Nếu vẫn dừng: ${SMALLER.charAt(0).toLowerCase()}${SMALLER.slice(1)}`;

function refusal(sentence: string): InvalidInput {
  return new InvalidInput([{ code: 'workbook_refused', place: 'file', parameters: { sentence } }]);
}
