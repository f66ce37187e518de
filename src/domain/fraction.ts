import Fraction from 'fraction.js';

/** An exact rational number. Scores, targets and rates are never floating point numbers. */
export type Exact = InstanceType<typeof Fraction>;

export const ZERO: Exact = new Fraction(0);
export const ONE: Exact = new Fraction(1);

const DECIMAL_OR_RATIO = /^-?\d+(?:\.\d+|\/\d+)?$/;

/** Decimals kept of an endless expansion (1/3) when the caller names no limit. */
const ENDLESS_DECIMALS = 20;

/**
 * The exact value of a decimal string with a point ('27.5'), a ratio ('1/3'), a whole number, or a number as it prints
 * (0.1 is one tenth, not its nearest double).
 * @throws RangeError for anything else: blanks, NaN, infinity, a comma, a zero denominator.
 */
export function exact(value: string | number | bigint | Exact): Exact {
  if (typeof value === 'number') return exactOfNumber(value);
  if (typeof value !== 'string') return new Fraction(value);
  if (!DECIMAL_OR_RATIO.test(value) || /\/0+$/.test(value)) throw new RangeError(`not an exact number: "${value}"`);
  return new Fraction(value);
}

function exactOfNumber(value: number): Exact {
  if (!Number.isFinite(value)) throw new RangeError(`not an exact number: ${String(value)}`);
  const [digits, exponent] = value.toString().split('e');
  return new Fraction(digits ?? '0').mul(new Fraction(10).pow(exponent ?? '0'));
}

/** Whether a value is an exact number and not text or a floating point one. */
export function isExact(value: unknown): value is Exact {
  return value instanceof Fraction;
}

/** The sum; zero for an empty list. */
export function sum(values: readonly Exact[]): Exact {
  return values.reduce((total, value) => total.add(value), ZERO);
}

/** The smaller of two values. */
export function smallerOf(first: Exact, second: Exact): Exact {
  return first.lte(second) ? first : second;
}

/** How many decimals the value needs to be written exactly: 0 for 3, 2 for 3/4; null when no number of decimals is enough. */
export function decimalsOf(value: Exact): number | null {
  let twos = 0;
  let fives = 0;
  let rest = value.d;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** Rounded to the given decimals; a half goes away from zero (0.125 to two decimals is 0.13, -0.125 is -0.13). */
export function roundHalfUp(value: Exact, decimals: number): Exact {
  const scale = 10n ** BigInt(decimals);
  return new Fraction(value.s * scaledHalfUp(value, scale), scale);
}

/** |value| × scale as a whole number, a half rounded up. */
function scaledHalfUp(value: Exact, scale: bigint): bigint {
  return (2n * value.n * scale + value.d) / (2n * value.d);
}

/**
 * The value as a decimal string with a point and no trailing zeros: exact when it fits in `maximumDecimals`, otherwise
 * rounded half up there. Without a limit every finite value is exact and an endless one keeps 20 decimals.
 */
export function toDecimalString(value: Exact, maximumDecimals?: number): string {
  const needed = decimalsOf(value) ?? ENDLESS_DECIMALS;
  const decimals = Math.min(needed, maximumDecimals ?? needed);
  const digits = scaledHalfUp(value, 10n ** BigInt(decimals))
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  const sign = value.s < 0n && /[1-9]/.test(digits) ? '-' : '';
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

/** The value without any loss, as exact() reads it back: a decimal string with a point where one is finite, else '8608/9'. */
export function toExactString(value: Exact): string {
  return decimalsOf(value) === null ? value.toFraction() : toDecimalString(value);
}

/** The nearest floating point number: only for drawing and for spreadsheet cells, never for computing. */
export function toNumber(value: Exact): number {
  return value.valueOf();
}
