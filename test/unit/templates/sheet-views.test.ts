import { everyItemScheme } from '../../support/scheme-every-item';
import { scoredWith, totalsWith } from '../../support/scheme-kb-2022';
import { scoreRows } from '../../../templates/pages/reviews/score-rows';
import { criteriaOf, sheetParts } from '../../../templates/pages/sheets/sheet-parts';
import { totalsView } from '../../../templates/pages/sheets/totals-view';
import { pointsWithout, scheme, totalsWithout } from './support/sheet-fixtures';

describe('the parts of a sheet', () => {
  it('are the groups of its scheme; bonus and penalty of one line each stand together at the end', () => {
    expect(sheetParts(scheme).map(({ code, maximumText }) => [code, maximumText])).toEqual([
      ['A', '60'],
      ['B', '20'],
      ['C', '20'],
      ['thuong-tru', '+5/−10'],
    ]);
  });

  it('are bonus and penalty by themselves when they have rules of their own', () => {
    expect(sheetParts(everyItemScheme()).map(({ code, title, maximumText }) => [code, title, maximumText])).toEqual([
      ['A', 'A. Nhiệm vụ chính trị', '60'],
      ['B', 'B. Xây dựng Đảng, cơ quan', '20'],
      ['C', 'C. Công tác thi đua, khen thưởng', '20'],
      ['D', 'D. Điểm thưởng', '+5'],
      ['E', 'E. Điểm trừ', '−3'],
    ]);
  });

  it('keep groups inside groups as headings before what they hold', () => {
    const [first] = sheetParts(everyItemScheme());
    expect(first?.rows.map(({ kind, code, depth }) => [kind, code, depth])).toEqual([
      ['group', 'A1', 1],
      ['criterion', 'A1.1', 2],
      ['criterion', 'A1.2', 2],
      ['criterion', 'A1.3', 2],
      ['criterion', 'A2', 1],
    ]);
  });

  it('hold every criterion once', () => {
    const codes = sheetParts(scheme).flatMap((part) => criteriaOf(part).map(({ code }) => code));
    expect(codes).toHaveLength(13);
    expect(new Set(codes).size).toBe(13);
  });
});

describe('totals as the page shows them', () => {
  it('add up for a complete sheet', () => {
    expect(totalsWithout()).toMatchObject({
      base: '92',
      bonus: '3',
      penalty: '1',
      total: '94',
      scale: '100',
      missing: [],
    });
  });

  it('sum what is there and name what is missing', () => {
    const totals = totalsWithout('A1', 'D', 'E');
    expect(totals).toMatchObject({ base: '72,5', bonus: '0', penalty: '0', total: '72,5', missing: ['A1', 'D', 'E'] });
    expect(totals.groups[0]).toEqual({ code: 'A', subtotal: '37,5', scored: 2, lineCount: 3, maximum: '60' });
    expect(totals.groups[3]).toEqual({ code: 'thuong-tru', subtotal: '–', scored: 0, lineCount: 2, maximum: null });
  });

  it('show a negative group with a minus sign', () => {
    const points = pointsWithout('D');
    expect(totalsView(scheme, scoredWith(scheme, points)).groups[3]?.subtotal).toBe('−1');
  });
});

describe('the rows of the table of scores', () => {
  const sheets = new Map([
    ['VPTU', totalsWith(scheme, pointsWithout())],
    ['TCT', totalsWith(scheme, pointsWithout('C4'))],
  ]);
  const rows = scoreRows(scheme, sheets);
  const row = (code: string) => rows.find((candidate) => candidate.code === code);

  it('put each group before its criteria', () => {
    expect(rows.slice(0, 5).map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'group A',
      'criterion A1',
      'criterion A2',
      'criterion A3',
      'group B',
    ]);
    expect(rows).toHaveLength(16);
  });

  it('print points with a comma and sum groups exactly', () => {
    expect(row('A1')?.points.get('VPTU')).toBe('19,5');
    expect(row('A')?.points.get('VPTU')).toBe('57');
    expect([row('D'), row('E')].map((outside) => outside?.points.get('VPTU'))).toEqual(['3', '−1']);
    expect(row('E')?.maximum).toBe('−10');
  });

  it('leave a missing score, and the sum that needs it, empty: never 0', () => {
    expect(row('C4')?.points.has('TCT')).toBe(false);
    expect(row('C')?.points.has('TCT')).toBe(false);
    expect(row('C4')?.points.get('VPTU')).toBe('4');
  });

  it('take a null for a missing score too', () => {
    const points = new Map([...pointsWithout('A1'), ['A1', null] as const]);
    const [first] = scoreRows(scheme, new Map([['VPTU', totalsWith(scheme, points)]]));
    expect(first?.points.size).toBe(0);
  });
});
