import { exact, toDecimalString } from '../domain/fraction';

/** Excel computes in doubles and shows, and means, no more than this many digits. */
const EXCEL_DIGITS = 15;

/** The number of a cell as an exact decimal string with a point: 97.6 stored as 97.599999999999994 is '97.6'. */
export function decimalOf(number: number): string {
  return toDecimalString(exact(Number(number.toPrecision(EXCEL_DIGITS))));
}
