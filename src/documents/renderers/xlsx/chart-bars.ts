import type { ConditionalFormattingRule } from 'exceljs';
import { type ChartBlock, PALETTE } from '../../model';
import type { SheetWriter } from './sheet-writer';
import type { TablePlace } from './table-rows';

/** Draws a chart where its figures stand: a bar in every cell of the columns that the chart shows, all to one scale. */
export function addBars(writer: SheetWriter, chart: ChartBlock, place: TablePlace): void {
  const rows = { first: place.lastHeadRow + 1, last: place.lastHeadRow + chart.categories.length };
  chart.series.forEach(({ column, tone }, index) => {
    const at = 1 + chart.table.columns.findIndex(({ key }) => key === column);
    const letter = writer.sheet.getColumn(at).letter;
    const rule: ConditionalFormattingRule & { readonly color: { readonly argb: string } } = {
      type: 'dataBar',
      priority: index + 1,
      gradient: false,
      cfvo: [
        { type: 'num', value: 0 },
        { type: 'num', value: Number(chart.maximum) },
      ],
      color: { argb: `FF${lightened(PALETTE[tone].bar)}` },
    };
    writer.sheet.addConditionalFormatting({
      ref: `${letter}${String(rows.first)}:${letter}${String(rows.last)}`,
      rules: [rule],
    });
  });
}

/** A colour (hexadecimal) half way to white: figures stand on the bars and must stay readable. */
function lightened(colour: string): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return channels
    .map((channel) =>
      Math.round((channel + 255) / 2)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
