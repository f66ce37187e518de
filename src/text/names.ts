/** The two lines of a letterhead, in capitals; `superior` is null when the name alone does not tell it. */
export interface LetterheadNames {
  readonly superior: string | null;
  readonly issuing: string;
}

/** A provincial (or city) Party committee at the end of an agency's name, in both spellings, ủy and uỷ. */
const PARTY_COMMITTEE = /^(.+)\s(Tỉnh|Thành)\s(ủy|uỷ)$/iu;

const alphabet = new Intl.Collator('vi');

/**
 * The letterhead of a Party agency from its name: 'Ban Nội chính Tỉnh ủy' of Lam Giang is 'TỈNH ỦY LAM GIANG' over 'BAN
 * NỘI CHÍNH'. A name that does not end in its committee keeps its whole name, and the caller decides what stands above.
 */
export function splitPartyName(agencyName: string, provinceName: string): LetterheadNames {
  const name = agencyName.normalize('NFC').replace(/\s+/g, ' ').trim();
  const [, issuing, level, committee] = PARTY_COMMITTEE.exec(name) ?? [];
  if (issuing === undefined || level === undefined || committee === undefined) {
    return { superior: null, issuing: capitals(name) };
  }
  return {
    superior: capitals(`${level} ${committee} ${provinceName.normalize('NFC').trim()}`),
    issuing: capitals(issuing),
  };
}

/** Orders texts by the Vietnamese alphabet (a ă â … d đ): usable for sorting. */
export function compareTexts(first: string, second: string): number {
  return alphabet.compare(first, second);
}

/** Orders people by given name, the last word, then by full name: usable for sorting. Agencies have an official order instead. */
export function comparePeople(first: string, second: string): number {
  return compareTexts(givenName(first), givenName(second)) || compareTexts(first, second);
}

function givenName(fullName: string): string {
  return fullName.trim().split(/\s+/).at(-1) ?? '';
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
