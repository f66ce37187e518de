import { exact, ONE, toExactString, ZERO } from '../domain/fraction';
import { formatPercent, parseNumber } from './number';

/**
 * Reads a share of a whole as people write it: '2/3', '80%', '66,7 %' or '0,8'. Promises an exact decimal or ratio above 0 and
 * at most 1; null for anything else.
 */
export function parseShare(text: string): string | null {
  const typed = text.replace(/\s/g, '');
  const [, part, whole] = /^(\d{1,4})\/(\d{1,4})$/.exec(typed) ?? [];
  if (part !== undefined && whole !== undefined) {
    return isShare(Number(part), Number(whole)) ? `${String(Number(part))}/${String(Number(whole))}` : null;
  }
  const number = parseNumber(typed.replace(/%$/, ''));
  if (number === null) return null;
  const share = typed.endsWith('%') ? number.div(100) : number;
  return share.gt(ZERO) && share.lte(ONE) ? toExactString(share) : null;
}

/** A share as it is written: '2/3' as the ratio it is, a decimal as a percentage. */
export function formatShare(share: string): string {
  return share.includes('/') ? share : formatPercent(exact(share), 4);
}

function isShare(part: number, whole: number): boolean {
  return part > 0 && part <= whole;
}
