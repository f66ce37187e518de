/** The stored form of a typed text: composed Unicode (NFC), without blanks around it. */
export function nfc(text: string): string {
  return text.normalize('NFC').trim();
}

/**
 * The form in which texts are compared and searched: lower case, no marks, đ as d, blanks collapsed. 'Khối', 'khoi' and
 * the decomposed 'Khối' are one; so are 'Tỉnh ủy' and 'Tỉnh uỷ'. Never printed: documents keep what was typed.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\s+/g, ' ')
    .trim();
}
