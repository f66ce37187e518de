import {
  type ChartBlock,
  categoriesWithin,
  composed,
  contentHashOf,
  dateCell,
  drawChart,
  fitColumns,
  grid,
  headCell,
  integerCell,
  lineCount,
  longestWordWidth,
  numberCell,
  percentCell,
  textCell,
  textWidth,
} from '../../../src/documents/model';
import { documentOf, tableOf } from './table-examples';

describe('cells', () => {
  it('print numbers, shares and days as people here write them, and keep their values', () => {
    expect(numberCell('1234.5')).toMatchObject({ value: '1234.5', text: '1.234,5' });
    expect(integerCell(2048)).toMatchObject({ value: '2048', text: '2.048' });
    expect(percentCell('1/3')).toMatchObject({ value: '0.3333333333', text: '33,3%' });
    expect(dateCell('2022-06-30')).toMatchObject({ value: '2022-06-30', text: '30/06/2022' });
  });

  it('print a dash where there is no value, never a zero', () => {
    for (const cell of [numberCell(null), integerCell(null), percentCell(null), dateCell(null)]) {
      expect(cell).toMatchObject({ value: null, text: '–' });
    }
    expect(numberCell('0').text).toBe('0');
  });
});

describe('contentHashOf', () => {
  it('does not depend on the order of keys', () => {
    expect(contentHashOf({ a: 1, b: [2, { c: 3, d: 4 }] })).toBe(contentHashOf({ b: [2, { d: 4, c: 3 }], a: 1 }));
    expect(contentHashOf({ a: 1 })).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with any value', () => {
    expect(contentHashOf({ total: '90.5' })).not.toBe(contentHashOf({ total: '90.6' }));
  });
});

describe('grid', () => {
  it('puts spanned cells where they begin and nulls where they cover', () => {
    const table = {
      ...tableOf(['Tên', 'Một', 'Hai'], [['a', 'b', 'c']]),
      head: [
        [headCell('Tên', { rowSpan: 2 }), headCell('Số', { columnSpan: 2 })],
        [headCell('Một'), headCell('Hai')],
      ],
      rows: [
        { kind: 'group' as const, cells: [textCell('Nhóm', { columnSpan: 3 })] },
        { kind: 'data' as const, cells: [textCell('a'), textCell(''), textCell('c')] },
      ],
    };
    expect(grid(documentOf([table]))[0]?.rows).toEqual([
      ['Tên', 'Số', null],
      [null, 'Một', 'Hai'],
      ['Nhóm', null, null],
      ['a', '', 'c'],
    ]);
  });
});

describe('composed', () => {
  it('composes every text of a document', () => {
    const decomposed = 'Khối thi đua'.normalize('NFD');
    expect(composed({ parts: [{ text: decomposed, count: 2, none: null }] })).toEqual({
      parts: [{ text: 'Khối thi đua'.normalize('NFC'), count: 2, none: null }],
    });
  });
});

describe('text widths', () => {
  it('take a marked letter for as wide as its base letter', () => {
    expect(textWidth('Ủy ban', 10)).toBe(textWidth('Uy ban', 10));
    expect(textWidth('ế', 14)).toBe(textWidth('e', 14));
    expect(textWidth('ờ', 10)).toBe(textWidth('ơ', 10));
  });

  it('count the lines that a text needs', () => {
    expect(lineCount('một hai ba', 1000, 12)).toBe(1);
    expect(lineCount('một hai ba', longestWordWidth('một hai ba', 12), 12)).toBe(3);
    expect(lineCount('một\nhai', 1000, 12)).toBe(2);
  });
});

describe('fitColumns', () => {
  const fit = (head: readonly string[], width: number) => fitColumns(tableOf(head, [head]), width, 7, longestWordWidth);

  it('shares the width by weights, no column narrower than its longest word', () => {
    const { widths, size } = fit(['TT', 'nghiêngnghiêngnghiêng'], 200);
    expect(size).toBe(12);
    expect(widths[0]! + widths[1]!).toBeCloseTo(200);
    expect(widths[1]).toBeGreaterThanOrEqual(longestWordWidth('nghiêngnghiêngnghiêng', 12, true) + 7);
  });

  it('shrinks the type before it cuts a word, and not below 8.5 points', () => {
    expect(fit(['nghiêngnghiêng', 'nghiêngnghiêng'], 165).size).toBeLessThan(12);
    expect(fit(['nghiêngnghiêng', 'nghiêngnghiêng'], 60).size).toBe(8.5);
  });
});

describe('drawChart', () => {
  const chart: ChartBlock = {
    kind: 'chart',
    id: 'chart',
    caption: 'Biểu đồ',
    description: 'Mô tả',
    categories: ['Văn phòng Tỉnh ủy', 'Báo tỉnh'],
    series: [
      { name: 'Hoàn thành', tone: 'done', column: 'a', values: ['2', '0'] },
      { name: 'Chậm', tone: 'late', column: 'b', values: ['8', null] },
    ],
    maximum: '10',
    table: tableOf(['Cơ quan', 'a', 'b'], []),
  };

  it('draws bars to scale, one after another, and labels each', () => {
    const drawing = drawChart(chart, 400);
    const bars = drawing.bars.filter(({ height }) => height > 10);
    expect(bars).toHaveLength(2);
    const [done, late] = bars;
    expect(late!.width / done!.width).toBeCloseTo(4);
    expect(late!.x).toBeCloseTo(done!.x + done!.width);
    const labels = drawing.texts.map(({ text }) => text);
    expect(labels).toEqual(expect.arrayContaining(['Văn phòng Tỉnh ủy', 'Báo tỉnh', 'Hoàn thành', '2', '8', '–']));
  });

  it('stays within its width', () => {
    const { bars, width } = drawChart(chart, 400);
    for (const bar of bars) expect(bar.x + bar.width).toBeLessThanOrEqual(width);
  });

  it('knows how many bars a page holds, at least one', () => {
    expect(categoriesWithin(chart, 400, 10)).toBe(1);
    expect(categoriesWithin(chart, 400, 600)).toBeGreaterThan(15);
  });
});
