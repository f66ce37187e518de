import { exact, toDecimalString } from '../../../src/domain/fraction';
import { schemeRows, scoredCriteria, sectionsOf } from '../../../src/domain/scoring/sections';
import { inSentenceCase } from '../../../src/modules/imports/bloc-workbook/bloc-name';
import { type CriterionLine, parentOf, schemeOf } from '../../../src/modules/imports/bloc-workbook/scheme-tree';

const line = (code: string, maximum: string, name = code, guidance = ''): CriterionLine => ({
  code,
  maximum,
  name,
  guidance,
});
const named = { code: 'KB-2022', title: 'Bảng tiêu chí', total: null };

describe('the tree that the codes of criteria make', () => {
  it.each([
    ['A1', ['A', 'B'], 'A'],
    ['A', ['A', 'A1'], null],
    ['A10', ['A', 'A1'], 'A'],
    ['A1a', ['A', 'A1'], 'A1'],
    ['1.2', ['1', '1.1'], '1'],
    ['1.2.3', ['1', '1.2'], '1.2'],
    ['10', ['1'], null],
    ['II', ['I'], null],
    ['II.1', ['I', 'II'], 'II'],
    ['II-1', ['I', 'II'], 'II'],
  ])('%s among %j is in %s', (code, codes, parent) => {
    expect(parentOf(code, codes)).toBe(parent);
  });

  it('tells bonus and penalty by name or sign, keeps a magnitude, and sums the rest', () => {
    const scheme = schemeOf(
      [
        line('A', '60'),
        line('A1', '60'),
        line('B', '30'),
        line('D', '5', 'Điểm cộng'),
        line('E', '-10', 'Vi phạm'),
        line('F', '3', 'Điểm trừ'),
      ],
      named,
    );
    expect(scheme.total).toBe('90');
    const sections = sectionsOf(scheme);
    expect(sections.map(({ code, effect, maximum }) => [code, effect, toDecimalString(maximum)])).toEqual([
      ['A', 'base', '60'],
      ['B', 'base', '30'],
      ['D', 'bonus', '5'],
      ['E+F', 'penalty', '13'],
    ]);
    expect(scheme.penalty?.rules.map(({ code, cap }) => [code, cap])).toEqual([
      ['E', '10'],
      ['F', '3'],
    ]);
    expect(schemeRows(scheme).map(({ code }) => code)).toEqual(['A', 'A1', 'B', 'D', 'E+F', 'E', 'F']);
  });

  it('does not take an average for a penalty, and keeps a stated scale', () => {
    const scheme = schemeOf([line('A', '10', 'Điểm trung bình học viên')], { ...named, total: exact(100) });
    expect([scheme.total, scheme.criteria[0]?.code, scheme.penalty]).toEqual(['100', 'A', null]);
  });

  it('takes the step from the guidance where it says one', () => {
    const scheme = schemeOf(
      [line('A', '20', 'A', 'Tỷ lệ × 20, làm tròn 0,25'), line('B', '10', 'B', 'Tốt 10; Khá 5')],
      named,
    );
    expect(scoredCriteria(scheme).map((scored) => 'leaf' in scored && scored.leaf.item)).toEqual([
      { type: 'manual', step: '0.25' },
      { type: 'manual', step: '0.01' },
    ]);
  });
});

describe('a name typed in capitals', () => {
  it.each([
    ['KHỐI THI ĐUA CÁC SỞ, BAN, NGÀNH', 'Khối thi đua các sở, ban, ngành'],
    [
      'KHỐI THI ĐUA MẶT TRẬN TỔ QUỐC VIỆT NAM VÀ CÁC ĐOÀN THỂ',
      'Khối thi đua Mặt trận Tổ quốc Việt Nam và các đoàn thể',
    ],
    ['Khối thi đua các Ban Xây dựng Đảng', 'Khối thi đua các Ban Xây dựng Đảng'],
  ])('%s reads in a sentence as %s', (typed, suggested) => {
    expect(inSentenceCase(typed)).toBe(suggested);
  });
});
