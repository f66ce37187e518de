/** The two lines of a letterhead, in capitals; `superior` is null when the name alone does not tell it. */
export interface LetterheadNames {
  readonly superior: string | null;
  readonly issuing: string;
}

/** A provincial (or city) Party committee at the end of an agency's name, in both spellings, ủy and uỷ. */
const PARTY_COMMITTEE = /^(.+)\s(Tỉnh|Thành)\s(ủy|uỷ)$/iu;

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

/** What numbers of documents end in, by how the name of who issues them begins. */
const SYMBOLS: readonly (readonly [beginning: RegExp, symbol: string])[] = [
  [/^Ủy ban nhân dân(\s|$)/iu, 'UBND'],
  [/^Hội đồng Thi đua(\s|$)/iu, 'HĐTĐKT'],
  [/^Sở Nội vụ(\s|$)/iu, 'SNV'],
  [/^(Ban Thường vụ )?(Tỉnh|Thành) ủy(\s|$)/iu, 'TU'],
];

/** The abbreviation of an issuing body that is known by its name alone: 'UBND'; dots to be written over for others. */
export function documentSymbolOf(issuingBody: string): string {
  const name = issuingBody.normalize('NFC').trim();
  return SYMBOLS.find(([beginning]) => beginning.test(name))?.[1] ?? '……';
}

/** How the head of an agency signs: the post alone, and the collective that a head cannot leave out ("T/M Đảng ủy"). */
export interface HeadOfAgency {
  readonly post: string;
  /** Null where the head decides alone. */
  readonly onBehalfOf: string | null;
}

/**
 * The usual title of an agency's head, by how its name begins, with the collective for which the head signs; the order
 * tells 'Ủy ban Kiểm tra' from other committees.
 */
const HEADS: readonly (readonly [beginning: RegExp, title: string, post: string, collective?: string])[] = [
  [/^Ban\s/iu, 'Trưởng ', 'Trưởng Ban'],
  [/^Văn phòng\s/iu, 'Chánh ', 'Chánh Văn phòng'],
  [/^Ủy ban Kiểm tra\s/iu, 'Chủ nhiệm ', 'Chủ nhiệm', 'Ủy ban Kiểm tra'],
  [/^Ủy ban Mặt trận\s/iu, 'Chủ tịch ', 'Chủ tịch', 'Ban Thường trực'],
  [/^(?:Ủy|Uỷ) ban nhân dân\s|^UBND\s/iu, 'Chủ tịch ', 'Chủ tịch', 'Ủy ban nhân dân'],
  [/^Ủy ban\s/iu, 'Chủ tịch ', 'Chủ tịch', 'Ủy ban'],
  [/^Hội đồng\s/iu, 'Chủ tịch ', 'Chủ tịch', 'Hội đồng'],
  [/^Sở\s/iu, 'Giám đốc ', 'Giám đốc'],
  [/^Đảng ủy\s/iu, 'Bí thư ', 'Bí thư', 'Đảng ủy'],
  [/^Trường\s/iu, 'Hiệu trưởng ', 'Hiệu trưởng'],
  [/^Báo\s/iu, 'Tổng Biên tập ', 'Tổng Biên tập'],
];

/** The post that signs for an agency: 'Trưởng Ban Nội chính Tỉnh ủy'; null for a name of another kind. */
export function headPostOf(agencyName: string): string | null {
  const name = agencyName.normalize('NFC').trim();
  const [, title] = headOfName(name) ?? [];
  return title === undefined ? null : `${title}${name}`;
}

/**
 * How the head signs under the agency's own letterhead, where its name is not said again: 'Trưởng Ban', 'Giám đốc'
 * (NĐ 30/2020 Phụ lục I; Party rules alike). 'Thủ trưởng cơ quan' for a name of another kind.
 */
export function headOfAgency(agencyName: string): HeadOfAgency {
  const [, , post = 'Thủ trưởng cơ quan', onBehalfOf = null] = headOfName(agencyName.normalize('NFC').trim()) ?? [];
  return { post, onBehalfOf };
}

function headOfName(name: string): (typeof HEADS)[number] | undefined {
  return HEADS.find(([beginning]) => beginning.test(name));
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
