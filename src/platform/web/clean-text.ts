/** Far deeper than any request of the product: what is deeper is made to exhaust whatever walks through it. */
const DEEPEST = 64;

/**
 * Whether every text in what was sent can be stored, and what was sent can be walked through: PostgreSQL takes no NUL, and
 * half of a surrogate pair is no character. Files are no text and are not looked at.
 */
export function isCleanText(value: unknown): boolean {
  return isCleanInside(value, 0);
}

function isCleanInside(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return true;
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((item) => isCleanInside(item, depth + 1));
  return Object.entries(value).every(([key, item]) => isCleanInside(key, depth) && isCleanInside(item, depth + 1));
}

/** The refusal of such a request: 400. */
export function unreadable(): Error {
  return Object.assign(new Error('text that cannot be stored'), { statusCode: 400 });
}
