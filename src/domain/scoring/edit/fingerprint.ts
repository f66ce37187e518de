import { canonicalJson } from '../../canonical-json';

/** Two halves of 32 bits that mix differently: together a chance of one in 2^53 that two contents look alike. */
const SEEDS = [0xdeadbeef, 0x41c6ce57] as const;
const PRIMES = [2654435761, 1597334677] as const;

/**
 * A short text that differs when the data differ: it tells whether somebody changed them in between. No protection
 * against people who want two contents to look alike (the cyrb53 hash of the canonical JSON).
 */
export function fingerprintOf(value: unknown): string {
  let [high, low]: [number, number] = [...SEEDS];
  const text = canonicalJson(value);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, PRIMES[0]);
    low = Math.imul(low ^ unit, PRIMES[1]);
  }
  return `${mixed(high, low).toString(36)}${mixed(low, high).toString(36)}`;
}

function mixed(own: number, other: number): number {
  const stirred = Math.imul(own ^ (own >>> 16), 2246822507);
  return (stirred ^ Math.imul(other ^ (other >>> 13), 3266489909)) >>> 0;
}
