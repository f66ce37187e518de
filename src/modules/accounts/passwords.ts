import { hash, verify } from '@node-rs/argon2';

/** Shortest password that is taken. Length protects; forced digits and signs do not (NIST SP 800-63B). */
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;

/** What a new password must be, in one sentence. */
export const PASSWORD_RULE = `Ít nhất ${String(SHORTEST_PASSWORD)} ký tự, khác tên đăng nhập. Một câu dễ nhớ là tốt nhất.`;

/** Verified when an account does not exist, so that the answer takes as long as for one that does. */
const NOBODY = hash('nobody has this password');

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
