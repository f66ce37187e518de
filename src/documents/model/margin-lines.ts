import { shortHash } from './content-hash';
import { DEMONSTRATION_LINE, type Document } from './document';

/** What stands at the foot of every page, in all formats: that figures are invented, and which snapshot this is. */
export function footerOf({ meta }: Document): string {
  const hash = `Mã nội dung ${shortHash(meta.contentHash)}`;
  return meta.demonstration ? `${DEMONSTRATION_LINE} · ${hash}` : hash;
}
