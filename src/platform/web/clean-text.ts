/**
 * Whether every text in what was sent can be stored: PostgreSQL takes no NUL, and half of a surrogate pair is no
 * character. Files are no text and are not looked at.
 */
export function isCleanText(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (Array.isArray(value)) return value.every(isCleanText);
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return true;
  return Object.entries(value).every(([key, item]) => isCleanText(key) && isCleanText(item));
}

/** The refusal of such a request: 400. */
export function unreadable(): Error {
  return Object.assign(new Error('text that cannot be stored'), { statusCode: 400 });
}
