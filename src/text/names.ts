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

/** The usual title of an agency's head, by how its name begins; the order tells 'Ủy ban Kiểm tra' from other committees. */
const HEADS: readonly (readonly [RegExp, string])[] = [
  [/^Ban\s/iu, 'Trưởng '],
  [/^Văn phòng\s/iu, 'Chánh '],
  [/^Ủy ban Kiểm tra\s/iu, 'Chủ nhiệm '],
  [/^(Ủy ban|Hội đồng)\s/iu, 'Chủ tịch '],
  [/^Sở\s/iu, 'Giám đốc '],
  [/^Đảng ủy\s/iu, 'Bí thư '],
  [/^Trường\s/iu, 'Hiệu trưởng '],
  [/^Báo\s/iu, 'Tổng Biên tập '],
];

/** The post that signs for an agency: 'Trưởng Ban Nội chính Tỉnh ủy'; null for a name of another kind. */
export function headPostOf(agencyName: string): string | null {
  const name = agencyName.normalize('NFC').trim();
  const head = HEADS.find(([beginning]) => beginning.test(name));
  return head === undefined ? null : `${head[1]}${name}`;
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}
