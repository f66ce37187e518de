/** More money than any single honour pays; larger numbers are a slip of the keyboard. */
const LARGEST = 100_000_000_000;

/** Whether a number is a whole amount of đồng that may be paid. */
export function isSafeAmount(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0 && amount <= LARGEST;
}

/** Reads đồng as people type them: '1.060.000', '1 060 000 đ'. Null for an empty text, NaN for anything else. */
export function readAmount(text: string): number | null {
  const bare = text.trim().replace(/\s*(đồng|đ)$/u, '');
  if (bare === '') return null;
  return /^\d{1,3}([. ]\d{3})*$|^\d{1,12}$/.test(bare) ? Number(bare.replace(/[. ]/g, '')) : Number.NaN;
}
