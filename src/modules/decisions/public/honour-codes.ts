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
