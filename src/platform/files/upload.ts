import type { FastifyRequest } from 'fastify';
import { InvalidInput } from '../errors';
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
  for await (const part of request.parts({ limits: { fileSize: limit + 1 } })) {
    if (part.type === 'field') {
      if (typeof part.value === 'string' && part.fieldname !== '_csrf')
        fields[part.fieldname] = part.value.normalize('NFC');
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    if (part.filename === '' && bytes.length === 0) continue;
    if (part.file.truncated || bytes.length > limit) refused ??= tooLarge(part.filename, limit);
    else files.push({ field: part.fieldname, name: part.filename, bytes });
  }
  return { fields, files, refused };
}

function tooLarge(name: string, limit: number): InvalidInput {
  const maximum = Math.floor(limit / MEGABYTE);
  return new InvalidInput([
    { code: 'file_too_large', place: name, parameters: { megabytes: `hơn ${String(maximum)}`, maximum } },
  ]);
}
