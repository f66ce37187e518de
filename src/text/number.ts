import { type Exact, exact, toDecimalString } from '../domain/fraction';

/** Longer than any figure of this field: keeps a pasted page from becoming a huge number. */
const LONGEST_NUMBER = 40;

/**
 * A number for people: dots between thousands, a decimal comma, no trailing zeros, rounded half up: '1.234,5'.
 * A string is a decimal string with a point. @throws RangeError when it is not a number.
 */
export function formatNumber(value: Exact | number | string, maximumDecimals = 2): string {
  const [whole = '', fraction] = toDecimalString(exact(value), maximumDecimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** A share as a percentage: 0.765 is '76,5%'. */
export function formatPercent(ratio: Exact, decimals = 1): string {
  return `${formatNumber(ratio.mul(100), decimals)}%`;
}

/**
 * Reads a number as people here write it. The comma is decimal; dots before it are thousands. A lone dot is decimal before
 * one or two digits (12.5) and thousands before three (1.000), except after a zero (0.125), which no thousands begin
 * with. Null for anything else: it is asked again, never guessed.
 */
export function parseNumber(text: string): Exact | null {
  const typed = text.trim().replace(/^[−–]/, '-');
  if (typed.length > LONGEST_NUMBER) return null;
  const decimal = decimalStringOf(typed);
  return decimal === null ? null : exact(decimal);
}

function decimalStringOf(typed: string): string | null {
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(typed) && !/^-?0/.test(typed)) {
    return typed.replaceAll('.', '').replace(',', '.');
  }
  if (/^-?\d+(?:,\d+)?$/.test(typed)) return typed.replace(',', '.');
  return /^-?(?:\d+\.\d{1,2}|0\.\d+)$/.test(typed) ? typed : null;
}
