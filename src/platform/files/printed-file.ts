import type { FastifyReply } from 'fastify';
import type { Document } from '../../documents/model';
import { renderDocument } from '../../documents/render';
import { asciiFileName } from '../../text/file-name';
import { attachment } from './files.pages';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The formats of every printed document; all show the same texts and figures. */
const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
} as const;

export type PrintedFormat = keyof typeof MEDIA_TYPES;
export const PRINTED_FORMATS = Object.keys(MEDIA_TYPES) as readonly PrintedFormat[];

/** A document as a file. */
export interface PrintedFile {
  /** ASCII, at most 50 characters before the ending (domain §5). */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export function isPrintedFormat(text: string): text is PrintedFormat {
  return Object.hasOwn(MEDIA_TYPES, text);
}

/** Draws a document; `name` may carry marks, the file's does not. */
export async function printFile(name: string, document: Document, format: PrintedFormat): Promise<PrintedFile> {
  return {
    name: `${asciiFileName(name)}.${format}`,
    mediaType: MEDIA_TYPES[format],
    content: await renderDocument(document, format),
  };
}

/** Sends a file to be saved. */
export function sendPrinted(reply: FastifyReply, { name, mediaType, content }: PrintedFile): FastifyReply {
  return reply
    .type(mediaType)
    .header('content-disposition', attachment(name))
    .header('cache-control', 'no-store')
    .send(content);
}
