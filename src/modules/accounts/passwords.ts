import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Shortest password that is taken. Length protects; forced digits and signs do not (NIST SP 800-63B). */
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;

/** What a new password must be, in one sentence. */
export const PASSWORD_RULE = `Ít nhất ${String(SHORTEST_PASSWORD)} ký tự, khác tên đăng nhập. Một câu dễ nhớ là tốt nhất.`;

/** Verified when an account does not exist, so that the answer takes as long as for one that does. */
const NOBODY = hash('nobody has this password');

/** Letters and digits that cannot be taken for one another when read aloud or from paper. */
const CLEAR_SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const TEMPORARY_GROUPS = 3;
const GROUP_LENGTH = 4;

/** A password to be handed over once and replaced at the first sign-in, such as 'k7mp-x2qd-hw9t' (59 bits). */
export function temporaryPassword(): string {
  const sign = (): string => CLEAR_SIGNS[randomInt(CLEAR_SIGNS.length)] ?? '';
  const group = (): string => Array.from({ length: GROUP_LENGTH }, sign).join('');
  return Array.from({ length: TEMPORARY_GROUPS }, group).join('-');
}

/** argon2id with the library's defaults. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'));
}

/** Whether the password belongs to the hash; `null` takes the time of a check and is always false. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await NOBODY), password.normalize('NFC'));
  return matches && passwordHash !== null;
}

export function isAcceptablePassword(password: string, loginName: string): boolean {
  const { length } = password.normalize('NFC');
  return (
    length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD && password.toLowerCase() !== loginName.toLowerCase()
  );
}
