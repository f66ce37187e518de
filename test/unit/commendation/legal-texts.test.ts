import {
  amendedAmong,
  lapsedGrounds,
  type LegalText,
  legalGroundsOn,
  repealedIn,
} from '../../../src/domain/commendation/legal-texts';

const text = (code: string, number: string, fields: Partial<LegalText> = {}): LegalText => ({
  ...{ code, number, kind: 'decree', printedTitle: `Nghị định số ${number}`, from: '2020-01-01', to: null },
  ...{ replacedBy: null, amends: null, amendmentWords: '', isReportGround: true, confidence: 'confirmed' },
  ...fields,
});
const OLD = text('OLD', '91/2017/NĐ-CP', { to: '2024-01-01', replacedBy: 'MIDDLE' });
const MIDDLE = text('MIDDLE', '98/2023/NĐ-CP', { from: '2024-01-01', to: '2025-07-01', replacedBy: 'NEW' });
const NEW = text('NEW', '152/2025/NĐ-CP', { from: '2025-07-01' });
const LAW = text('LAW', '06/2022/QH15', { kind: 'law', printedTitle: 'Luật' });
const AMENDING = text('AMENDING', '06/2026/QH16', {
  kind: 'law',
  amends: 'LAW',
  amendmentWords: 'theo Luật mới',
  from: '2026-10-01',
  isReportGround: false,
});
const ALL = [NEW, OLD, AMENDING, MIDDLE, LAW];

describe('legal texts', () => {
  it('ground a report of their days, laws first, with the amendments in force', () => {
    expect(legalGroundsOn(ALL, '2023-12-31')).toEqual(['Luật', 'Nghị định số 91/2017/NĐ-CP']);
    expect(legalGroundsOn(ALL, '2026-09-30')).toEqual(['Luật', 'Nghị định số 152/2025/NĐ-CP']);
    expect(legalGroundsOn(ALL, '2026-10-01')[0]).toBe('Luật (sửa đổi, bổ sung theo Luật mới)');
  });

  it('are recognised by their whole number, with the text that stands in their place on the day', () => {
    const found = (passage: string, day: string) =>
      repealedIn(passage, ALL, day).map(({ text: { code }, replacement }) => [code, replacement?.code]);
    expect(found('Nghị định số 91/2017/NĐ-CP', '2024-06-01')).toEqual([['OLD', 'MIDDLE']]);
    expect(found('theo nghị định 91/2017/nđ-cp.', '2026-06-01')).toEqual([['OLD', 'NEW']]);
    expect(found('Nghị định số 91/2017/NĐ-CP', '2022-06-30')).toEqual([]);
    expect(found('Nghị định số 191/2017/NĐ-CP; 98/2023/NĐ-CPX', '2026-06-01')).toEqual([]);
  });

  it('warn of an amendment from its day on, until it is cited and compared', () => {
    const found = (codes: string[], day: string, texts = ALL) =>
      amendedAmong(codes, texts, day).map(({ text: { code }, amendment }) => [code, amendment.code]);
    expect(found(['LAW'], '2026-09-30')).toEqual([]);
    expect(found(['LAW'], '2026-10-01')).toEqual([['LAW', 'AMENDING']]);
    expect(found(['LAW', 'AMENDING'], '2026-10-01')).toEqual([]);
    const unread = ALL.map((one) => (one === AMENDING ? { ...one, confidence: 'to_check' as const } : one));
    expect(found(['LAW', 'AMENDING'], '2026-10-01', unread)).toEqual([['LAW', 'AMENDING']]);
    expect(found(['NEW'], '2026-10-01', unread)).toEqual([]);
  });

  it('lapse as grounds of reports when no ground took their place', () => {
    expect(lapsedGrounds(ALL, '2026-10-01')).toEqual([]);
    const without = ALL.map((one) => (one === NEW ? { ...one, isReportGround: false } : one));
    const lapsed = lapsedGrounds(without, '2026-10-01').map(({ text, replacement }) => [text.code, replacement?.code]);
    expect(lapsed.toSorted()).toEqual([
      ['MIDDLE', 'NEW'],
      ['OLD', 'NEW'],
    ]);
    expect(lapsedGrounds(without, '2025-06-30')).toEqual([]);
  });
});
