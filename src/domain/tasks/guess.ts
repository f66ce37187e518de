import type { TargetDirection, TargetKind } from './target';

/** The words for the direction of a target as workbooks write them, with and without marks. */
const DIRECTION_WORDS: ReadonlyMap<string, TargetDirection> = new Map([
  ['cao', 'higher'],
  ['thấp', 'lower'],
  ['thap', 'lower'],
  ['đạt', 'reach'],
  ['dat', 'reach'],
]);

/** A percentage of these is kept all along; of anything else (contents, files, items, budget) it adds up. */
const LEVEL_UNIT_WORDS = ['đúng hạn', 'tham gia', 'chi bộ', 'cơ quan'];
const LEVEL_TITLE_WORDS = ['đúng hạn', 'tỷ lệ'];

/** The direction a workbook's word means ('cao', 'thấp', 'đạt', in any case and Unicode form); null when unknown. */
export function directionFrom(word: string): TargetDirection | null {
  return DIRECTION_WORDS.get(comparable(word)) ?? null;
}

/**
 * Guesses how a registered task is measured, for a person to confirm: a workbook says the direction but never whether a
 * percentage adds up or is kept. An unknown direction word is read as "the more the better".
 */
export function guessTarget(task: { readonly title: string; readonly unit: string; readonly direction: string }): {
  kind: TargetKind;
  direction: TargetDirection;
} {
  const direction = directionFrom(task.direction) ?? 'higher';
  const kind = direction === 'lower' || isKeptPercentage(task.title, task.unit) ? 'level' : 'cumulative';
  return { kind, direction };
}

function isKeptPercentage(title: string, unit: string): boolean {
  const unitWords = comparable(unit);
  if (!unitWords.startsWith('%')) return false;
  if (unitWords === '%' || LEVEL_UNIT_WORDS.some((word) => unitWords.includes(word))) return true;
  return LEVEL_TITLE_WORDS.some((word) => comparable(title).includes(word));
}

function comparable(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
