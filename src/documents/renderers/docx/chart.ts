import { AlignmentType, Paragraph, type Table, TextRun } from 'docx';
import { ChartRun } from 'docx/charts';
import { exact, toNumber } from '../../../domain/fraction';
import { type ChartBlock, PALETTE, sliceChart } from '../../model';
import { dataTable } from './data-table';
import { FONT, STYLE } from './styles';
import { pixels } from './units';

/** Points for one bar, and for legend and axis. */
const BAR_PITCH = 24;
const CHROME = 70;
/** Bars that fit on a page with a caption; more go on in a further chart. */
const BARS_PER_CHART = 24;

/** Charts of Word's own, whose figures can be edited in them, then the table of the figures. */
export function chartOf(chart: ChartBlock, width: number): (Paragraph | Table)[] {
  const count = Math.ceil(chart.categories.length / BARS_PER_CHART);
  const each = Math.ceil(chart.categories.length / count);
  const panels = Array.from({ length: count }, (_, index) => sliceChart(chart, index * each, (index + 1) * each));
  return [...panels.flatMap((panel) => panelOf(panel, width)), ...dataTable(chart.table, width)];
}

function panelOf(chart: ChartBlock, width: number): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      children: [new ChartRun(optionsOf(chart, width))],
    }),
    new Paragraph({ style: STYLE.chartCaption, children: [new TextRun(chart.caption)] }),
  ];
}

function optionsOf(chart: ChartBlock, width: number): ConstructorParameters<typeof ChartRun>[0] {
  const stacked = chart.series.length > 1;
  const height = chart.categories.length * BAR_PITCH + CHROME;
  return {
    type: 'bar',
    stacking: stacked ? 'stacked' : 'none',
    categories: chart.categories,
    series: chart.series.map(({ name, tone, values }) => ({
      name,
      color: PALETTE[tone].bar,
      values: values.map(drawnValue),
      dataLabels: { value: true, font: { size: 10, color: stacked ? PALETTE[tone].ink : '000000' } },
    })),
    // Word draws the first category at the bottom; the table reads from the top.
    categoryAxis: { reverseOrder: true, font: { size: 10 } },
    valueAxis: { minimum: 0, maximum: Number(chart.maximum), crossesAt: 'maximum', font: { size: 10 } },
    gapWidth: 60,
    ...(stacked ? { legend: { position: 'top', font: { size: 10 } } } : { legend: false }),
    font: { name: FONT },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: chart.caption, title: chart.caption, description: chart.description },
  };
}

/** A value for drawing; 0 in a stack is left out, so that no label stands where no bar is. */
function drawnValue(value: string | null): number | null {
  if (value === null) return null;
  const number = toNumber(exact(value));
  return number === 0 ? null : number;
}
