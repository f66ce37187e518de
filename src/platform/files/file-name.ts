const LONGEST_NAME = 150;

/** The last part of the path that a browser may send, without control characters, in NFC, at most 150 characters. */
export function cleanName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  // The property class, because a range of control characters is forbidden by the linter for good reasons.
  const cleaned = last.replace(/\p{Cc}/gu, '').trim();
  // By characters, not by code units: half a character is none.
  return cleaned === '' ? 'tep' : Array.from(cleaned).slice(-LONGEST_NAME).join('');
}
