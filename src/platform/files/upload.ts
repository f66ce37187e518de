import type { FastifyRequest } from 'fastify';
import { InvalidInput } from '../errors';
import { cleanName } from './file-name';
import type { IncomingFile } from './files.service';

/** What a multipart form brought: its text fields and its files. Empty file inputs are left out. */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly (IncomingFile & { readonly field: string })[];
}

/** A form as it came in: when a file was too large, what was typed and the other files are still there. */
export interface ReceivedUpload extends Upload {
  /** Names the first file over the limit; null when every file fits. */
  readonly refused: InvalidInput | null;
}

const MEGABYTE = 1024 * 1024;
/** What one form may bring, all files together, in bytes: they are held in memory until they are stored. */
const MOST_BYTES = 60 * MEGABYTE;
const MOST_FILES = 20;

/** Reads a multipart form; a file over `limit` bytes is InvalidInput naming the file. */
export async function readUpload(request: FastifyRequest, limit: number): Promise<Upload> {
  const { refused, ...upload } = await receiveUpload(request, limit);
  if (refused) throw refused;
  return upload;
}

/** Reads a multipart form to its end, for pages that show again what was typed. Files over `limit` bytes are left out. */
export async function receiveUpload(request: FastifyRequest, limit: number): Promise<ReceivedUpload> {
  const fields: Record<string, string> = {};
  const files: (IncomingFile & { field: string })[] = [];
  let refused: InvalidInput | null = null;
  let room = MOST_BYTES;
  try {
    for await (const part of request.parts({ limits: { fileSize: limit + 1, files: MOST_FILES } })) {
      if (part.type === 'field') {
        if (typeof part.value === 'string' && part.fieldname !== '_csrf')
          fields[part.fieldname] = cleanText(part.value);
        continue;
      }
      const name = cleanName(part.filename);
      const bytes = await bytesOf(part.file, refused === null ? room : 0);
      if (part.filename === '' && bytes?.length === 0) continue;
      if (bytes === null) refused ??= tooMany('files_too_large', MOST_BYTES / MEGABYTE);
      else if (part.file.truncated || bytes.length > limit) refused ??= tooLarge(name, limit);
      else files.push({ field: part.fieldname, name, bytes });
      room -= bytes?.length ?? 0;
    }
  } catch (error) {
    if (!isLimit(error)) throw error;
    refused ??= tooMany('too_many_files', MOST_FILES);
  }
  return { fields, files, refused };
}

/** The bytes of a file; null when there is no room for them. The stream is read to its end in either case. */
async function bytesOf(file: AsyncIterable<unknown>, room: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of file) {
    size += (chunk as Buffer).length;
    if (size <= room) chunks.push(chunk as Buffer);
  }
  return size <= room ? Buffer.concat(chunks) : null;
}

/** The multipart reader stops with such an error at a file or field too many. */
function isLimit(error: unknown): boolean {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^FST_(FILES|PARTS|FIELDS)_LIMIT$/.test(code);
}

function tooMany(code: 'files_too_large' | 'too_many_files', maximum: number): InvalidInput {
  return new InvalidInput([{ code, parameters: { maximum } }]);
}

function cleanText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().normalize('NFC');
}

function tooLarge(name: string, limit: number): InvalidInput {
  const maximum = Math.floor(limit / MEGABYTE);
  return new InvalidInput([
    { code: 'file_too_large', place: name, parameters: { megabytes: `hơn ${String(maximum)}`, maximum } },
  ]);
}
