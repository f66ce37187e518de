import type { FastifyRequest } from 'fastify';
import { InvalidInput } from '../../platform/errors';
import { type IncomingFile, readUpload } from '../../platform/files';
import { LARGEST_FILE } from '../../platform/web';

/** A form for progress as it came in. A file that is too large is refused; what was typed before it is still there. */
export interface ProgressUploadResult {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly IncomingFile[];
  readonly refused: InvalidInput | null;
}

/** Reads the form. The fields are noted as they pass, because a refused file ends the reading with an error. */
export async function readProgressUpload(request: FastifyRequest): Promise<ProgressUploadResult> {
  const passed: Record<string, string> = {};
  const noting: unknown = Object.create(request, {
    parts: { value: (options: PartsOptions) => noteFields(request.parts(options), passed) },
  });
  try {
    const { fields, files } = await readUpload(noting as FastifyRequest, LARGEST_FILE);
    return { fields, files, refused: null };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { fields: passed, files: [], refused: error };
  }
}

type Parts = ReturnType<FastifyRequest['parts']>;
type PartsOptions = Parameters<FastifyRequest['parts']>[0];

async function* noteFields(parts: Parts, passed: Record<string, string>): Parts {
  for await (const part of parts) {
    if (part.type === 'field' && typeof part.value === 'string') passed[part.fieldname] = part.value.normalize('NFC');
    yield part;
  }
}
