import type { VNode } from 'preact';

/** The hidden field that proves a form came from our own page; every POST form carries it. */
export function CsrfField({ token }: { token: string }): VNode {
  return <input type="hidden" name="_csrf" value={token} />;
}

/**
 * The address of a form that sends files. A multipart body is not read before the check, so without JavaScript the
 * token travels in the query.
 */
export function withCsrf(action: string, token: string): string {
  return `${action}${action.includes('?') ? '&' : '?'}_csrf=${encodeURIComponent(token)}`;
}
