import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json';

/** One link as it is stored. */
export interface AuditLink {
  readonly chain: string;
  readonly sequence: number;
  readonly happenedAt: Date;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly subject: string;
  readonly data: unknown;
  readonly previousHash: string;
  readonly hash: string;
}

/** Hash before the first link of every chain. */
export const FIRST_HASH = '0'.repeat(64);

/** The hash of a link: SHA-256 over the previous hash and everything the link says, as canonical JSON. */
export function hashOf(link: Omit<AuditLink, 'hash'>): string {
  const { chain, sequence, happenedAt, actorId, actorName, action, subject, data, previousHash } = link;
  const said = { chain, sequence, happenedAt: happenedAt.toISOString(), actorId, actorName, action, subject, data };
  const content = canonicalJson({ ...said, previousHash });
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The first link that does not follow from the one before it, or null when the chain is whole.
 * `links` come in order; `expected` is what the check of the links before them ended with.
 */
export function firstBroken(
  links: readonly AuditLink[],
  expected: { sequence: number; hash: string },
): AuditLink | null {
  let { sequence, hash } = expected;
  for (const link of links) {
    sequence += 1;
    if (link.sequence !== sequence || link.previousHash !== hash || hashOf(link) !== link.hash) return link;
    hash = link.hash;
  }
  return null;
}
