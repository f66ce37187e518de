import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json';

/** How much of the hash is printed: enough to tell two snapshots apart by eye. */
const PRINTED_LENGTH = 12;

/** SHA-256, in hexadecimal, of the canonical JSON of a snapshot: the same facts give the same hash in every format and year. */
export function contentHashOf(snapshot: unknown): string {
  return createHash('sha256').update(canonicalJson(snapshot)).digest('hex');
}

/** The part of a content hash that documents print. */
export function shortHash(contentHash: string): string {
  return contentHash.slice(0, PRINTED_LENGTH);
}
