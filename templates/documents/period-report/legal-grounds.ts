import { type BusinessDate, compareDates } from '../../../src/domain/calendar';

/** A legal text with the days on which it is in force; `until` is the first day without it. */
interface LegalText {
  readonly title: string;
  readonly from: BusinessDate;
  readonly until: BusinessDate | null;
}

const LEGAL_TEXTS: readonly LegalText[] = [
  {
    title: 'Luật Thi đua, khen thưởng năm 2003 (sửa đổi, bổ sung năm 2005, năm 2013)',
    from: '2014-06-01',
    until: '2024-01-01',
  },
  { title: 'Nghị định số 91/2017/NĐ-CP của Chính phủ', from: '2017-10-01', until: '2024-01-01' },
  { title: 'Luật Thi đua, khen thưởng số 06/2022/QH15', from: '2024-01-01', until: '2026-10-01' },
  {
    title: 'Luật Thi đua, khen thưởng số 06/2022/QH15 (sửa đổi, bổ sung theo Luật số 06/2026/QH16)',
    from: '2026-10-01',
    until: null,
  },
  { title: 'Nghị định số 98/2023/NĐ-CP của Chính phủ', from: '2024-01-01', until: '2025-07-01' },
  { title: 'Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ', from: '2025-07-01', until: null },
];

/** Directive 34-CT/TW of the Politburo, which every bloc studies. */
export const DIRECTIVE_34 = 'Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị';

/**
 * The legal texts on emulation and commendation in force on a day, as reports printed them before there was a catalogue of
 * legal texts: what was closed then keeps its words.
 */
export function legalGroundsOn(date: BusinessDate): string[] {
  return LEGAL_TEXTS.filter(
    ({ from, until }) => compareDates(from, date) <= 0 && (until === null || compareDates(date, until) < 0),
  ).map(({ title }) => title);
}
