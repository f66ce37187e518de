import { randomBytes } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 24;

/** A new code of an honour: 120 random bits in letters that are not taken for one another. */
export function newHonourCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}

/** Whether a text may be a code at all. */
export function isHonourCode(text: string): boolean {
  return /^[a-z2-7]{24}$/.test(text);
}

/**
 * Reads a code as a person types it from a certificate or pastes it: in groups, in capitals, or the whole address of its page.
 * Null for what can be no code.
 */
export function readHonourCode(typed: string): string | null {
  const last = typed.trim().replace(/\/+$/, '').split('/').at(-1) ?? '';
  const code = last.replace(/[\s.-]/g, '').toLowerCase();
  return isHonourCode(code) ? code : null;
}
