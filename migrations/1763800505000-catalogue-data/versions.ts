import type { Award, AwardBonus, Citation, Condition, VersionDate } from '../../src/domain/commendation/award';
import { all, any, attested, leaf, TO_CHECK, yearsInRow } from './builders';
import { FORMS } from './forms';
import { ORDERS } from './orders';
import { PARTY_AWARDS } from './party';
import { TITLES_OF_COLLECTIVES } from './titles-of-collectives';
import { TITLES_OF_PERSONS } from './titles-of-persons';

/** A version of an award as it is put into the catalogue at first. */
export interface VersionRow {
  readonly from: string;
  readonly to: string | null;
  readonly appliesBy: VersionDate;
  readonly yieldsToFavourable: boolean;
  readonly award: Award;
}

const LAW_OF_2003 = '2004-07-01';
const LAW_OF_2022 = '2024-01-01';
const DECREE_OF_2025 = '2025-07-01';
const LAW_OF_2026 = '2026-10-01';

const OLD_LAW: Citation = { text: 'L15-2003', place: '' };
const OLD_DECREE: Citation = { text: 'ND91-2017', place: '' };

function ofTheState(award: Award): VersionRow[] {
  return [
    row(LAW_OF_2003, LAW_OF_2022, false, underLawOf2003(award)),
    row(LAW_OF_2022, DECREE_OF_2025, false, underDecreeOf2023(award)),
    row(DECREE_OF_2025, LAW_OF_2026, true, award),
    row(LAW_OF_2026, null, true, underLawOf2026(award)),
  ];
}

function row(from: string, to: string | null, yieldsToFavourable: boolean, award: Award): VersionRow {
  return { from, to, appliesBy: 'received', yieldsToFavourable, award: withUniqueCodes(award) };
}

/** Codes of conditions are unique within an award: those of its second rule and later ones say which rule they are of. */
function withUniqueCodes(award: Award): Award {
  const renamed = (condition: Condition, suffix: string): Condition => ({
    ...condition,
    code: `${condition.code}${suffix}`,
    ...('of' in condition ? { of: condition.of.map((inner) => renamed(inner, suffix)) } : {}),
  });
  const rules = award.rules.map((rule, index) =>
    index === 0 ? rule : { ...rule, condition: renamed(rule.condition, `_${String(index + 1)}`) },
  );
  return { ...award, rules };
}

/** The amending law has not been compared: its version repeats the one before and says so. */
function underLawOf2026(award: Award): Award {
  const unread =
    'Luật số 06/2026/QH16 có hiệu lực từ ngày 01/10/2026 chưa đối chiếu; nội dung giữ nguyên theo quy định trước đó.';
  return {
    ...award,
    basis: [...award.basis, { text: 'L06-2026', place: '' }],
    confidence: TO_CHECK,
    note: joined(award.note, unread),
  };
}

/** Before 1/7/2025: the decree of 2023, whose articles have other numbers, and districts among the authorities. */
function underDecreeOf2023(award: Award): Award {
  const replaced = replacedCitations(award) as Award;
  return {
    ...replaced,
    name: award.name.replace('phường, đặc khu', 'phường, thị trấn'),
    authority: award.authority.replace('xã, phường, đặc khu', 'huyện, xã'),
    basis: replaced.basis.filter(({ text }) => text !== 'ND129-2025'),
    confidence: TO_CHECK,
    note: joined(
      award.note,
      'Quy định áp dụng từ ngày 01/01/2024 đến ngày 30/6/2025: điều, khoản của Nghị định số 98/2023/NĐ-CP, mẫu hồ sơ, thẩm quyền cấp huyện và hệ số tiền thưởng chưa đối chiếu.',
    ),
    deadlines: award.deadlines.map((deadline) =>
      deadline.basis === null
        ? deadline
        : { ...deadline, basis: { text: 'ND98-2023', place: 'Điều 32' }, confidence: 'confirmed' },
    ),
    bonus: earlierBonus(award.bonus, LAW_OF_2022, {
      text: 'ND98-2023',
      place: award.kind === 'title' ? 'Điều 54' : '',
    }),
  };
}

/** Replaces what cites the decree of 2025, whatever holds it; what cited it has to be compared again. */
function replacedCitations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(replacedCitations);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, replacedCitations(inner)] as const);
  const copy: Record<string, unknown> = Object.fromEntries(entries);
  if (copy['text'] === 'ND152-2025') return { text: 'ND98-2023', place: '' };
  const before = (value as { basis?: { text?: string } | null }).basis;
  return before?.text === 'ND152-2025' ? { ...copy, confidence: TO_CHECK } : copy;
}

/** Before 2024: of the old law only what is known for certain is written as conditions. */
function underLawOf2003(award: Award): Award {
  const known = KNOWN_OF_OLD_LAW[award.code];
  const unread = attested(
    'tieu_chuan',
    'Đủ tiêu chuẩn theo Luật Thi đua, khen thưởng năm 2003 (sửa đổi, bổ sung) và Nghị định số 91/2017/NĐ-CP',
    OLD_LAW,
    TO_CHECK,
  );
  return {
    ...award,
    name: OLD_NAMES[award.code] ?? award.name.replace('phường, đặc khu', 'phường, thị trấn'),
    authority: award.authority.replace('xã, phường, đặc khu', 'huyện, xã'),
    basis: [OLD_LAW, OLD_DECREE],
    confidence: TO_CHECK,
    note: 'Quy định trước ngày 01/01/2024, dùng cho hồ sơ và quyết định cũ; chưa đối chiếu với văn bản của thời kỳ đó.',
    rules: award.rules.map((rule) => ({ ...rule, condition: known?.condition ?? unread })),
    quota: known?.quota ?? null,
    vote: award.vote === null ? null : { ...award.vote, basis: OLD_DECREE, confidence: TO_CHECK },
    dossier: award.dossier.map((part) => ({ ...part, form: null, basis: null, confidence: TO_CHECK })),
    deadlines: [],
    bonus: earlierBonus(
      award.code === 'BK_TINH' && award.bonus ? { ...award.bonus, person: '1', collective: '2' } : award.bonus,
      LAW_OF_2003,
      OLD_DECREE,
    ),
  };
}

function earlierBonus(bonus: AwardBonus | null, decidedFrom: string, basis: Citation): AwardBonus | null {
  return bonus === null ? null : { ...bonus, decidedFrom, basis, confidence: TO_CHECK };
}

const OLD_NAMES: Readonly<Record<string, string>> = { BK_TINH: 'Bằng khen của Ủy ban nhân dân tỉnh' };

const KNOWN_OF_OLD_LAW: Readonly<Record<string, { readonly condition: Condition; readonly quota: Award['quota'] }>> = {
  CSTDCS: {
    condition: all('tieu_chuan', 'Tiêu chuẩn Chiến sĩ thi đua cơ sở theo quy định cũ', [
      attested('ldtt', 'Đạt tiêu chuẩn Lao động tiên tiến (Chiến sĩ tiên tiến)', OLD_LAW, TO_CHECK),
      leaf(
        'initiative',
        'sang_kien',
        'Có sáng kiến, đề tài được cơ sở công nhận',
        OLD_LAW,
        { scope: 'base', mustBeReplicable: false, atLeast: 1, withinYears: 1 },
        TO_CHECK,
      ),
    ]),
    quota: {
      share: '0.15',
      shareOf: 'eligible',
      places: null,
      womenFirstFrom: null,
      basis: OLD_DECREE,
      confidence: TO_CHECK,
    },
  },
  CSTD_TINH: {
    condition: leaf(
      'prior_honours',
      'ba_lan_lien_tuc',
      'Có 03 năm liên tục được tặng Chiến sĩ thi đua cơ sở',
      OLD_LAW,
      { awards: ['CSTDCS'], atLeast: 3, span: yearsInRow(3) },
      TO_CHECK,
    ),
    quota: null,
  },
  CSTDTQ: {
    condition: leaf(
      'prior_honours',
      'hai_lan_lien_tuc',
      'Có 02 năm liên tục được tặng Chiến sĩ thi đua bộ, ban, ngành, tỉnh',
      OLD_LAW,
      { awards: ['CSTD_TINH'], atLeast: 2, span: yearsInRow(2) },
      TO_CHECK,
    ),
    quota: null,
  },
  CO_CP: {
    condition: any('tieu_chuan', 'Một trong các trường hợp', [
      attested('dan_dau', 'Tiêu biểu xuất sắc nhất trong các tập thể đạt tiêu chuẩn Cờ thi đua', OLD_LAW, TO_CHECK),
      leaf(
        'movement',
        'phong_trao',
        'Xuất sắc khi tổng kết phong trào chuyên đề từ 05 năm trở lên',
        { text: 'ND91-2017', place: 'Điều 11' },
        { years: 5 },
        TO_CHECK,
      ),
    ]),
    quota: {
      ...{ share: '0.2', shareOf: 'eligible', places: null, womenFirstFrom: null },
      ...{ basis: { text: 'ND91-2017', place: 'Điều 11' }, confidence: TO_CHECK },
    },
  },
};

function joined(first: string, second: string): string {
  return first === '' ? second : `${first} ${second}`;
}

/** Every award with its versions, the oldest first. The law of 2026 ties a version to the day a dossier is received. */
export const AWARDS: readonly (readonly VersionRow[])[] = [
  ...[...TITLES_OF_PERSONS, ...TITLES_OF_COLLECTIVES, ...FORMS, ...ORDERS].map(ofTheState),
  ...PARTY_AWARDS.map((award) => [row(LAW_OF_2003, null, false, award)]),
];
