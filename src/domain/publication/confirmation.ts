/** What is typed to publish the result of a period: it cannot be taken back with a click. */
export const PUBLICATION_WORDS = 'CÔNG BỐ';

/** Whether somebody typed exactly these words, however their keyboard composes the marks. */
export function isConfirmed(typed: string): boolean {
  return typed.normalize('NFC').trim() === PUBLICATION_WORDS;
}
